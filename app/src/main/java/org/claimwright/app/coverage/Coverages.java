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
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Patients' coverages in the order in which they pay. Every call works in the practice in scope.
@Service
public class Coverages {

  private final CoverageTable table;
  private final CoverageChecks checks;
  private final Audit audit;
  private final Clock clock;

  Coverages(CoverageTable table, CoverageChecks checks, Audit audit, Clock clock) {
    this.table = table;
    this.checks = checks;
    this.audit = audit;
    this.clock = clock;
  }

  /// Adds a coverage after those the patient has; refuses the same policy twice on one day.
  @Transactional
  public Outcome<CoverageId> add(PatientId patient, NewCoverage coverage) {
    var problems = checks.ofNew(patient, coverage);
    return problems.isEmpty()
        ? Outcome.ok(inserted(patient, coverage))
        : Outcome.rejected(problems);
  }

  /// Puts other terms in the place of a coverage's; refused when somebody else has changed it
  /// meanwhile (`COVERAGE-CHANGED`).
  ///
  /// @param version the version that was read
  @Transactional
  public Outcome<CoverageId> change(CoverageId id, int version, NewCoverage terms) {
    return known(id)
        .then(held -> {
          var problems = checks.ofChange(held, terms);
          return problems.isEmpty() ? changed(id, version, terms) : Outcome.rejected(problems);
        });
  }

  /// Ends a coverage.
  ///
  /// @param lastDay the last day it covers
  @Transactional
  public Outcome<CoverageId> end(CoverageId id, LocalDate lastDay) {
    return known(id)
        .then(held ->
            checks
                .ofEnd(held, lastDay)
                .<Outcome<CoverageId>>map(Outcome::rejected)
                .orElseGet(() -> ended(id, lastDay)));
  }

  /// Takes the last day of a coverage back: it goes on until further notice. Refused when the same
  /// policy has been added again after it.
  @Transactional
  public Outcome<CoverageId> reopen(CoverageId id) {
    return known(id)
        .then(held -> {
          var open = held.terms().withoutEnd();
          var problems = checks.ofChange(held, open);
          return problems.isEmpty()
              ? changed(id, held.version(), open)
              : Outcome.rejected(problems);
        });
  }

  /// Lets a coverage pay one place earlier.
  @Transactional
  public Outcome<CoverageId> moveUp(CoverageId id) {
    return known(id)
        .map(held -> {
          var all = table.of(held.patient());
          var at = all.stream().map(CoverageRecord::id).toList().indexOf(id);
          if (at > 0) {
            exchange(all.get(at - 1), all.get(at));
          }
          return id;
        });
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

  private Outcome<CoverageId> changed(CoverageId id, int version, NewCoverage terms) {
    if (!table.update(id, version, terms)) {
      return Outcome.rejected(
          Problem.stop(
              "COVERAGE-CHANGED",
              "",
              "Coverage "
                  + id
                  + " was changed by somebody else after you opened this form: open it again, look"
                  + " at what changed, and save once more."));
    }
    audit.record(AuditEvent.changed("coverage", id));
    return Outcome.ok(id);
  }

  private Outcome<CoverageId> ended(CoverageId id, LocalDate lastDay) {
    table.end(id, lastDay.plusDays(1));
    audit.record(AuditEvent.changed("coverage", id).with("last day " + lastDay));
    return Outcome.ok(id);
  }

  private void exchange(CoverageRecord earlier, CoverageRecord later) {
    table.place(later.id(), earlier.position());
    table.place(earlier.id(), later.position());
    audit.record(AuditEvent.changed("coverage", later.id()).with("pays earlier"));
  }

  private Outcome<CoverageRecord> known(CoverageId id) {
    return table
        .find(id)
        .map(Outcome::ok)
        .orElseGet(() ->
            Outcome.rejected(
                Problem.stop(
                    "COVERAGE-UNKNOWN", "coverage", "There is no coverage " + id + " here.")));
  }
}
