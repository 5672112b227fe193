package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;
import org.jspecify.annotations.Nullable;

/// Walks a whole file: envelopes, their control numbers and counts, and each transaction through
/// its guide. Only the first cause is told: a file that ends early is told once, not once per
/// envelope.
final class FileWalk implements GuideWalk.Listener {

  /// Who wants to look at each segment and each finished transaction on the way.
  interface Checks {
    void segment(Segment segment, SegmentRule rule, String loop, String version);

    void unruled(Segment segment);

    /// A transaction begins; its `type` as people call it.
    void begins(String type, String version);

    /// A loop is complete; the transaction's own comes last.
    void closed(Loop loop, List<Situation> situations, Surroundings around, Faulty faulty);

    /// Whether the trees are wanted at the end.
    default boolean keepsTree() {
      return true;
    }
  }

  private static final int ISA = 1 << 24 | 'I' << 16 | 'S' << 8 | 'A';
  private static final int GS = 1 << 16 | 'G' << 8 | 'S';
  private static final int ST = 1 << 16 | 'S' << 8 | 'T';
  private static final int SE = 1 << 16 | 'S' << 8 | 'E';
  private static final int GE = 1 << 16 | 'G' << 8 | 'E';
  private static final int IEA = 1 << 24 | 'I' << 16 | 'E' << 8 | 'A';

  private final X12Reader reader;
  private final Checks checks;
  private final List<X12Problem> problems;
  private final List<Interchange> interchanges = new ArrayList<>();
  private final Set<String> interchangeControls = new HashSet<>();
  private @Nullable Segment isa;
  private @Nullable Segment gs;
  private @Nullable Segment st;
  private List<Segment> ta1s = new ArrayList<>();
  private List<Group> groups = new ArrayList<>();
  private List<Transaction> transactions = new ArrayList<>();
  private Set<String> groupControls = new HashSet<>();
  private Set<String> transactionControls = new HashSet<>();
  private int transactionCount;
  private final Faulty faulty;
  private int groupCount;
  private final IdentityHashMap<Guide, OpenLoops> loops = new IdentityHashMap<>();
  private @Nullable GuideWalk walk;
  private @Nullable Guide guide;
  private @Nullable Segment held;
  private Loop unguided = new Loop(Loop.HEADER);
  private String version = "";
  private boolean strayTold;

  /// @param problems where the walk, and whoever checks along, put what they find
  FileWalk(X12Reader reader, Checks checks, List<X12Problem> problems) {
    this.reader = reader;
    this.checks = checks;
    this.problems = problems;
    this.faulty = new Faulty(problems);
  }

  ParsedFile run() {
    Segment last = null;
    while (reader.next()) {
      last = reader.segment();
      segment(last);
    }
    if (last != null && isa != null) {
      fileEnds(last);
    }
    problems.addAll(reader.problems());
    problems.sort(Comparator.comparingInt(X12Problem::position));
    return new ParsedFile(List.copyOf(interchanges), List.copyOf(problems));
  }

  private void segment(Segment segment) {
    switch (segment.key()) {
      case ISA -> interchangeBegins(segment);
      case GS -> groupBegins(segment);
      case ST -> transactionBegins(segment);
      case SE -> transactionEnds(segment);
      case GE -> groupEnds(segment);
      case IEA -> interchangeEnds(segment);
      default -> content(segment);
    }
  }

  private void content(Segment segment) {
    if (st != null) {
      inTransaction(segment);
      return;
    }
    if (segment.is("TA1") && gs == null) {
      ta1s.add(segment);
      checkEnvelope(segment);
      return;
    }
    stray(segment);
  }

  private void inTransaction(Segment segment) {
    release(segment);
    if (walk != null) {
      walk.place(segment);
      return;
    }
    checks.unruled(segment);
    if (checks.keepsTree() || segment.is("ST") || segment.is("SE")) {
      unguided.add(segment);
    } else {
      reader.giveBack(segment);
    }
  }

  private void stray(Segment segment) {
    if (!strayTold) {
      strayTold = true;
      var message = segment.id() + " stands outside every transaction. Only envelopes belong here.";
      tell(Fault.ENVELOPE_ORDER, segment, message);
    }
  }

  private void checkEnvelope(Segment segment) {
    var rules = Guides.named("envelope").root().children();
    for (var rule : rules) {
      if (segment.is(rule.first().id())) {
        checks.segment(segment, rule.first(), "", "X12.6");
      }
    }
  }

  private void interchangeBegins(Segment segment) {
    if (isa != null) {
      fileEnds(segment);
    }
    isa = segment;
    ta1s = new ArrayList<>();
    groups = new ArrayList<>();
    groupControls = new HashSet<>();
    groupCount = 0;
    strayTold = false;
    problems.addAll(IsaCheck.check(segment));
    if (!interchangeControls.add(segment.element(6) + segment.element(13))) {
      var message = "ISA13 was used before in this file. Give each interchange its own number.";
      tell(Fault.ISA_DUPLICATE, segment, 13, message);
    }
  }

  private void groupBegins(Segment segment) {
    if (st != null) {
      transactionCutOff(segment);
    }
    if (gs != null) {
      geMissing(segment);
    }
    gs = segment;
    groupCount++;
    transactions = new ArrayList<>();
    transactionControls = new HashSet<>();
    transactionCount = 0;
    checkEnvelope(segment);
    if (!groupControls.add(segment.element(6))) {
      var message = "GS06 is used twice in this interchange. Number the groups apart.";
      tell(Fault.GS_DUPLICATE, segment, 6, message);
    }
    var release = segment.element(8);
    if (!release.isEmpty() && !release.startsWith("005010")) {
      var message =
          "GS08 is %s. Only 005010 is read here; ask the sender for the 005010 version."
              .formatted(release);
      tell(Fault.VERSION, segment, 8, message);
    }
  }

  private void transactionBegins(Segment segment) {
    if (st != null) {
      transactionCutOff(segment);
    }
    if (gs == null) {
      var message = "ST stands outside a functional group. Put a GS before it.";
      tell(Fault.ENVELOPE_ORDER, segment, message);
    }
    st = segment;
    faulty.begin(segment.position());
    transactionCount++;
    strayTold = false;
    unguided = new Loop(Loop.HEADER);
    version = versionOf(segment);
    checks.begins(TransactionTypes.name(segment.element(1), version), version);
    checkTransactionHeader(segment);
    var found = Guides.find(segment.element(1), version);
    guide = found.orElse(null);
    walk = found.map(this::walk).orElse(null);
    if (walk == null) {
      tellNoGuide(segment);
    }
    held = segment;
  }

  private GuideWalk walk(Guide by) {
    var open = loops.computeIfAbsent(by, key -> new OpenLoops(by.type(), checks.keepsTree()));
    return new GuideWalk(by, open, this);
  }

  /// Places the ST, held until the segment after it says whether this is a request or its answer.
  private void release(Segment next) {
    if (held == null) {
      return;
    }
    var first = held;
    held = null;
    if (guide != null && next.is("BHT") && next.element(2).equals("11")) {
      if (walk != null) {
        walk.end(first, false);
      }
      walk = walk(Guides.answering(guide));
    }
    inTransaction(first);
  }

  private String versionOf(Segment segment) {
    var group = gs == null ? "" : gs.element(8);
    return group.isEmpty() ? segment.element(3) : group;
  }

  private void checkTransactionHeader(Segment segment) {
    if (!transactionControls.add(segment.element(2))) {
      var message = "ST02 is used twice in this group. Number the transactions apart.";
      tell(Fault.ST_DUPLICATE, segment, 2, message);
    }
    var own = segment.element(3);
    if (!own.isEmpty() && !own.equals(version) && version.startsWith("005010")) {
      var message = "ST03 is %s but GS08 is %s. Make them the same.".formatted(own, version);
      tell(Fault.ST_VERSION, segment, 3, message);
    }
    var set = segment.element(1);
    var function = gs == null ? "" : gs.element(1);
    var expected = TransactionTypes.functionalId(set);
    if (!expected.isEmpty() && gs != null && !expected.contains(function)) {
      var message =
          "GS01 is %s, but a %s travels in a group %s."
              .formatted(function, set, String.join(" or ", expected));
      tell(Fault.GS_FUNCTION, gs, 1, message);
    }
  }

  private void tellNoGuide(Segment segment) {
    var set = segment.element(1);
    if (!TransactionTypes.isKnown(set)) {
      var message = "ST01 is %s, which is no healthcare transaction.".formatted(set);
      tell(Fault.ST_TYPE, segment, 1, message);
      return;
    }
    if (!version.startsWith("005010")) {
      return;
    }
    var message =
        "No guide for %s of version %s is at hand: only envelopes and characters were checked."
            .formatted(set, version);
    tell(Fault.GUIDE_UNKNOWN, segment, message);
  }

  private void transactionEnds(Segment segment) {
    if (st == null) {
      stray(segment);
      return;
    }
    var begin = st;
    inTransaction(segment);
    var count = segment.position() - begin.position() + 1;
    if (!segment.element(2).equals(begin.element(2))) {
      var message =
          "SE02 is %s but ST02 is %s. Make them the same."
              .formatted(segment.element(2), begin.element(2));
      tell(Fault.SE_CONTROL, segment, 2, message);
    }
    if (!isCount(segment.element(1), count)) {
      var message =
          "SE01 is %s but the transaction has %d segments, ST and SE counted."
              .formatted(segment.element(1), count);
      tell(Fault.SE_COUNT, segment, 1, message);
    }
    finishTransaction(segment, true);
  }

  private void transactionCutOff(Segment by) {
    if (st == null) {
      return;
    }
    var message = "Transaction %s has no SE before %s. Add it.".formatted(st.element(2), by.id());
    problems.add(X12Problem.of(Fault.SE_MISSING, Place.of(by, "").missing("SE", ""), "", message));
    finishTransaction(by, false);
  }

  private void finishTransaction(Segment last, boolean complete) {
    if (st == null) {
      return;
    }
    release(last);
    var root = walk == null ? unguided : walk.end(last, complete);
    var type = TransactionTypes.name(st.element(1), version);
    transactions.add(new Transaction(type, version, st.element(2), root, envelope()));
    st = null;
    walk = null;
  }

  private Envelope envelope() {
    var group = gs == null ? new GroupHeader("", "", "", "", version) : GroupHeader.of(gs);
    if (isa == null) {
      throw new IllegalStateException("a segment before the first ISA");
    }
    return new Envelope(InterchangeHeader.of(isa), group);
  }

  private void groupEnds(Segment segment) {
    transactionCutOff(segment);
    if (gs == null) {
      stray(segment);
      return;
    }
    checkEnvelope(segment);
    if (!sameNumber(segment.element(2), gs.element(6))) {
      var message =
          "GE02 is %s but GS06 is %s. Make them the same."
              .formatted(segment.element(2), gs.element(6));
      tell(Fault.GE_CONTROL, segment, 2, message);
    }
    if (!isCount(segment.element(1), transactionCount)) {
      var message =
          "GE01 is %s but the group has %d transactions."
              .formatted(segment.element(1), transactionCount);
      tell(Fault.GE_COUNT, segment, 1, message);
    }
    finishGroup();
  }

  private void geMissing(Segment by) {
    if (gs != null) {
      var message = "Group %s has no GE before %s. Add it.".formatted(gs.element(6), by.id());
      problems.add(
          X12Problem.of(Fault.GE_MISSING, Place.of(by, "").missing("GE", ""), "", message));
      finishGroup();
    }
  }

  private void finishGroup() {
    if (gs != null) {
      groups.add(new Group(GroupHeader.of(gs), gs, List.copyOf(transactions)));
    } else if (!transactions.isEmpty() && isa != null) {
      var nobody = new GroupHeader("", "", "", "", version);
      groups.add(new Group(nobody, isa, List.copyOf(transactions)));
    }
    transactions = new ArrayList<>();
    gs = null;
  }

  private void interchangeEnds(Segment segment) {
    if (isa == null) {
      stray(segment);
      return;
    }
    transactionCutOff(segment);
    geMissing(segment);
    checkEnvelope(segment);
    if (!sameNumber(segment.element(2), isa.element(13))) {
      var message =
          "IEA02 is %s but ISA13 is %s. Make them the same."
              .formatted(segment.element(2), isa.element(13));
      tell(Fault.IEA_CONTROL, segment, 2, message);
    }
    if (!isCount(segment.element(1), groupCount)) {
      var message =
          "IEA01 is %s but the interchange has %d groups."
              .formatted(segment.element(1), groupCount);
      tell(Fault.IEA_COUNT, segment, 1, message);
    }
    finishInterchange();
  }

  private void fileEnds(Segment last) {
    var where = st == null ? "" : " inside transaction " + st.element(2);
    var message =
        "The interchange ends%s after segment %d: IEA is missing. The file was cut."
            .formatted(where, last.position());
    var place = Place.of(last, "").missing("IEA", "");
    problems.add(X12Problem.of(Fault.IEA_MISSING, place, "", message));
    finishTransaction(last, false);
    finishInterchange();
  }

  private void finishInterchange() {
    finishGroup();
    if (isa != null) {
      var header = InterchangeHeader.of(isa);
      interchanges.add(new Interchange(header, isa, List.copyOf(ta1s), List.copyOf(groups)));
    }
    isa = null;
  }

  private static boolean isCount(String text, int count) {
    return number(text).map(n -> n == count).orElse(false);
  }

  private static boolean sameNumber(String one, String other) {
    var left = number(one);
    return left.isPresent() ? left.equals(number(other)) : one.strip().equals(other.strip());
  }

  private static Optional<Long> number(String text) {
    var digits = text.strip();
    if (digits.isEmpty()
        || digits.length() > 15
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits));
  }

  private void tell(Fault fault, Segment segment, String message) {
    problems.add(X12Problem.of(fault, Place.of(segment, ""), "", message));
  }

  private void tell(Fault fault, Segment segment, int element, String message) {
    var place = Place.of(segment, "").element(element);
    problems.add(X12Problem.of(fault, place, segment.element(element), message));
  }

  @Override
  public void segment(Segment segment, SegmentRule rule, String loop) {
    checks.segment(segment, rule, loop, version);
  }

  @Override
  public void done(Segment segment) {
    reader.giveBack(segment);
  }

  @Override
  public void problem(X12Problem problem) {
    problems.add(problem);
  }

  @Override
  public void closed(Loop loop, List<Situation> situations, Surroundings around) {
    checks.closed(loop, situations, around, faulty);
  }

  @Override
  public boolean keepsTree() {
    return checks.keepsTree();
  }
}
