package org.claimwright.x12;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;
import org.jspecify.annotations.Nullable;

/// Walks a whole file: envelopes, their control numbers and counts, and each transaction through
/// its guide. Only the first cause is told: a file that ends early is told once, not once per
/// envelope.
final class FileWalk implements GuideListener {

  /// A count that follows from what is told, and stays below zero whatever is counted after it.
  static final int COUNTLESS = Integer.MIN_VALUE;

  private static final int ISA = 1 << 24 | 'I' << 16 | 'S' << 8 | 'A';
  private static final int GS = 1 << 16 | 'G' << 8 | 'S';
  private static final int ST = 1 << 16 | 'S' << 8 | 'T';
  private static final int SE = 1 << 16 | 'S' << 8 | 'E';
  private static final int GE = 1 << 16 | 'G' << 8 | 'E';
  private static final int IEA = 1 << 24 | 'I' << 16 | 'E' << 8 | 'A';

  private final X12Reader reader;
  private final FileChecks checks;
  private final Problems problems;
  private final EnvelopeCheck envelopes;
  private final Assumptions assumed;
  private final List<Interchange> interchanges = new ArrayList<>();
  private @Nullable Segment isa;
  private @Nullable Segment gs;
  private @Nullable Segment st;
  private List<Segment> ta1s = new ArrayList<>();
  private List<Group> groups = new ArrayList<>();
  private List<Transaction> transactions = new ArrayList<>();
  private int transactionCount;
  private int groupCount;
  private final IdentityHashMap<Guide, OpenLoops> loops = new IdentityHashMap<>();
  private @Nullable GuideWalk walk;
  private @Nullable Guide guide;
  private @Nullable Segment held;
  private Loop unguided = new Loop(Loop.HEADER);
  private TransactionName name = new TransactionName("", "");
  private boolean strayTold;
  private boolean groupless;
  private int passedOver;
  private int inTransactions;

  /// @param problems where the walk, and whoever checks along, put what they find
  FileWalk(X12Reader reader, FileChecks checks, Problems problems, Assumptions assumed) {
    this.reader = reader;
    this.assumed = assumed;
    this.checks = checks;
    this.problems = problems;
    this.envelopes = new EnvelopeCheck(problems);
  }

  ParsedFile run() {
    var any = false;
    while (reader.next()) {
      any = true;
      segment(reader.segment());
      while (walk != null && walk.read(reader)) {
        segment(reader.copy(reader.segment()));
      }
    }
    var last = any ? SpareSegments.copyOf(reader.segment()) : null;
    if (walk != null) {
      walk.catchUp();
    }
    var ofReading = reader.problems();
    if (last != null && isa != null) {
      if (ofReading.stream().anyMatch(FileWalk::isCut)) {
        problems.forget(last.position());
      }
      if (ofReading.stream().anyMatch(FileWalk::isUndelimited)) {
        finishInterchange();
      } else {
        fileEnds(last);
      }
      ofReading = ofReading.stream().filter(problem -> !isCut(problem)).toList();
    }
    ofReading.forEach(problems::add);
    return new ParsedFile(List.copyOf(interchanges), problems.inOrder());
  }

  /// How many segments were in transactions.
  int inTransactions() {
    return inTransactions;
  }

  /// Whether an ISA was met after which nothing could be read.
  private static boolean isUndelimited(X12Problem problem) {
    return switch (problem.fault()) {
      case ISA_TERMINATOR, ISA_COMPONENT -> true;
      default -> false;
    };
  }

  private static boolean isCut(X12Problem problem) {
    return problem.fault() == Fault.TERMINATOR_MISSING;
  }

  private void segment(Segment segment) {
    if (assumed.passesOver(segment)) {
      passedOver++;
      envelopes.stray(segment, st != null);
      return;
    }
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
      envelopes.acknowledgement(segment);
      return;
    }
    if ((segment.is("ISB") || segment.is("ISE")) && gs == null && groupCount == 0) {
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
    transactionCount = COUNTLESS;
    if (!strayTold) {
      strayTold = true;
      var message = segment.id() + " stands outside every transaction. Only envelopes belong here.";
      envelopes.tell(Fault.ENVELOPE_ORDER, segment, message);
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
    groupCount = 0;
    strayTold = false;
    groupless = false;
    envelopes.interchange(segment);
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
    transactionCount = 0;
    checkEnvelope(segment);
    envelopes.group(segment);
  }

  private void transactionBegins(Segment segment) {
    if (st != null) {
      transactionCutOff(segment);
    }
    if (gs == null) {
      var message = "ST stands outside a functional group. Put a GS before it.";
      if (!groupless && !strayTold) {
        envelopes.tell(Fault.ENVELOPE_ORDER, segment, message);
      }
      groupless = true;
    }
    st = segment;
    passedOver = 0;
    problems.beginTransaction(segment.position());
    transactionCount++;
    strayTold = false;
    unguided = new Loop(Loop.HEADER);
    name = assumed.nameOf(segment, gs);
    checks.begins(name.type(), name.version());
    envelopes.transaction(segment, gs, name);
    var found = name.guide();
    guide = found.orElse(null);
    walk = found.map(this::walk).orElse(null);
    if (walk == null) {
      envelopes.noGuide(segment, gs, name.version());
    }
    held = segment;
  }

  private GuideWalk walk(Guide by) {
    var open = loops.computeIfAbsent(by, key -> new OpenLoops(by, checks.keepsTree()));
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

  private void transactionEnds(Segment segment) {
    if (st == null) {
      stray(segment);
      return;
    }
    var begin = st;
    inTransaction(segment);
    if (walk == null) {
      checkEnvelope(begin);
      checkEnvelope(segment);
    }
    envelopes.transactionEnd(segment, begin, passedOver);
    finishTransaction(segment, true);
  }

  private void transactionCutOff(Segment by) {
    if (st == null) {
      return;
    }
    var message = "Transaction %s has no SE before %s. Add it.".formatted(st.element(2), by.id());
    envelopes.missing(Fault.SE_MISSING, "SE", by, message);
    finishTransaction(by, false);
  }

  private void finishTransaction(Segment last, boolean complete) {
    if (st == null) {
      return;
    }
    inTransactions += last.position() - st.position();
    release(last);
    var root = walk == null ? unguided : walk.end(last, complete);
    transactions.add(new Transaction(name.type(), name.version(), st.element(2), root, envelope()));
    st = null;
    walk = null;
  }

  private Envelope envelope() {
    var group = gs == null ? new GroupHeader("", "", "", "", name.version()) : GroupHeader.of(gs);
    if (isa == null) {
      throw new IllegalStateException("a segment before the first ISA");
    }
    return new Envelope(InterchangeHeader.of(isa), group);
  }

  private void groupEnds(Segment segment) {
    transactionCutOff(segment);
    if (gs == null) {
      strayTold |= groupless;
      stray(segment);
      return;
    }
    checkEnvelope(segment);
    envelopes.groupEnd(segment, gs, transactionCount);
    finishGroup();
  }

  private void geMissing(Segment by) {
    if (gs != null) {
      var message = "Group %s has no GE before %s. Add it.".formatted(gs.element(6), by.id());
      envelopes.missing(Fault.GE_MISSING, "GE", by, message);
      finishGroup();
    }
  }

  private void finishGroup() {
    if (gs != null) {
      groups.add(new Group(GroupHeader.of(gs), gs, List.copyOf(transactions)));
    } else if (!transactions.isEmpty() && isa != null) {
      var nobody = new GroupHeader("", "", "", "", name.version());
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
    envelopes.interchangeEnd(segment, isa, groupless ? COUNTLESS : groupCount);
    finishInterchange();
  }

  private void fileEnds(Segment last) {
    var where = st == null ? "" : " inside transaction " + st.element(2);
    var message =
        "The interchange ends%s after segment %d: IEA is missing. The file was cut."
            .formatted(where, last.position());
    envelopes.missing(Fault.IEA_MISSING, "IEA", last, message);
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

  @Override
  public void segment(Segment segment, SegmentRule rule, String loop) {
    if (segment == st && !segment.holds(1, name.set())) {
      checkEnvelope(segment);
      return;
    }
    checks.segment(segment, rule, loop, name.version());
  }

  @Override
  public boolean passes(Segment segment, SegmentRule rule) {
    return checks.passes(segment, rule);
  }

  @Override
  public Segment copy(Segment segment) {
    return reader.copy(segment);
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
  public void closed(CompleteLoop loop, Surroundings around) {
    checks.closed(loop, around);
  }

  @Override
  public boolean keepsTree() {
    return checks.keepsTree();
  }
}
