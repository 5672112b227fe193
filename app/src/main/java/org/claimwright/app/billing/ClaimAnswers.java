package org.claimwright.app.billing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.AdjudicatedClaim.Decision;
import org.claimwright.app.billing.ClaimTable.Standing;
import org.claimwright.app.billing.Hold.Mend;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Tone;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What happens to a claim once it leaves the house: sent, answered, decided.
@Component
class ClaimAnswers {

  private final ClaimTable table;
  private final ClaimTimeline timeline;
  private final ClaimDeadlines deadlines;
  private final ChargeJournals journals;
  private final Contracts contracts;
  private final Corrections corrections;
  private final Practices practices;
  private final Visits visits;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ClaimAnswers(
      ClaimTable table,
      ClaimTimeline timeline,
      ClaimDeadlines deadlines,
      ChargeJournals journals,
      Contracts contracts,
      Corrections corrections,
      Practices practices,
      Visits visits,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.timeline = timeline;
    this.deadlines = deadlines;
    this.journals = journals;
    this.contracts = contracts;
    this.corrections = corrections;
    this.practices = practices;
    this.visits = visits;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// The ready ones among these, held for this transaction. One whose visit was opened again for
  /// coding meanwhile is held back instead.
  List<ClaimRecord> lockReady(Collection<ClaimId> ids) {
    var ready = new ArrayList<ClaimRecord>();
    for (var claim : table.lockAll(ids)) {
      if (claim.state() instanceof ReadyClaim state) {
        if (isCoded(claim)) {
          ready.add(claim);
        } else {
          held(claim, state, ClaimChecks.visitOpen(claim.subject()));
        }
      }
    }
    return List.copyOf(ready);
  }

  Outcome<ClaimRecord> batched(ClaimNumber number, BatchRef batch) {
    return locked(number)
        .then(claim -> {
          if (isIn(claim, batch)) {
            return Outcome.ok(claim);
          }
          return claim.state() instanceof ReadyClaim ready
              ? Outcome.ok(moved(claim, ready.batched(batch)))
              : Outcome.rejected(ClaimRefusals.notReady(claim));
        });
  }

  Outcome<ClaimRecord> unwritable(ClaimNumber number, List<Problem> problems) {
    return locked(number)
        .then(claim -> {
          if (!(claim.state() instanceof ReadyClaim ready)) {
            return Outcome.rejected(ClaimRefusals.notReady(claim));
          }
          var holds =
              problems.stream()
                  .map(problem -> ClaimChecks.unwritable(problem, claim.subject()))
                  .toList();
          return Outcome.ok(held(claim, ready, holds));
        });
  }

  Outcome<ClaimRecord> submitted(ClaimNumber number, BatchRef batch) {
    return locked(number)
        .then(claim -> {
          if (!isIn(claim, batch)) {
            return Outcome.rejected(ClaimRefusals.notReady(claim));
          }
          return Outcome.ok(
              claim.state() instanceof SubmittedClaim going && going.out().sentAt().isEmpty()
                  ? sent(claim, going)
                  : claim);
        });
  }

  Outcome<ClaimRecord> acknowledged(ClaimNumber number, Ack ack) {
    return locked(number)
        .map(claim -> {
          var source = ack.source();
          return tell(claim, source.key(), source.by(), told(ack)) ? answered(claim, ack) : claim;
        });
  }

  Outcome<ClaimRecord> remitted(ClaimNumber number, RemitResult result) {
    return locked(number)
        .then(claim -> {
          var value = claim.value();
          if (value.isEmpty()) {
            return Outcome.rejected(ClaimRefusals.notReady(claim));
          }
          if (!table.addDecision(claim.id(), result)) {
            return Outcome.ok(claim);
          }
          decided(claim, value.get(), result);
          events.publishEvent(new DecisionChanged(claim.id()));
          return Outcome.ok(table.find(claim.id()).orElseThrow());
        });
  }

  private ClaimRecord sent(ClaimRecord claim, SubmittedClaim going) {
    var batch = going.out().batch();
    timeline.tell(
        claim.id(),
        "sent:" + batch.batch(),
        new Happening(
            Tone.INFO,
            "Sent through " + batch.route(),
            "control " + batch.control(),
            "/files/sent/" + batch.batch()));
    audit.record(AuditEvent.sent("claim", claim.id()).with("control " + batch.control()));
    return moved(claim, going.sent(clock.instant()));
  }

  private ClaimRecord held(ClaimRecord claim, ReadyClaim ready, List<Hold> holds) {
    timeline.tell(
        claim.id(),
        timeline.next("held", claim.id()),
        new Happening(Tone.WARN, "Held: cannot be sent", holds.getFirst().inShort(), ""));
    journals.withdraw(claim.id(), claim.number(), claim.subject());
    corrections.of(claim.id()).ifPresent(corrections::restored);
    return moved(claim, ready.held(holds));
  }

  private boolean isCoded(ClaimRecord claim) {
    return visits.find(claim.subject().visit()).filter(VisitRecord::isCoded).isPresent();
  }

  private static boolean isIn(ClaimRecord claim, BatchRef batch) {
    return claim.state().sending().map(Sending::batch).filter(batch::equals).isPresent();
  }

  private ClaimRecord answered(ClaimRecord claim, Ack ack) {
    return switch (ack) {
      case Ack.SyntaxAccepted accepted -> claim;
      case Ack.TakenIn taken ->
          claim.state() instanceof SubmittedClaim submitted
              ? moved(claim, submitted.accepted(taken.payerClaimNumber()))
              : claim;
      case Ack.TurnedAway turned -> turnedAway(claim, turned);
    };
  }

  private ClaimRecord turnedAway(ClaimRecord claim, Ack.TurnedAway turned) {
    var reasons = turned.reasons().stream().map(reason -> hold(claim, turned, reason)).toList();
    return switch (claim.state()) {
      case SubmittedClaim submitted -> moved(claim, submitted.rejected(reasons));
      case AcceptedClaim accepted -> moved(claim, accepted.rejected(reasons));
      case DraftClaim draft -> claim;
      case HeldClaim held -> claim;
      case ReadyClaim ready -> claim;
      case RejectedClaim rejected -> claim;
      case AdjudicatedClaim decided -> claim;
      case PatientBilledClaim patient -> claim;
      case WithdrawnClaim withdrawn -> claim;
    };
  }

  private void decided(ClaimRecord claim, Claim value, RemitResult result) {
    var money = claim.money().under(agreed(claim, value)).decided(table.decided(claim.id()));
    if (isTakenBack(claim, money)) {
      var successor = corrections.successor(claim.id()).filter(next -> next.state().isOut());
      if (successor.isPresent()) {
        corrected(claim, value, money, result, successor.get());
        return;
      }
      takenBack(claim, value, money, result);
      return;
    }
    var verdict = AdjudicatedClaim.verdict(money);
    var decision = new Decision(verdict, result.source().payerClaimNumber(), result.reasons());
    var state = new AdjudicatedClaim(value, claim.state().sending(), decision);
    var deadline = deadlines.decided(claim.subject(), verdict, money, result.source().decidedOn());
    table.update(claim.id(), new Standing(claim.subject(), state, money, deadline));
    tell(claim, "remit:" + result.key(), payerName(claim), told(result, verdict));
    audit.record(AuditEvent.changed("claim", claim.id()).with("decided: " + verdict.word()));
  }

  /// Whether nothing is left of what was decided, so that the claim waits for a decision again.
  private static boolean isTakenBack(ClaimRecord claim, ClaimMoney money) {
    return money.isUndecided()
        && money.billed().isPositive()
        && claim.state().sending().isPresent();
  }

  /// The payer has taken its decision back because another claim replaces or voids this one.
  private void corrected(
      ClaimRecord claim, Claim value, ClaimMoney money, RemitResult result, ClaimRecord by) {
    var kind = corrections.lineage(by.id()).kind().orElseThrow();
    var why = (kind == CorrectionKind.VOID ? "voided by " : "replaced by ") + by.number();
    tell(
        claim,
        "remit:" + result.key(),
        payerName(claim),
        told(result, AdjudicatedClaim.Verdict.PARTLY_PAID));
    withdrawn(claim, Optional.of(value), money, why);
    if (kind == CorrectionKind.VOID) {
      tell(
          by,
          "remit:" + result.key(),
          payerName(by),
          new Happening(
              Tone.OK,
              "Done: the payer took claim " + claim.number() + " back",
              "trace " + result.source().trace(),
              "/remittances/" + result.source().remittance()));
      withdrawn(by, by.value(), by.money(), "voided " + claim.number() + ", done");
    }
  }

  private void withdrawn(ClaimRecord claim, Optional<Claim> value, ClaimMoney money, String why) {
    var number = Corrections.payerNumber(claim.state());
    var state = new WithdrawnClaim(value, claim.state().sending(), number, why);
    table.update(claim.id(), new Standing(claim.subject(), state, money, Optional.empty()));
    audit.record(AuditEvent.changed("claim", claim.id()).with(why));
  }

  private void takenBack(ClaimRecord claim, Claim value, ClaimMoney money, RemitResult result) {
    var out = claim.state().sending().orElseThrow();
    var state = new AcceptedClaim(value, out, result.source().payerClaimNumber());
    table.update(
        claim.id(),
        new Standing(claim.subject(), state, money, deadlines.of(claim.subject(), state)));
    tell(
        claim,
        "remit:" + result.key(),
        payerName(claim),
        told(result, AdjudicatedClaim.Verdict.PARTLY_PAID));
    audit.record(AuditEvent.changed("claim", claim.id()).with("decision taken back"));
  }

  private Optional<ClaimMoney.Agreed> agreed(ClaimRecord claim, Claim value) {
    return claim.subject().payer().flatMap(payer -> Expected.of(contracts.expect(value, payer)));
  }

  private ClaimRecord moved(ClaimRecord claim, ClaimState state) {
    var deadline = deadlines.of(claim.subject(), state);
    table.update(claim.id(), new Standing(claim.subject(), state, claim.money(), deadline));
    return table.find(claim.id()).orElseThrow();
  }

  private Outcome<ClaimRecord> locked(ClaimNumber number) {
    return table
        .lock(number)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(ClaimRefusals.unknown("claim " + number)));
  }

  private boolean tell(ClaimRecord claim, String key, String by, Happening what) {
    return timeline.tell(claim.id(), key, by.isBlank() ? "payer" : by, what);
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
            "/coding/" + claim.subject().visit()));
  }

  private String payerName(ClaimRecord claim) {
    return payer(claim).map(Payer::name).orElse("payer");
  }

  private Optional<Payer> payer(ClaimRecord claim) {
    return claim.subject().payer().flatMap(practices::payer);
  }
}
