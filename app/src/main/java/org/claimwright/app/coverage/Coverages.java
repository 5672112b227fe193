package org.claimwright.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Patients' coverages in the order in which they pay. Every call works in the practice in scope.
@Service
public class Coverages {

  private final CoverageTable table;
  private final Patients patients;
  private final Practices practices;
  private final Audit audit;
  private final Clock clock;

  Coverages(CoverageTable table, Patients patients, Practices practices, Audit audit, Clock clock) {
    this.table = table;
    this.patients = patients;
    this.practices = practices;
    this.audit = audit;
    this.clock = clock;
  }

  /// Adds a coverage after those the patient has; refuses the same policy twice on one day.
  @Transactional
  public Outcome<CoverageId> add(PatientId patient, NewCoverage coverage) {
    return refusal(patient, coverage)
        .<Outcome<CoverageId>>map(Outcome::rejected)
        .orElseGet(() -> Outcome.ok(inserted(patient, coverage)));
  }

  /// Ends a coverage.
  ///
  /// @param lastDay the last day it covers
  @Transactional
  public Outcome<CoverageId> end(CoverageId id, LocalDate lastDay) {
    var coverage = table.find(id);
    if (coverage.isEmpty()) {
      return Outcome.rejected(unknown(id));
    }
    if (lastDay.isBefore(coverage.get().days().from())) {
      return Outcome.rejected(
          Problem.stop(
              "COVERAGE-DAYS",
              "lastDay",
              "The last day "
                  + lastDay
                  + " lies before the coverage begins on "
                  + coverage.get().days().from()
                  + ": give a later day."));
    }
    table.end(id, lastDay.plusDays(1));
    audit.record(AuditEvent.changed("coverage", id).with("last day " + lastDay));
    return Outcome.ok(id);
  }

  /// Lets a coverage pay one place earlier.
  @Transactional
  public Outcome<CoverageId> moveUp(CoverageId id) {
    var coverage = table.find(id);
    if (coverage.isEmpty()) {
      return Outcome.rejected(unknown(id));
    }
    var all = table.of(coverage.get().patient());
    var at = all.stream().map(CoverageRecord::id).toList().indexOf(id);
    if (at > 0) {
      table.place(id, all.get(at - 1).position());
      table.place(all.get(at - 1).id(), all.get(at).position());
      audit.record(AuditEvent.changed("coverage", id).with("pays earlier"));
    }
    return Outcome.ok(id);
  }

  public Optional<CoverageRecord> find(CoverageId id) {
    return table.find(id);
  }

  /// Every coverage a patient has had, the first to pay first.
  public List<CoverageRecord> all(PatientId patient) {
    return table.of(patient);
  }

  /// Every coverage of many patients, the first to pay first: for lists, one query.
  public Map<PatientId, List<CoverageRecord>> all(Collection<PatientId> patients) {
    return table.ofAll(patients).stream().collect(Collectors.groupingBy(CoverageRecord::patient));
  }

  /// The coverages that cover a date of service, the first to pay first.
  public List<CoverageRecord> inForce(PatientId patient, LocalDate on) {
    return table.of(patient).stream().filter(coverage -> coverage.isInForce(on)).toList();
  }

  private CoverageId inserted(PatientId patient, NewCoverage coverage) {
    var id = table.insert(patient, coverage, clock.instant());
    audit.record(AuditEvent.created("coverage", id).with("patient " + patient));
    return id;
  }

  private Optional<Problem> refusal(PatientId patient, NewCoverage coverage) {
    if (patients.find(patient).isEmpty()) {
      return Optional.of(
          Problem.stop("PATIENT-UNKNOWN", "patient", "There is no patient " + patient + " here."));
    }
    if (practices.payer(coverage.membership().payer()).isEmpty()) {
      return Optional.of(
          Problem.stop(
              "PAYER-UNKNOWN",
              "payer",
              "There is no payer "
                  + coverage.membership().payer().value()
                  + " here: choose one of the list."));
    }
    return table.of(patient).stream()
        .filter(held -> isSame(held, coverage))
        .findFirst()
        .map(Coverages::twice);
  }

  private static boolean isSame(CoverageRecord held, NewCoverage added) {
    var one = held.membership();
    var other = added.membership();
    return one.payer().equals(other.payer())
        && one.memberId().equals(other.memberId())
        && held.days().overlaps(added.days());
  }

  private static Problem twice(CoverageRecord held) {
    return Problem.stop(
        "COVERAGE-TWICE",
        "memberId",
        "This patient has member id "
            + held.membership().memberId()
            + " of this payer already, "
            + held.days()
            + ": end that coverage first, or correct the days.");
  }

  private static Problem unknown(CoverageId id) {
    return Problem.stop("COVERAGE-UNKNOWN", "coverage", "There is no coverage " + id + " here.");
  }
}
