package org.claimwright.app.billing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.ClaimAssembly.Parts;
import org.claimwright.app.billing.ClaimTable.Standing;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.codingdesk.VisitCoded;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.web.Tone;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.ExpectedPayment;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice's claims and the steps of their lives. Every call works in the practice in scope
/// and in the name of whoever is signed in; told the same fact twice, it changes nothing the second
/// time.
@Service
public class Claims {

  private final ClaimTable table;
  private final ClaimLists lists;
  private final ClaimTimeline timeline;
  private final ClaimNumbers numbers;
  private final ClaimAssembly assembly;
  private final ClaimChecks checks;
  private final Contracts contracts;
  private final ChargeJournals journals;
  private final ClaimAnswers answers;
  private final Audit audit;

  Claims(
      ClaimTable table,
      ClaimLists lists,
      ClaimTimeline timeline,
      ClaimNumbers numbers,
      ClaimAssembly assembly,
      ClaimChecks checks,
      Contracts contracts,
      ChargeJournals journals,
      ClaimAnswers answers,
      Audit audit) {
    this.table = table;
    this.lists = lists;
    this.timeline = timeline;
    this.numbers = numbers;
    this.assembly = assembly;
    this.checks = checks;
    this.contracts = contracts;
    this.journals = journals;
    this.answers = answers;
    this.audit = audit;
  }

  /// Builds and checks the claim of a coded visit: ready, or held with its reasons. A visit coded
  /// once more has its claim built anew as long as no payer has it; after that the claim stays and
  /// its timeline says so.
  @Transactional
  public Outcome<ClaimRecord> fromVisit(VisitId visit) {
    return assembly.parts(visit).map(this::built);
  }

  @EventListener
  void coded(VisitCoded coded) {
    fromVisit(coded.visit()).orThrow();
  }

  /// Builds and checks the claim again from what is registered and coded now; refused once a payer
  /// has it.
  @Transactional
  public Outcome<ClaimRecord> recheck(ClaimId id) {
    var claim = table.find(id);
    if (claim.isEmpty()) {
      return Outcome.rejected(unknown("claim " + id));
    }
    if (!mayChange(claim.get().state())) {
      return Outcome.rejected(
          Problem.stop(
              "CLAIM-OUT",
              "claim " + claim.get().number(),
              "Claim "
                  + claim.get().number()
                  + " is "
                  + claim.get().state().word()
                  + " and cannot be changed any more: what the payer has is corrected by a"
                  + " replacement claim."));
    }
    return fromVisit(claim.get().subject().visit());
  }

  /// Charges a held claim to the patient instead of a payer.
  @Transactional
  public Outcome<ClaimRecord> chargeToPatient(ClaimId id, String reason) {
    var claim = table.lock(id);
    if (claim.isEmpty()) {
      return Outcome.rejected(unknown("claim " + id));
    }
    if (!(claim.get().state() instanceof HeldClaim held)) {
      return Outcome.rejected(
          Problem.stop(
              "CLAIM-NOT-HELD",
              "claim " + claim.get().number(),
              "Claim "
                  + claim.get().number()
                  + " is "
                  + claim.get().state().word()
                  + "; only a held claim can be charged to the patient."));
    }
    return assembly
        .parts(claim.get().subject().visit())
        .map(parts -> toPatient(claim.get(), held, parts, reason));
  }

  public Optional<ClaimRecord> find(ClaimId id) {
    return table.find(id);
  }

  public Optional<ClaimRecord> byNumber(ClaimNumber number) {
    return table.byNumber(number);
  }

  /// Many at once, for accounts and lists: one query.
  public Map<ClaimNumber, ClaimRecord> numbered(Collection<ClaimNumber> all) {
    return table.numbered(all).stream()
        .collect(Collectors.toMap(ClaimRecord::number, Function.identity()));
  }

  public Optional<ClaimRecord> ofVisit(VisitId visit) {
    return table.ofVisit(visit);
  }

  /// The claims of a list, by deadline and then dollars.
  public List<ListedClaim> list(ClaimFilter filter) {
    return lists.list(filter);
  }

  /// How many claims each view has and what they bill together.
  public Map<ClaimView, ClaimCount> counts() {
    return lists.counts();
  }

  /// The claims that may go out, the ones with the nearest deadline first.
  public List<ClaimId> ready(int limit) {
    return lists.ready(limit);
  }

  /// What happened to the claim, the newest first.
  public List<TimelineEntry> timeline(ClaimId id) {
    return timeline.of(id);
  }

  /// What the payer should pay, line by line with its arithmetic.
  public Outcome<ExpectedPayment> expected(ClaimId id) {
    var claim = table.find(id);
    var value = claim.flatMap(ClaimRecord::value);
    var payer = claim.flatMap(found -> found.subject().payer());
    if (value.isEmpty() || payer.isEmpty()) {
      return Outcome.rejected(
          Problem.warn(
              "EXPECTED-NONE",
              "claim " + id,
              "the claim cannot be built yet, so nothing can be expected of it"));
    }
    return contracts.expect(value.get(), payer.get());
  }

  /// The ready ones among these claims, held for this transaction.
  public List<ClaimRecord> lockReady(Collection<ClaimId> ids) {
    return table.lockAll(ids).stream()
        .filter(claim -> claim.state() instanceof ReadyClaim)
        .toList();
  }

  /// The claims of a batch.
  public List<ClaimRecord> ofBatch(long batch, int limit) {
    return table.ofBatch(batch, limit);
  }

  /// A ready claim stands in a file that is about to go out.
  ///
  /// @return rejected when it is not ready (any more), so that no claim goes out twice
  @Transactional
  public Outcome<ClaimRecord> batched(ClaimNumber number, BatchRef batch) {
    return answers.batched(number, batch);
  }

  /// The route has taken the file.
  @Transactional
  public Outcome<ClaimRecord> submitted(ClaimNumber number, BatchRef batch) {
    return answers.submitted(number, batch);
  }

  /// A ready claim turned out to be unwritable as an 837P.
  @Transactional
  public Outcome<ClaimRecord> unwritable(ClaimNumber number, List<Problem> problems) {
    return answers.unwritable(number, problems);
  }

  /// Somebody has answered the claim.
  @Transactional
  public Outcome<ClaimRecord> acknowledged(ClaimNumber number, Ack ack) {
    return answers.acknowledged(number, ack);
  }

  /// A payer has decided, or taken a decision back.
  @Transactional
  public Outcome<ClaimRecord> remitted(ClaimNumber number, RemitResult result) {
    return answers.remitted(number, result);
  }

  private ClaimRecord built(Parts parts) {
    var existing = table.lockOfVisit(parts.visit().id());
    if (existing.isPresent() && !mayChange(existing.get().state())) {
      timeline.tell(
          existing.get().id(),
          "coded-late:" + parts.visit().stateSince(),
          new Happening(
              Tone.WARN,
              "Coded again after it went out",
              "the payer keeps what it has; a change needs a replacement claim",
              "/visits/" + parts.visit().id()));
      return existing.get();
    }
    var number = existing.map(ClaimRecord::number).orElseGet(numbers::next);
    return stored(existing, number, parts);
  }

  private ClaimRecord stored(Optional<ClaimRecord> existing, ClaimNumber number, Parts parts) {
    var state = checked(number, parts);
    var expected =
        state
            .value()
            .flatMap(claim ->
                parts
                    .subject()
                    .payer()
                    .flatMap(payer -> Expected.of(contracts.expect(claim, payer))));
    var standing =
        new Standing(
            parts.subject(),
            state,
            ClaimMoney.of(parts.charge(), expected),
            parts.coverage().map(cover -> cover.payer().filingDeadline(parts.day())).orElse(null));
    var id = existing.map(ClaimRecord::id).orElseGet(() -> table.insert(number, standing));
    existing.ifPresent(old -> table.update(old.id(), standing));
    told(id, existing.isPresent(), state, parts);
    if (state instanceof ReadyClaim) {
      charge(id, number, parts, Account.INSURANCE_RECEIVABLE);
    }
    return table.find(id).orElseThrow();
  }

  private ClaimState checked(ClaimNumber number, Parts parts) {
    return switch (assembly.build(number, parts)) {
      case Outcome.Ok<org.claimwright.claims.Claim> built ->
          new DraftClaim(built.value()).checked(checks.of(built.value(), parts));
      case Outcome.Rejected<org.claimwright.claims.Claim> missing ->
          new HeldClaim(Optional.empty(), ClaimChecks.missing(missing.problems(), parts));
    };
  }

  private void told(ClaimId id, boolean again, ClaimState state, Parts parts) {
    if (!again) {
      audit.record(AuditEvent.created("claim", id));
      var codes = parts.services().codes();
      timeline.tell(
          id,
          "coded",
          parts.visit().stateBy(),
          new Happening(
              Tone.OK,
              "Coded by " + parts.visit().stateBy(),
              codes.diagnoses().size() + " diagnoses, " + codes.lines().size() + " services",
              "/visits/" + parts.visit().id()));
    } else {
      audit.record(AuditEvent.changed("claim", id).with("checked again: " + state.word()));
    }
    timeline.tell(id, timelineKey("check", id), checkTold(state));
  }

  private String timelineKey(String word, ClaimId id) {
    return word + ":" + timeline.of(id).size();
  }

  private static Happening checkTold(ClaimState state) {
    var stops = state.findings().stream().filter(Hold::isStop).count();
    if (stops > 0) {
      return new Happening(Tone.WARN, "Held", state.why(), "");
    }
    var warnings = state.findings().size();
    return warnings == 0
        ? new Happening(Tone.OK, "Checked, no findings", "", "")
        : new Happening(Tone.OK, "Checked, ready", warnings + " to look at", "");
  }

  private ClaimRecord toPatient(ClaimRecord claim, HeldClaim held, Parts parts, String reason) {
    var state = held.toPatient(reason);
    table.update(
        claim.id(),
        new Standing(
            parts.subject(), state, ClaimMoney.of(parts.charge(), Optional.empty()), null));
    charge(claim.id(), claim.number(), parts, Account.PATIENT_RECEIVABLE);
    timeline.tell(
        claim.id(),
        timelineKey("patient", claim.id()),
        new Happening(Tone.INFO, "Billed to the patient", reason, ""));
    audit.record(AuditEvent.changed("claim", claim.id()).with("charged to the patient"));
    return table.find(claim.id()).orElseThrow();
  }

  private void charge(ClaimId id, ClaimNumber number, Parts parts, Account debtor) {
    journals.post(
        new ChargeJournals.Due(id, number, parts.subject(), debtor, parts.services().charges()));
  }

  /// Whether no payer has the claim.
  private static boolean mayChange(ClaimState state) {
    return switch (state) {
      case DraftClaim draft -> true;
      case HeldClaim held -> true;
      case ReadyClaim ready -> true;
      case RejectedClaim rejected -> true;
      case PatientBilledClaim patient -> true;
      case SubmittedClaim submitted -> false;
      case AcceptedClaim accepted -> false;
      case AdjudicatedClaim decided -> false;
    };
  }

  static Problem unknown(String what) {
    return Problem.stop(
        "CLAIM-UNKNOWN", what, "There is no " + what + " in this practice: check the number.");
  }
}
