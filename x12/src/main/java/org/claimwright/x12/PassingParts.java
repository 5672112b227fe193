package org.claimwright.x12;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Passes a file on while it is walked. Of a transaction only the loops that are open are kept;
/// levels and pieces of work that are complete are let go.
///
/// Segments and loops come in file order within each loop, as in the tree. So from an open loop no
/// more is passed on than stands before the open one inside it.
final class PassingParts implements FileParts {

  /// A loop whose beginning was passed on, and how many of its own segments and inner loops were.
  private static final class Passing {
    private final Loop loop;
    private int segments;
    private int loops;

    Passing(Loop loop) {
      this.loop = loop;
    }

    @Nullable Segment segment() {
      return segments < loop.size() ? loop.at(segments) : null;
    }

    @Nullable Loop inner() {
      return loops < loop.innerSize() ? loop.innerAt(loops) : null;
    }
  }

  private final Problems problems;
  private final FileListener listener;
  private final ArrayList<Passing> begun = new ArrayList<>();

  PassingParts(Problems problems, FileListener listener) {
    this.problems = problems;
    this.listener = listener;
  }

  /// Passes on a file that is held whole.
  static void passOn(ParsedFile file, FileListener listener) {
    var parts = new PassingParts(new Problems(0, 0), listener);
    for (var interchange : file.interchanges()) {
      parts.interchange(interchange.isa());
      interchange.ta1s().forEach(parts::ta1);
      for (var group : interchange.groups()) {
        parts.group(group.header(), group.gs());
        group.transactions().forEach(parts::passOn);
      }
    }
    file.problems().forEach(listener::problem);
    listener.settled();
  }

  /// Passes on a transaction that is held whole.
  static void passOn(Transaction transaction, FileListener listener) {
    new PassingParts(new Problems(0, 0), listener).passOn(transaction);
  }

  private void passOn(Transaction transaction) {
    begins(transaction.header());
    passOnAll(transaction.root(), 0);
    listener.transactionEnds();
  }

  @Override
  public void settle(int position) {
    problems.drain(position).forEach(listener::problem);
    listener.settled();
  }

  @Override
  public void interchange(Segment isa) {
    listener.interchange(InterchangeHeader.of(isa));
  }

  @Override
  public void ta1(Segment ta1) {
    listener.ta1(ta1);
  }

  @Override
  public void group(GroupHeader header, Segment gs) {
    listener.group(header);
  }

  @Override
  public void begins(TransactionHeader header) {
    listener.transaction(header);
  }

  @Override
  public void unruled(Segment segment) {
    listener.segment(segment, Loop.HEADER);
  }

  @Override
  public void placed(OpenLoops open) {
    var outermost = open.size() - 1;
    for (var depth = 0; depth <= outermost; depth++) {
      var passing = passing(open.at(outermost - depth).loop, depth);
      var inner = depth == outermost ? null : open.at(outermost - depth - 1).loop;
      passOn(passing, depth, inner == null ? Integer.MAX_VALUE : inner.firstPosition());
      passing.loops -= passing.loop.letGo(passing.loops);
    }
  }

  @Override
  public void ends(Transaction transaction) {
    if (!begun.isEmpty()) {
      passOnAll(transaction.root(), 0);
    }
    listener.transactionEnds();
  }

  @Override
  public void groupEnds() {}

  @Override
  public void interchangeEnds() {}

  private Passing passing(Loop loop, int depth) {
    if (depth == begun.size()) {
      if (depth > 0) {
        listener.loop(loop.id());
      }
      begun.add(new Passing(loop));
    }
    return begun.get(depth);
  }

  private void passOnAll(Loop loop, int depth) {
    passOn(passing(loop, depth), depth, Integer.MAX_VALUE);
    begun.removeLast();
    if (depth > 0) {
      listener.loopEnds();
    }
  }

  /// Passes on what of a loop stands before a position.
  private void passOn(Passing passing, int depth, int position) {
    while (true) {
      var segment = passing.segment();
      var inner = passing.inner();
      var ofSegment = segment == null ? Integer.MAX_VALUE : segment.position();
      var ofInner = inner == null ? Integer.MAX_VALUE : inner.firstPosition();
      if (Math.min(ofSegment, ofInner) >= position) {
        return;
      }
      if (segment != null && ofSegment < ofInner) {
        listener.segment(segment, passing.loop.id());
        passing.segments++;
      } else if (inner != null) {
        passOnAll(inner, depth + 1);
        passing.loops++;
      }
    }
  }
}
