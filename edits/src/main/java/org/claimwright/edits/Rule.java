package org.claimwright.edits;

import java.util.List;
import org.claimwright.claims.Claim;
import org.claimwright.kernel.Severity;

/// One line of the table of rules.
public record Rule(RuleSource source, Severity severity, Check check) {

  /// What a rule looks at. Pure: the same claim and context give the same flaws.
  @FunctionalInterface
  public interface Check {
    List<Flaw> of(Claim claim, EditContext context);
  }

  /// The rule's findings on a claim.
  List<Finding> findings(Claim claim, EditContext context) {
    return check.of(claim, context).stream().map(flaw -> finding(claim, flaw)).toList();
  }

  private Finding finding(Claim claim, Flaw flaw) {
    var place = new Finding.Place(claim.number(), flaw.line());
    var weight = flaw.onlyAWarning() ? Severity.WARN : severity;
    return new Finding(place, source, weight, flaw.message(), flaw.fix());
  }
}
