package org.claimwright.edits;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Severity;

/// A rule a practice has written for itself: on claims with certain codes, for one payer or all,
/// something must hold, or a person looks. Checked beside the built-in ones.
///
/// @param source its id begins with PRACTICE, its citation is the name people know it by
/// @param advice what to do, in the practice's words; `""` leaves it to us
public record PracticeRule(
    RuleSource source, Scope scope, RuleDemand demand, Severity severity, String advice) {

  /// The family of every such rule.
  public static final String FAMILY = "PRACTICE";

  public PracticeRule {
    if (!source.citation().startsWith(CITATION)) {
      throw new IllegalArgumentException("not signed as a practice rule: " + source.citation());
    }
    if (demand instanceof RuleDemand.Modifier
        && scope.codes().stream().anyMatch(CodeMask::isDiagnosis)) {
      throw new IllegalArgumentException(
          "a diagnosis carries no modifier: name the procedure codes the modifier is for");
    }
  }

  private static final String CITATION = "practice rule: ";

  /// How findings of such a rule are signed.
  ///
  /// @param number by which its practice tells it from its others
  /// @param name by which people know it
  public static RuleSource source(long number, int version, String name, DateRange days) {
    return new RuleSource(FAMILY + "-" + number, Integer.toString(version), CITATION + name, days);
  }

  /// The name people know it by.
  public String name() {
    return source.citation().substring(CITATION.length());
  }

  /// The claims it is about.
  ///
  /// @param payer empty for every payer
  /// @param codes any of which a claim must have
  public record Scope(Optional<PayerId> payer, List<CodeMask> codes) {
    public Scope {
      codes = List.copyOf(codes);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a rule is about no code: give at least one");
      }
    }

    boolean includes(Claim claim) {
      return payer.filter(one -> !one.equals(claim.insured().policy().payer().id())).isEmpty();
    }
  }

  /// Whether it holds on the claim's first date of service and the claim has one of its codes.
  public boolean isAbout(Claim claim) {
    return isInForce(claim) && !PracticeRuleCheck.subjects(this, claim).isEmpty();
  }

  /// What it says of a claim; nothing outside its days.
  public List<Finding> findings(Claim claim) {
    return isInForce(claim) ? PracticeRuleCheck.findings(this, claim) : List.of();
  }

  private boolean isInForce(Claim claim) {
    return scope.includes(claim)
        && claim.lines().stream().anyMatch(line -> source.effective().contains(line.serviceDate()));
  }
}
