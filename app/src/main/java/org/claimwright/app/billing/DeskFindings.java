package org.claimwright.app.billing;

import java.util.List;
import org.claimwright.app.billing.ClaimAssembly.Services;
import org.claimwright.app.codingdesk.AssignedCodes;
import org.claimwright.app.codingdesk.LiveFindings;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// Tells the coder what the claim edits would say, before anything is finished.
@Component
class DeskFindings implements LiveFindings {

  private static final ClaimNumber NOT_YET = new ClaimNumber("DRAFT");

  private final ClaimAssembly assembly;
  private final ClaimChecks checks;
  private final Visits visits;

  DeskFindings(ClaimAssembly assembly, ClaimChecks checks, Visits visits) {
    this.assembly = assembly;
    this.checks = checks;
    this.visits = visits;
  }

  @Override
  public List<Problem> of(VisitId visit, AssignedCodes codes) {
    return switch (visits
        .price(visit, codes.lines())
        .then(charges -> assembly.parts(visit, new Services(codes, charges)))) {
      case Outcome.Rejected<ClaimAssembly.Parts> refused -> refused.problems();
      case Outcome.Ok<ClaimAssembly.Parts> parts -> findings(parts.value());
    };
  }

  private List<Problem> findings(ClaimAssembly.Parts parts) {
    return switch (assembly.build(NOT_YET, parts)) {
      case Outcome.Rejected<org.claimwright.claims.Claim> missing -> missing.problems();
      case Outcome.Ok<org.claimwright.claims.Claim> claim ->
          checks.of(claim.value(), parts).stream().map(DeskFindings::problem).toList();
    };
  }

  private static Problem problem(Hold hold) {
    return new Problem(
        hold.rule().id(),
        hold.severity(),
        hold.place(),
        hold.message() + "; " + hold.mend().fix(),
        hold.rule().citation());
  }
}
