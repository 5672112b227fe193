package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.ClaimAssembly.Parts;
import org.claimwright.app.billing.ClaimTable.Standing;
import org.claimwright.app.billing.Corrections.Correcting;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.web.Tone;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.Frequency;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// What happens to a claim while no payer has it: built from its visit, checked, held, mended,
/// released, or charged to the patient.
@Component
class ClaimBuilding {

  private final ClaimTable table;
  private final ClaimLists lists;
  private final ClaimTimeline timeline;
  private final ClaimNumbers numbers;
  private final ClaimAssembly assembly;
  private final ClaimChecks checks;
  private final ClaimDeadlines deadlines;
  private final Contracts contracts;
  private final Corrections corrections;
  private final ChargeJournals journals;
  private final Audit audit;

  ClaimBuilding(
      ClaimTable table,
      ClaimLists lists,
      ClaimTimeline timeline,
      ClaimNumbers numbers,
      ClaimAssembly assembly,
      ClaimChecks checks,
      ClaimDeadlines deadlines,
      Contracts contracts,
      Corrections corrections,
      ChargeJournals journals,
      Audit audit) {
    this.table = table;
    this.lists = lists;
    this.timeline = timeline;
    this.numbers = numbers;
    this.assembly = assembly;
    this.checks = checks;
    this.deadlines = deadlines;
    this.contracts = contracts;
    this.corrections = corrections;
    this.journals = journals;
    this.audit = audit;
  }

  /// The claim of a coded visit. A visit coded once more has its claim built anew as long as no
  /// payer has it; after that the claim stays and its timeline says so.
  Outcome<ClaimRecord> fromVisit(VisitId visit) {
    return assembly
        .parts(visit)
        .map(parts -> {
          var existing = table.lockOfVisit(visit);
          return existing.isPresent() && !isOurs(existing.get().state())
              ? codedLate(existing.get(), parts)
              : stored(existing, parts);
        });
  }

  /// Builds and checks a claim again. One that a payer has turned away must have changed.
  Outcome<ClaimRecord> recheck(ClaimId id) {
    return locked(id)
        .then(claim ->
            isOurs(claim.state()) ? Outcome.ok(claim) : Outcome.rejected(ClaimRefusals.out(claim)))
        .then(claim ->
            assembly
                .parts(claim.subject().visit())
                .then(parts ->
                    isUnchanged(claim, parts)
                        ? Outcome.rejected(ClaimRefusals.unchanged(claim))
                        : Outcome.ok(stored(Optional.of(claim), parts))));
  }

  /// Makes a claim ready once more as it is: one turned away for a reason of the payer's own, or
  /// one that was sent and has been silent too long.
  Outcome<ClaimRecord> again(ClaimId id) {
    return locked(id)
        .then(claim ->
            mayGoAgain(claim)
                ? assembly
                    .parts(claim.subject().visit())
                    .map(parts -> stored(Optional.of(claim), parts))
                : Outcome.rejected(ClaimRefusals.notAgain(claim)));
  }

  /// Charges a held claim to the patient instead of a payer.
  Outcome<ClaimRecord> toPatient(ClaimId id, String reason) {
    if (reason.isBlank()) {
      return Outcome.rejected(ClaimRefusals.noReason());
    }
    return locked(id)
        .then(claim ->
            claim.state() instanceof HeldClaim held
                ? assembly
                    .parts(claim.subject().visit())
                    .then(parts -> toPatient(claim, held.toPatient(reason.strip()), parts))
                : Outcome.rejected(ClaimRefusals.notHeld(claim)));
  }

  private Outcome<ClaimRecord> locked(ClaimId id) {
    return table
        .lock(id)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(ClaimRefusals.unknown("claim " + id)));
  }

  private ClaimRecord codedLate(ClaimRecord claim, Parts parts) {
    timeline.tell(
        claim.id(),
        "coded-late:" + parts.visit().stateSince(),
        new Happening(
            Tone.WARN,
            "Coded again after it went out",
            "the payer keeps what it has; a change needs a replacement claim",
            "/coding/" + parts.visit().id()));
    return claim;
  }

  private boolean isUnchanged(ClaimRecord claim, Parts parts) {
    if (!(claim.state() instanceof RejectedClaim rejected) || !parts.visit().isCoded()) {
      return false;
    }
    return switch (assembly.build(claim.number(), rejected.claim().header().frequency(), parts)) {
      case Outcome.Ok<Claim> built -> built.value().equals(rejected.claim());
      case Outcome.Rejected<Claim> missing -> false;
    };
  }

  private boolean mayGoAgain(ClaimRecord claim) {
    return switch (claim.state()) {
      case RejectedClaim rejected -> true;
      case SubmittedClaim sent ->
          sent.out().sentAt().isPresent()
              && lists.find(claim.id()).filter(ListedClaim::isSilent).isPresent();
      case DraftClaim draft -> false;
      case HeldClaim held -> false;
      case ReadyClaim ready -> false;
      case AcceptedClaim accepted -> false;
      case AdjudicatedClaim decided -> false;
      case PatientBilledClaim patient -> false;
      case WithdrawnClaim withdrawn -> false;
    };
  }

  private ClaimRecord stored(Optional<ClaimRecord> existing, Parts parts) {
    var correcting = existing.flatMap(claim -> corrections.of(claim.id()));
    var number = existing.map(ClaimRecord::number).orElseGet(numbers::next);
    var standing = standing(number, parts, correcting);
    var id = existing.map(ClaimRecord::id).orElseGet(() -> table.insert(number, standing));
    if (existing.filter(old -> isSame(old, standing)).isEmpty()) {
      existing.ifPresent(old -> table.update(id, standing));
      told(id, existing.isPresent(), standing.state(), parts);
    }
    charge(id, number, standing.state(), parts);
    return table.find(id).orElseThrow();
  }

  private Standing standing(ClaimNumber number, Parts parts, Optional<Correcting> correcting) {
    if (correcting.filter(Correcting::isVoid).isPresent()) {
      return voiding(number, correcting.get());
    }
    var state = checked(number, parts, correcting);
    return new Standing(
        parts.subject(),
        state,
        ClaimMoney.of(parts.charge(), agreed(state, parts)),
        deadlines.of(parts.subject(), state));
  }

  /// A void bills nothing: it names the claim to be taken back as it was sent.
  private Standing voiding(ClaimNumber number, Correcting correcting) {
    var subject = correcting.original().subject();
    var state = new ReadyClaim(correcting.voiding(number), List.of());
    return new Standing(
        subject, state, ClaimMoney.of(Money.ZERO, Optional.empty()), deadlines.of(subject, state));
  }

  /// A further claim that replaces or voids one a payer has decided; a replacement must differ.
  Outcome<ClaimRecord> correction(Correcting what) {
    var first = what.original();
    return assembly
        .parts(first.subject().visit())
        .then(parts -> {
          if (!what.isVoid() && isSameClaim(first, parts)) {
            return Outcome.rejected(ClaimRefusals.sameAsBefore(first));
          }
          var number = numbers.next();
          var standing = standing(number, parts, Optional.of(what));
          var id = table.insertCorrection(number, standing, what.kind(), first.id());
          audit.record(
              AuditEvent.created("claim", id).with(what.kind().verb() + " " + first.number()));
          timeline.tell(id, "corrects", corrects(what));
          timeline.tell(id, timeline.next("check", id), checkTold(standing.state()));
          charge(id, number, standing.state(), parts);
          return Outcome.ok(table.find(id).orElseThrow());
        });
  }

  private static Happening corrects(Correcting what) {
    var first = what.original();
    return new Happening(
        Tone.INFO,
        "It " + what.kind().verb() + " claim " + first.number(),
        "the payer’s " + Corrections.payerNumber(first.state()),
        "/claims/" + first.id());
  }

  /// Whether building it now would say the same as the payer has.
  private boolean isSameClaim(ClaimRecord first, Parts parts) {
    if (!parts.visit().isCoded()) {
      return false;
    }
    return switch (assembly.build(first.number(), parts)) {
      case Outcome.Rejected<Claim> missing -> false;
      case Outcome.Ok<Claim> built -> {
        var was = first.value().orElseThrow();
        var now = built.value();
        yield now.lines().equals(was.lines())
            && now.diagnoses().equals(was.diagnoses())
            && now.insured().equals(was.insured())
            && now.billing().equals(was.billing())
            && now.header().place().equals(was.header().place())
            && now.header().rendering().equals(was.header().rendering())
            && now.header().authorizationNumber().equals(was.header().authorizationNumber());
      }
    };
  }

  /// Gives up a correction that no payer has.
  Outcome<ClaimRecord> drop(ClaimRecord claim) {
    var correcting = corrections.of(claim.id());
    if (correcting.isEmpty() || !isOurs(claim.state())) {
      return Outcome.rejected(ClaimRefusals.notDroppable(claim));
    }
    journals.withdraw(claim.id(), claim.number(), claim.subject());
    var state =
        new WithdrawnClaim(
            claim.value(), claim.state().sending(), "", "given up before a payer had it");
    table.update(claim.id(), new Standing(claim.subject(), state, claim.money(), Optional.empty()));
    corrections.restored(correcting.get());
    timeline.tell(
        claim.id(),
        timeline.next("dropped", claim.id()),
        new Happening(Tone.QUIET, "Correction given up", "", ""));
    audit.record(AuditEvent.changed("claim", claim.id()).with("correction given up"));
    return Outcome.ok(table.find(claim.id()).orElseThrow());
  }

  private static boolean isSame(ClaimRecord old, Standing now) {
    return old.state().equals(now.state())
        && old.subject().equals(now.subject())
        && old.money().equals(now.money());
  }

  private Optional<ClaimMoney.Agreed> agreed(ClaimState state, Parts parts) {
    return state
        .value()
        .flatMap(claim ->
            parts.subject().payer().flatMap(payer -> Expected.of(contracts.expect(claim, payer))));
  }

  private ClaimState checked(ClaimNumber number, Parts parts, Optional<Correcting> correcting) {
    if (!parts.visit().isCoded()) {
      return new HeldClaim(Optional.empty(), ClaimChecks.visitOpen(parts.subject()));
    }
    var frequency = correcting.map(Correcting::frequency).orElseGet(Frequency.Original::new);
    return switch (assembly.build(number, frequency, parts)) {
      case Outcome.Ok<Claim> built ->
          new DraftClaim(built.value()).checked(checks.of(built.value(), parts));
      case Outcome.Rejected<Claim> missing ->
          new HeldClaim(Optional.empty(), ClaimChecks.missing(missing.problems(), parts));
    };
  }

  private void told(ClaimId id, boolean again, ClaimState state, Parts parts) {
    if (again) {
      audit.record(AuditEvent.changed("claim", id).with("checked again: " + state.word()));
    } else {
      audit.record(AuditEvent.created("claim", id));
      timeline.tell(id, "coded", parts.visit().stateBy(), codedTold(parts));
    }
    timeline.tell(id, timeline.next("check", id), checkTold(state));
  }

  private static Happening codedTold(Parts parts) {
    var codes = parts.services().codes();
    return new Happening(
        Tone.OK,
        "Coded by " + parts.visit().stateBy(),
        counted(codes.diagnoses().size(), "diagnosis", "diagnoses")
            + ", "
            + counted(codes.lines().size(), "service", "services"),
        "/coding/" + parts.visit().id());
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static Happening checkTold(ClaimState state) {
    if (state instanceof HeldClaim) {
      return new Happening(Tone.WARN, "Held", state.why(), "");
    }
    var warnings = state.findings().size();
    return warnings == 0
        ? new Happening(Tone.OK, "Checked, no findings", "", "")
        : new Happening(Tone.OK, "Checked, ready", warnings + " to look at", "");
  }

  private Outcome<ClaimRecord> toPatient(ClaimRecord claim, PatientBilledClaim state, Parts parts) {
    if (!parts.visit().isCoded() || parts.services().charges().isEmpty()) {
      return Outcome.rejected(ClaimRefusals.nothingToCharge(claim));
    }
    table.update(
        claim.id(),
        new Standing(
            parts.subject(),
            state,
            ClaimMoney.of(parts.charge(), Optional.empty()),
            Optional.empty()));
    charge(claim.id(), claim.number(), state, parts);
    timeline.tell(
        claim.id(),
        timeline.next("patient", claim.id()),
        new Happening(Tone.INFO, "Billed to the patient", state.reason(), ""));
    audit.record(AuditEvent.changed("claim", claim.id()).with("charged to the patient"));
    return Outcome.ok(table.find(claim.id()).orElseThrow());
  }

  /// A charge stands in the books while its claim is released; a correction's in the place of the
  /// first claim's, and a void brings none.
  private void charge(ClaimId id, ClaimNumber number, ClaimState state, Parts parts) {
    var correcting = corrections.of(id);
    if (state instanceof HeldClaim) {
      journals.withdraw(id, number, parts.subject());
      correcting.ifPresent(corrections::restored);
      return;
    }
    correcting.ifPresent(corrections::released);
    if (correcting.filter(Correcting::isVoid).isPresent()) {
      return;
    }
    var debtor =
        state instanceof PatientBilledClaim
            ? Account.PATIENT_RECEIVABLE
            : Account.INSURANCE_RECEIVABLE;
    journals.post(
        new ChargeJournals.Due(id, number, parts.subject(), debtor, parts.services().charges()));
  }

  /// Whether no payer has the claim, so that it may be built anew.
  private static boolean isOurs(ClaimState state) {
    return switch (state) {
      case DraftClaim draft -> true;
      case HeldClaim held -> true;
      case ReadyClaim ready -> true;
      case RejectedClaim rejected -> true;
      case PatientBilledClaim patient -> true;
      case SubmittedClaim submitted -> false;
      case AcceptedClaim accepted -> false;
      case AdjudicatedClaim decided -> false;
      case WithdrawnClaim withdrawn -> false;
    };
  }
}
