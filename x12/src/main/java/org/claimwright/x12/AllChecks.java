package org.claimwright.x12;

import org.claimwright.x12.Guide.SegmentRule;

/// Every check of a validation, called by the walk through the file.
final class AllChecks implements FileChecks {

  private final Problems problems;
  private final SegmentCheck segments;
  private final CodeCheck codes;
  private final Validation how;
  private final boolean keepsTree;
  private String type = "";
  private Balance balance = Balance.of("");
  private Findings findings;

  AllChecks(Problems problems, Validation how, boolean keepsTree) {
    this.how = how;
    this.problems = problems;
    this.segments = new SegmentCheck(problems);
    this.codes = new CodeCheck(how.lists());
    this.keepsTree = keepsTree;
    this.findings = new Findings("", problems::add);
  }

  CodeCheck codes() {
    return codes;
  }

  @Override
  public void segment(Segment segment, SegmentRule rule, String loop, String version) {
    if (passes(segment, rule)) {
      return;
    }
    segments.check(segment, rule, loop, version);
    if (how.reaches(5)) {
      NpiCheck.check(segment, loop, problems.faulty(), findings);
    }
  }

  @Override
  public boolean passes(Segment segment, SegmentRule rule) {
    var seen = segment.seen();
    if (seen != null && seen.passed == rule) {
      return true;
    }
    if (!rule.quick().passes(segment) || (how.reaches(5) && !NpiCheck.holds(segment))) {
      return false;
    }
    if (seen != null) {
      seen.passed = rule;
    }
    return true;
  }

  @Override
  public void unruled(Segment segment) {
    segments.checkCharacters(segment);
  }

  @Override
  public void begins(String transactionType, String version) {
    type = transactionType;
    balance = Balance.of(type);
    findings = new Findings(version, problems::add);
  }

  @Override
  public void closed(CompleteLoop complete, Surroundings around) {
    var loop = complete.loop();
    var faulty = problems.faulty();
    if (!how.reaches(3) || loop.size() == 0 || faulty.in(loop)) {
      return;
    }
    if (!loop.first().is("HL") || faulty.isNone()) {
      balance.closed(loop, findings);
    }
    if (loop.id().equals(Loop.HEADER) && faulty.isNone()) {
      balance.end(loop, findings);
    }
    if (how.reaches(4)) {
      complete.lookAtSituations(around, findings);
    }
    if (how.reaches(5)) {
      codes.check(complete, around, findings);
    }
    if (how.reaches(7) && !how.partner().isEmpty()) {
      how.partner().check(type, loop, findings);
    }
  }

  @Override
  public boolean keepsTree() {
    return keepsTree;
  }
}
