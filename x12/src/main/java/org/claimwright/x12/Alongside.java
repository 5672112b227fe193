package org.claimwright.x12;

import org.claimwright.x12.Guide.SegmentRule;

/// Lets the checks look at each segment that finds its place in a transaction, and takes down what
/// is wrong.
final class Alongside implements GuideListener {

  private final X12Reader reader;
  private final FileChecks checks;
  private final Problems problems;
  private String version = "";

  Alongside(X12Reader reader, FileChecks checks, Problems problems) {
    this.reader = reader;
    this.checks = checks;
    this.problems = problems;
  }

  /// A transaction of the version begins.
  void begins(String ofVersion) {
    version = ofVersion;
  }

  @Override
  public void segment(Segment segment, SegmentRule rule, String loop) {
    checks.segment(segment, rule, loop, version);
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
