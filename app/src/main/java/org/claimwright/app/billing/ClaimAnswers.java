package org.claimwright.app.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.AdjudicatedClaim.Decision;
import org.claimwright.app.billing.ClaimTable.Standing;
import org.claimwright.app.billing.Hold.Mend;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Tone;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happens to a claim once it leaves the house: sent, answered, decided.
@Component
class ClaimAnswers {

  private final ClaimTable table;
  private final ClaimTimeline timeline;
  private final Practices practices;
  private final Audit audit;
  private final Clock clock;

  ClaimAnswers(
      ClaimTable table, ClaimTimeline timeline, Practices practices, Audit audit, Clock clock) {
    this.table = table;
    this.timeline = timeline;
    this.practices = practices;
    this.audit = audit;
    this.clock = clock;
  }

  Outcome<ClaimRecord> batched(ClaimNumber number, BatchRef batch) {
    return locked(number)
        .then(claim ->
            claim.state() instanceof ReadyClaim ready
                ? Outcome.ok(moved(claim, ready.batched(batch), filing(claim)))
                : Outcome.rejected(notReady(claim)));
  }

  Outcome<ClaimRecord> unwritable(ClaimNumber number, List<Problem> problems) {
    return locked(number)
        .then(claim -> {
          if (!(claim.state() instanceof ReadyClaim ready)) {
            return Outcome.rejected(notReady(claim));
          }
          var holds =
              problems.stream()
                  .map(problem -> ClaimChecks.unwritable(problem, claim.subject()))
                  .toList();
          tell(
              claim,
              "unwritable:" + clock.instant(),
              new Happening(Tone.WARN, "Held: cannot be written", holds.getFirst().inShort(), ""));
          return Outcome.ok(moved(claim, ready.held(holds), filing(claim)));
        });
  }

  Outcome<ClaimRecord> submitted(ClaimNumber number, BatchRef batch) {
    return locked(number)
        .then(claim -> {
          if (!(claim.state() instanceof SubmittedClaim going)
              || !going.out().batch().equals(batch)) {
            return Outcome.rejected(notReady(claim));
          }
          if (going.out().sentAt().isPresent()) {
            return Outcome.ok(claim);
          }
          tell(
              claim,
              "sent:" + batch.batch(),
              new Happening(
                  Tone.INFO,
                  "Sent by " + batch.route(),
                  "control " + batch.control(),
                  "/files/sent/" + batch.batch()));
          audit.record(AuditEvent.sent("claim", claim.id()).with("control " + batch.control()));
          return Outcome.ok(moved(claim, going.sent(clock.instant()), null));
        });
  }

  Outcome<ClaimRecord> acknowledged(ClaimNumber number, Ack ack) {
    return locked(number)
        .map(claim -> {
          tell(claim, ack.source().key(), ack.source().by(), told(ack));
          return answered(claim, ack);
        });
  }

  Outcome<ClaimRecord> remitted(ClaimNumber number, RemitResult result) {
    return locked(number)
        .then(claim -> {
          var value = claim.value();
          if (value.isEmpty()) {
            return Outcome.rejected(notReady(claim));
          }
          return Outcome.ok(
              table.addDecision(claim.id(), result) ? decided(claim, value.get(), result) : claim);
        });
  }

  private ClaimRecord answered(ClaimRecord claim, Ack ack) {
    return switch (ack) {
      case Ack.SyntaxAccepted accepted -> claim;
      case Ack.TakenIn taken ->
          claim.state() instanceof SubmittedClaim submitted
              ? moved(claim, submitted.accepted(taken.payerClaimNumber()), null)
              : claim;
      case Ack.TurnedAway turned -> turnedAway(claim, turned);
    };
  }

  private ClaimRecord turnedAway(ClaimRecord claim, Ack.TurnedAway turned) {
    var reasons = turned.reasons().stream().map(reason -> hold(claim, turned, reason)).toList();
    return switch (claim.state()) {
      case SubmittedClaim submitted -> moved(claim, submitted.rejected(reasons), filing(claim));
      case AcceptedClaim accepted -> moved(claim, accepted.rejected(reasons), filing(claim));
      case DraftClaim draft -> claim;
      case HeldClaim held -> claim;
      case ReadyClaim ready -> claim;
      case RejectedClaim rejected -> claim;
      case AdjudicatedClaim decided -> claim;
      case PatientBilledClaim patient -> claim;
    };
  }

  private ClaimRecord decided(ClaimRecord claim, Claim value, RemitResult result) {
    var sums = table.decided(claim.id());
    var money =
        new ClaimMoney(
            claim.money().billed(),
            claim.money().expected(),
            sums.paid(),
            sums.patient(),
            sums.denied());
    var verdict = AdjudicatedClaim.verdict(money);
    var decision = new Decision(verdict, result.source().payerClaimNumber(), result.reasons());
    var state = new AdjudicatedClaim(value, claim.state().sending(), decision);
    var deadline =
        verdict == AdjudicatedClaim.Verdict.PAID
            ? null
            : appeal(claim, result.source().decidedOn());
    table.update(claim.id(), new Standing(claim.subject(), state, money, deadline));
    tell(claim, "remit:" + result.key(), payerName(claim), told(result, verdict));
    audit.record(AuditEvent.changed("claim", claim.id()).with("decided: " + verdict.word()));
    return table.find(claim.id()).orElseThrow();
  }

  private ClaimRecord moved(ClaimRecord claim, ClaimState state, @Nullable LocalDate deadline) {
    table.update(claim.id(), new Standing(claim.subject(), state, claim.money(), deadline));
    return table.find(claim.id()).orElseThrow();
  }

  private Outcome<ClaimRecord> locked(ClaimNumber number) {
    return table
        .lock(number)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(Claims.unknown("claim " + number)));
  }

  private void tell(ClaimRecord claim, String key, Happening what) {
    timeline.tell(claim.id(), key, what);
  }

  private void tell(ClaimRecord claim, String key, String by, Happening what) {
    timeline.tell(claim.id(), key, by.isBlank() ? "payer" : by, what);
  }

  private static Happening told(Ack ack) {
    var source = ack.source();
    return switch (ack) {
      case Ack.SyntaxAccepted accepted ->
          new Happening(Tone.INFO, "Accepted (999)", "the file could be read", source.link());
      case Ack.TakenIn taken ->
          new Happening(
              Tone.INFO,
              "Accepted by payer (" + source.kind() + ")",
              taken.payerClaimNumber().isEmpty() ? "" : "as " + taken.payerClaimNumber(),
              source.link());
      case Ack.TurnedAway turned ->
          new Happening(
              Tone.STOP,
              "Rejected (" + source.kind() + ")",
              turned.reasons().isEmpty() ? "" : turned.reasons().getFirst().code(),
              source.link());
    };
  }

  private static Happening told(RemitResult result, AdjudicatedClaim.Verdict verdict) {
    var paid = result.amounts().paid();
    var tone =
        switch (verdict) {
          case PAID -> Tone.OK;
          case PARTLY_PAID -> Tone.WARN;
          case DENIED -> Tone.STOP;
        };
    var title =
        paid.isNegative() ? "Taken back " + paid.abs() + " by 835" : "Paid " + paid + " by 835";
    return new Happening(
        paid.isNegative() ? Tone.WARN : tone,
        result.reasons().isEmpty() ? title : title + ", " + result.reasons(),
        "trace " + result.source().trace(),
        "/remittances/" + result.source().remittance());
  }

  private static Hold hold(ClaimRecord claim, Ack.TurnedAway turned, Ack.Reason reason) {
    return new Hold(
        new Hold.Rule(reason.code(), "1", turned.source().kind()),
        Severity.STOP,
        reason.place(),
        reason.words(),
        new Mend(
            "correct it, check the claim again and send it as new",
            "/visits/" + claim.subject().visit()));
  }

  private @Nullable LocalDate filing(ClaimRecord claim) {
    return payer(claim)
        .map(payer -> payer.filingDeadline(claim.subject().dateOfService()))
        .orElse(null);
  }

  private @Nullable LocalDate appeal(ClaimRecord claim, LocalDate decidedOn) {
    return payer(claim)
        .map(payer -> decidedOn.plusDays(payer.terms().limits().appealDays()))
        .orElse(null);
  }

  private String payerName(ClaimRecord claim) {
    return payer(claim).map(Payer::name).orElse("payer");
  }

  private Optional<Payer> payer(ClaimRecord claim) {
    return claim.subject().payer().flatMap(practices::payer);
  }

  private static Problem notReady(ClaimRecord claim) {
    return Problem.stop(
        "CLAIM-STATE",
        "claim " + claim.number(),
        "Claim "
            + claim.number()
            + " is "
            + claim.state().word()
            + ", which does not allow this: open the claim and look at its timeline.");
  }
}
