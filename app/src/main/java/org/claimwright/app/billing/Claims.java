package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.codingdesk.VisitCoded;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.Frequency;
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
  private final ClaimBuilding building;
  private final ClaimAnswers answers;
  private final ClaimNotes notes;
  private final Contracts contracts;

  Claims(
      ClaimTable table,
      ClaimLists lists,
      ClaimTimeline timeline,
      ClaimBuilding building,
      ClaimAnswers answers,
      ClaimNotes notes,
      Contracts contracts) {
    this.table = table;
    this.lists = lists;
    this.timeline = timeline;
    this.building = building;
    this.answers = answers;
    this.notes = notes;
    this.contracts = contracts;
  }

  /// Builds and checks the claim of a coded visit: ready, or held with its reasons. A visit coded
  /// once more has its claim built anew as long as no payer has it; after that the claim stays and
  /// its timeline says so.
  @Transactional
  public Outcome<ClaimRecord> fromVisit(VisitId visit) {
    return building.fromVisit(visit);
  }

  @EventListener
  void coded(VisitCoded coded) {
    fromVisit(coded.visit()).orThrow();
  }

  @EventListener
  @Transactional
  public void doubted(CoverageDoubted about) {
    table.lockUnsent(about.patient()).forEach(claim -> building.recheck(claim.id()));
  }

  /// Builds and checks the claim again from what is registered and coded now; refused once a payer
  /// has it, and when nothing of it has changed since a payer turned it away.
  @Transactional
  public Outcome<ClaimRecord> recheck(ClaimId id) {
    return building.recheck(id);
  }

  /// Makes a claim ready once more as it is: one that was turned away for a reason that is not ours
  /// to mend, or one that was sent and has been silent too long.
  @Transactional
  public Outcome<ClaimRecord> again(ClaimId id) {
    return building.again(id);
  }

  /// Charges a held claim to the patient instead of a payer.
  @Transactional
  public Outcome<ClaimRecord> chargeToPatient(ClaimId id, String reason) {
    return building.toPatient(id, reason);
  }

  /// Notes what somebody found out about a claim.
  ///
  /// @param ask when to look at a claim that is out again, in place of the day it would be silent
  @Transactional
  public Outcome<ClaimRecord> note(ClaimId id, String text, Optional<LocalDate> ask) {
    return notes.add(id, text, ask);
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

  /// The claims of a page of a list.
  public List<ListedClaim> list(ClaimFilter filter) {
    return lists.list(filter);
  }

  /// The keys of a list, all pages of it as they stand at one moment, in its order.
  List<ClaimId> keys(ClaimFilter filter) {
    return lists.keys(filter);
  }

  /// These claims as they stand now, in this order.
  List<ListedClaim> byKey(List<ClaimId> keys) {
    return lists.byKey(keys);
  }

  /// A claim as lists show it.
  public Optional<ListedClaim> listed(ClaimId id) {
    return lists.find(id);
  }

  /// How many claims a list has on all its pages.
  public ClaimCount count(ClaimFilter filter) {
    return lists.count(filter);
  }

  /// How many claims each open view has and what they bill together.
  public Map<ClaimView, ClaimCount> counts() {
    return lists.counts();
  }

  /// How many claims each view has that are no longer open.
  public Map<ClaimView, Long> closed() {
    return lists.closed();
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
    if (value.get().header().frequency() instanceof Frequency.VoidClaim) {
      return Outcome.rejected(
          Problem.warn(
              "EXPECTED-VOID",
              "claim " + id,
              "a void takes another claim back, so nothing is expected of it"));
    }
    return contracts.expect(value.get(), payer.get());
  }

  /// The ready ones among these claims, held for this transaction. One whose visit was opened again
  /// for coding is held back instead.
  @Transactional
  public List<ClaimRecord> lockReady(Collection<ClaimId> ids) {
    return answers.lockReady(ids);
  }

  /// Holds these claims for this transaction, so that several at once, each telling many claims in
  /// an order of its own, wait for each other once and not crosswise.
  @Transactional
  public void hold(Collection<ClaimNumber> numbers) {
    table.hold(numbers);
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
}
