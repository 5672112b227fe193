package org.claimwright.coding.rules;

import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section.Kind;

/// What the assessment denies is not coded from a mention in passing (`anxiety about it is
/// understandable; no anxiety disorder`); a problem that is listed by name stays.
final class AlsoDenied {
  private AlsoDenied() {}

  static void apply(Claimable claim) {
    for (var code : claim.affirmed()) {
      if (!isListed(code) && claim.all().stream().anyMatch(other -> denies(other, code))) {
        code.drop("The assessment denies it in another place; ask the provider if it matters.");
      }
    }
  }

  private static boolean isListed(Candidate code) {
    return code.findings().stream().anyMatch(f -> f.passage().namesProblem());
  }

  private static boolean denies(Candidate other, Candidate code) {
    return other.id().equals(code.id())
        && other.assertion() == Assertion.NEGATED
        && other.findings().stream().anyMatch(f -> f.passage().kind() == Kind.ASSESSMENT);
  }
}
