package org.claimwright.x12;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Walks a whole file: envelopes, their control numbers and counts, and each transaction through
/// its guide. Only the first cause is told: a file that ends early is told once, not once per
/// envelope.
final class FileWalk {

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
  private final FileParts parts;
  private final Alongside alongside;
  private @Nullable Segment isa;
  private @Nullable Segment gs;
  private @Nullable Segment st;
  private @Nullable TransactionHeader header;
  private int transactionCount;
  private int groupCount;
  private final IdentityHashMap<Guide, OpenLoops> loops = new IdentityHashMap<>();
  private @Nullable GuideWalk walk;
  private @Nullable Guide guide;
  private @Nullable OpenLoops open;
  private @Nullable Segment held;
  private Loop unguided = new Loop(Loop.HEADER);
  private TransactionName name = new TransactionName("", "");
  private boolean strayTold;
  private boolean groupless;
  private int passedOver;
  private int inTransactions;
  private int ofReader;
  private boolean inGroup;

  /// @param problems where the walk, and whoever checks along, put what they find
  /// @param parts who takes in what is walked through
  FileWalk(
      X12Reader reader,
      FileChecks checks,
      Problems problems,
      Assumptions assumed,
      FileParts parts) {
    this.reader = reader;
    this.parts = parts;
    this.alongside = new Alongside(reader, checks, problems);
    this.assumed = assumed;
    this.checks = checks;
    this.problems = problems;
    this.envelopes = new EnvelopeCheck(problems);
  }

  /// Walks a file with all its trees.
  static ParsedFile read(
      X12Reader reader, FileChecks checks, Problems problems, Assumptions assumed) {
    var tree = new FileTree();
    new FileWalk(reader, checks, problems, assumed, tree).run();
    return new ParsedFile(tree.interchanges(), problems.inOrder());
  }

  void run() {
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
    ofReading.stream().skip(ofReader).forEach(problems::add);
    parts.settle(Integer.MAX_VALUE);
  }

  /// What the reader told of the interchanges before a segment.
  private void tellOfReading(int position) {
    reader.problems().stream()
        .skip(ofReader)
        .takeWhile(problem -> problem.position() < position)
        .forEach(problem -> {
          problems.add(problem);
          ofReader++;
        });
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
      parts.ta1(segment);
      alongside.envelope(segment);
      envelopes.acknowledgement(segment);
      return;
    }
    if ((segment.is("ISB") || segment.is("ISE")) && gs == null && groupCount == 0) {
      alongside.envelope(segment);
      return;
    }
    stray(segment);
  }

  private void inTransaction(Segment segment) {
    release(segment);
    if (walk != null && open != null) {
      walk.place(segment);
      parts.placed(open);
      return;
    }
    checks.unruled(segment);
    parts.unruled(segment);
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

  private void interchangeBegins(Segment segment) {
    if (isa != null) {
      fileEnds(segment);
    }
    tellOfReading(segment.position());
    parts.settle(segment.position());
    parts.interchange(segment);
    isa = segment;
    groupCount = 0;
    strayTold = false;
    groupless = false;
    envelopes.interchange(segment);
  }

  private void groupBegins(Segment segment) {
    transactionCutOff(segment);
    geMissing(segment);
    finishGroup();
    parts.settle(segment.position());
    gs = segment;
    groupCount++;
    inGroup = true;
    parts.group(GroupHeader.of(segment), segment);
    transactionCount = 0;
    alongside.envelope(segment);
    envelopes.group(segment);
  }

  private void transactionBegins(Segment segment) {
    transactionCutOff(segment);
    parts.settle(segment.position());
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
    begins(new TransactionHeader(name.type(), name.version(), segment.element(2), envelope()));
    checks.begins(name.type(), name.version());
    alongside.begins(segment, name);
    envelopes.transaction(segment, gs, name);
    var found = name.guide();
    guide = found.orElse(null);
    walk = found.map(this::walk).orElse(null);
    if (walk == null) {
      envelopes.noGuide(segment, gs, name.version());
    }
    held = segment;
  }

  /// Transactions outside of every group are taken for one of nobody.
  private void begins(TransactionHeader begun) {
    header = begun;
    if (!inGroup && isa != null) {
      inGroup = true;
      parts.group(begun.envelope().group(), isa);
    }
    parts.begins(begun);
  }

  private GuideWalk walk(Guide by) {
    var used = loops.computeIfAbsent(by, key -> new OpenLoops(by, checks.keepsTree()));
    open = used;
    return new GuideWalk(by, used, alongside);
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
      alongside.envelope(begin);
      alongside.envelope(segment);
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
    if (st == null || header == null) {
      return;
    }
    inTransactions += last.position() - st.position();
    release(last);
    var root = walk == null ? unguided : walk.end(last, complete);
    parts.ends(header.with(root));
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
    alongside.envelope(segment);
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
    if (inGroup) {
      parts.groupEnds();
    }
    inGroup = false;
    gs = null;
  }

  private void interchangeEnds(Segment segment) {
    if (isa == null) {
      stray(segment);
      return;
    }
    transactionCutOff(segment);
    geMissing(segment);
    alongside.envelope(segment);
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
      parts.interchangeEnds();
    }
    isa = null;
  }
}
