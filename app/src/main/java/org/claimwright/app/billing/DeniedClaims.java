package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the work on a denial asks of its claim and does to it.
@Service
public class DeniedClaims {

  private final ClaimTable claims;
  private final DecisionTable decisions;
  private final ClaimDeadlines deadlines;
  private final ClaimTimeline timeline;
  private final ClaimAssembly assembly;
  private final ClaimChecks checks;
  private final Practices practices;

  DeniedClaims(
      ClaimTable claims,
      DecisionTable decisions,
      ClaimDeadlines deadlines,
      ClaimTimeline timeline,
      ClaimAssembly assembly,
      ClaimChecks checks,
      Practices practices) {
    this.claims = claims;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.assembly = assembly;
    this.checks = checks;
    this.practices = practices;
  }

  /// The claim, held for this transaction.
  @Transactional
  public Optional<ClaimRecord> lock(ClaimId id) {
    return claims.lock(id);
  }

  /// What is in question of a claim: what was refused, and what was paid short of the contract.
  public static Money atStake(ClaimRecord claim) {
    var money = claim.money();
    return claim.state() instanceof AdjudicatedClaim
        ? money.denied().plus(money.underpaid())
        : Money.ZERO;
  }

  /// The day of the last decision that stands; empty when nothing is decided.
  public Optional<LocalDate> decidedOn(ClaimId id) {
    return decisions.lastDay(id);
  }

  /// The levels at which this payer is asked to decide again, the first first; none when no payer
  /// is known.
  public List<AppealLevel> levels(ClaimSubject subject) {
    return subject.payer().flatMap(practices::payer).map(AppealLevel::of).orElseGet(List::of);
  }

  /// The last day for an appeal against a decision; empty when there is no such level.
  public Optional<LocalDate> appealBy(ClaimSubject subject, int level, LocalDate decided) {
    return deadlines.appeal(subject, level, decided);
  }

  /// The day an answer to an appeal is due.
  public Optional<LocalDate> answerBy(ClaimSubject subject, int level, LocalDate issued) {
    return deadlines.answer(subject, level, issued);
  }

  /// The day a payment that was promised should be there.
  public LocalDate paymentBy(LocalDate promised) {
    return deadlines.payment(promised);
  }

  /// Sets the day by which somebody must act on the claim.
  @Transactional
  public void deadline(ClaimId id, Optional<LocalDate> day) {
    claims.deadline(id, day);
  }

  /// What is in question is at an end; this much of it was written off.
  @Transactional
  public void settle(ClaimId id, Money writtenOff) {
    claims.settled(id, true, writtenOff);
  }

  /// It is in question again.
  @Transactional
  public void unsettle(ClaimId id) {
    claims.settled(id, false, Money.ZERO);
  }

  /// Puts it on the claim's timeline.
  @Transactional
  public void tell(ClaimId id, Happening what) {
    timeline.tell(id, timeline.next("denial", id), what);
  }

  /// What the edits of today say of the claim as it was billed; empty when it cannot be checked.
  public Optional<List<Hold>> checked(ClaimRecord claim) {
    return claim
        .value()
        .flatMap(value ->
            assembly.parts(visit(claim)) instanceof Outcome.Ok<ClaimAssembly.Parts> ok
                ? Optional.of(checks.of(value, ok.value()))
                : Optional.empty());
  }

  private static VisitId visit(ClaimRecord claim) {
    return claim.subject().visit();
  }
}
