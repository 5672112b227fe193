package org.claimwright.app.codingdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.codingdesk.QueuedVisit.Cover;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.encounters.CodingState;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The visits that wait to be coded, in the order in which they are taken: those whose filing
/// deadline is near, then the oldest date of service. Five queries, however long the list.
@Component
class CodingQueue {

  static final int MOST = 300;

  /// A visit nobody has touched for so long is taken to be left.
  private static final Duration LEFT = Duration.ofHours(12);

  private final Visits visits;
  private final Patients patients;
  private final Coverages coverages;
  private final Practices practices;
  private final Signature signature;
  private final Clock clock;

  CodingQueue(
      Visits visits,
      Patients patients,
      Coverages coverages,
      Practices practices,
      Signature signature,
      Clock clock) {
    this.visits = visits;
    this.patients = patients;
    this.coverages = coverages;
    this.practices = practices;
    this.signature = signature;
    this.clock = clock;
  }

  /// To be coded, or being coded.
  List<QueuedVisit> waiting() {
    var today = today();
    return described(visits.queue(VisitFilter.ALL.in("open").atMost(MOST))).stream()
        .sorted(QueueOrder.PRIORITY.on(today))
        .toList();
  }

  /// Set aside, the one that has waited longest first.
  List<QueuedVisit> held() {
    return described(visits.queue(VisitFilter.ALL.in("held").atMost(MOST))).stream()
        .sorted(Comparator.comparing(one -> one.visit().stateSince()))
        .toList();
  }

  /// Gives the next visit to whoever asks, so that two who ask at once get two.
  ///
  /// @param waiting those it is taken from, in this order
  /// @param after the visit at hand: the one behind it in the queue is meant, from the end the
  ///   first
  @Transactional
  Optional<VisitId> take(List<QueuedVisit> waiting, Optional<VisitId> after) {
    var ids = waiting.stream().map(QueuedVisit::id).toList();
    var from = after.map(ids::indexOf).orElse(-1) + 1;
    return Stream.concat(ids.stream().skip(from), ids.stream().limit(from))
        .filter(id -> !after.equals(Optional.of(id)))
        .filter(this::taken)
        .findFirst();
  }

  /// The day it is at the practice.
  LocalDate today() {
    return practices.today();
  }

  private boolean taken(VisitId id) {
    var free = visits.lock(id).filter(this::isFree).isPresent();
    if (free) {
      visits.moveTo(id, new CodingState.InCoding());
    }
    return free;
  }

  private boolean isFree(VisitRecord visit) {
    return switch (visit.state()) {
      case CodingState.ToCode waits -> true;
      case CodingState.InCoding begun ->
          visit.stateBy().equals(signature.name())
              || visit.stateSince().isBefore(clock.instant().minus(LEFT));
      case CodingState.Held held -> false;
      case CodingState.Coded coded -> false;
    };
  }

  private List<QueuedVisit> described(List<VisitRecord> records) {
    var ids = records.stream().map(visit -> visit.facts().patient()).collect(Collectors.toSet());
    var people = patients.findAll(ids);
    var covers = coverages.all(ids);
    var clinicians = byKey(practices.providers(), Provider::id);
    var payers = byKey(practices.payers(), Payer::id);
    return records.stream()
        .map(visit ->
            new QueuedVisit(
                visit,
                Optional.ofNullable(people.get(visit.facts().patient()))
                    .map(PatientRecord::name)
                    .orElse(""),
                Optional.ofNullable(clinicians.get(visit.facts().provider()))
                    .map(CodingQueue::seen)
                    .orElse(QueuedVisit.Seen.NOBODY),
                cover(visit, covers, payers)))
        .toList();
  }

  private static QueuedVisit.Seen seen(Provider clinician) {
    return new QueuedVisit.Seen(clinician.title(), clinician.clinician().specialty().words());
  }

  private static Cover cover(
      VisitRecord visit, Map<PatientId, List<CoverageRecord>> covers, Map<PayerKey, Payer> payers) {
    var day = visit.facts().dateOfService();
    return covers.getOrDefault(visit.facts().patient(), List.of()).stream()
        .filter(coverage -> coverage.isInForce(day))
        .findFirst()
        .flatMap(coverage -> Optional.ofNullable(payers.get(coverage.membership().payer())))
        .map(payer -> new Cover(payer.name(), Optional.of(payer.filingDeadline(day))))
        .orElse(Cover.NONE);
  }

  private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
