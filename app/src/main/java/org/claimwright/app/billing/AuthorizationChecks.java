package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.billing.ClaimAssembly.Cover;
import org.claimwright.app.billing.ClaimAssembly.Parts;
import org.claimwright.app.billing.Hold.Mend;
import org.claimwright.app.coverage.AuthorizationRecord;
import org.claimwright.app.coverage.Authorizations;
import org.claimwright.claims.Claim;
import org.claimwright.kernel.Severity;
import org.springframework.stereotype.Component;

/// What a claim's prior authorization says against it: its days and its units. A warning only, as
/// nobody here knows whether the payer still asks for one.
@Component
class AuthorizationChecks {

  private final Authorizations authorizations;
  private final AuthorizedUnits units;

  AuthorizationChecks(Authorizations authorizations, AuthorizedUnits units) {
    this.authorizations = authorizations;
    this.units = units;
  }

  List<Hold> of(Claim claim, Parts parts) {
    return parts.coverage().stream()
        .flatMap(cover ->
            cover
                .authorization()
                .map(held -> unitsOf(claim, parts, held))
                .orElseGet(() -> daysOf(parts, cover)))
        .toList();
  }

  private Stream<Hold> unitsOf(Claim claim, Parts parts, AuthorizationRecord held) {
    int here =
        claim.lines().stream()
            .filter(line -> held.terms().codes().contains(line.procedure().code()))
            .mapToInt(line -> line.procedure().units())
            .sum();
    int before = units.besides(parts.visit().id(), held);
    return here + before <= held.terms().units()
        ? Stream.empty()
        : Stream.of(
            warning(
                "AUTH-UNITS",
                "authorization "
                    + held.number()
                    + " allows "
                    + held.terms().units()
                    + " units and other claims have "
                    + before
                    + " of them; this one bills "
                    + here,
                parts));
  }

  private Stream<Hold> daysOf(Parts parts, Cover cover) {
    var codes = parts.services().procedures();
    Optional<AuthorizationRecord> other =
        authorizations.of(parts.patient().id()).stream()
            .filter(one -> one.terms().coverage().equals(cover.coverage().id()))
            .filter(one -> one.namesOneOf(codes))
            .findFirst();
    return other.stream()
        .map(held ->
            warning(
                "AUTH-DAYS",
                "authorization "
                    + held.number()
                    + " names a service of the claim and holds "
                    + held.terms().days()
                    + "; the service is of "
                    + parts.day(),
                parts));
  }

  private static Hold warning(String rule, String message, Parts parts) {
    return new Hold(
        new Hold.Rule(rule, "1", "the practice's own record of what the payer allowed"),
        Severity.WARN,
        "claim",
        message,
        new Mend(
            "ask the payer for a new authorization and enter it with the patient, or correct it",
            "/patients/" + parts.patient().id()));
  }
}
