package org.claimwright.edits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;

/// Checks a claim against the rules in {@link ClaimRules} and the practice's own. Thread-safe.
public final class ClaimEdits {

  private ClaimEdits() {}

  /// Everything the rules in force on the claim's first date of service have to say, stops first.
  /// Empty when the claim is clean.
  public static List<Finding> check(Claim claim, EditContext context) {
    var day = firstServiceDate(claim, context);
    var ours =
        ClaimRules.TABLE.stream()
            .filter(rule -> rule.source().effective().contains(day))
            .flatMap(rule -> rule.findings(claim, context).stream());
    var own = context.own().stream().flatMap(rule -> rule.findings(claim).stream());
    return Stream.concat(ours, own).sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /// Whether anything holds the claim back.
  public static boolean holds(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isStop);
  }

  static LocalDate firstServiceDate(Claim claim, EditContext context) {
    return claim.lines().stream()
        .map(ClaimLine::serviceDate)
        .min(Comparator.naturalOrder())
        .orElse(context.today());
  }
}
