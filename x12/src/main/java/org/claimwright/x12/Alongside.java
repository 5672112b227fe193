package org.claimwright.x12;

import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Lets the checks look at each segment that finds its place in a transaction, and takes down what
/// is wrong.
final class Alongside implements GuideListener {

  private final X12Reader reader;
  private final FileChecks checks;
  private final Problems problems;
  private TransactionName name = new TransactionName("", "");
  private @Nullable Segment begin;

  Alongside(X12Reader reader, FileChecks checks, Problems problems) {
    this.reader = reader;
    this.checks = checks;
    this.problems = problems;
  }

  /// A transaction begins.
  void begins(Segment st, TransactionName is) {
    begin = st;
    name = is;
  }

  /// Checks a segment of an envelope, whatever transaction it is in.
  void envelope(Segment segment) {
    for (var rule : Guides.named("envelope").root().children()) {
      if (segment.is(rule.first().id())) {
        checks.segment(segment, rule.first(), "", "X12.6");
      }
    }
  }

  @Override
  public void segment(Segment segment, SegmentRule rule, String loop) {
    if (segment == begin && !segment.holds(1, name.set())) {
      envelope(segment);
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
