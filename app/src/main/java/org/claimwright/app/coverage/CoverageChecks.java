package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// What must hold before a coverage is added, changed or ended.
@Component
class CoverageChecks {

  private final CoverageTable table;
  private final Patients patients;
  private final Practices practices;

  CoverageChecks(CoverageTable table, Patients patients, Practices practices) {
    this.table = table;
    this.patients = patients;
    this.practices = practices;
  }

  /// What stands against a further coverage of a patient.
  List<Problem> ofNew(PatientId patient, NewCoverage coverage) {
    if (patients.find(patient).isEmpty()) {
      return List.of(
          Problem.stop("PATIENT-UNKNOWN", "patient", "There is no patient " + patient + " here."));
    }
    return against(coverage, table.of(patient));
  }

  /// What stands against other terms for a coverage.
  List<Problem> ofChange(CoverageRecord held, NewCoverage changed) {
    var others =
        table.of(held.patient()).stream().filter(one -> !one.id().equals(held.id())).toList();
    return against(changed, others);
  }

  /// What stands against a last day.
  Optional<Problem> ofEnd(CoverageRecord held, LocalDate lastDay) {
    var begins = held.days().from();
    if (!lastDay.isBefore(begins)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.stop(
            "COVERAGE-DAYS",
            "lastDay",
            "The last day "
                + lastDay
                + " lies before the coverage begins on "
                + begins
                + ": give a later day."));
  }

  private List<Problem> against(NewCoverage coverage, List<CoverageRecord> others) {
    var problems = new ArrayList<Problem>();
    if (practices.payer(coverage.membership().payer()).isEmpty()) {
      problems.add(unknownPayer(coverage));
    }
    others.stream()
        .filter(other -> isSame(other, coverage))
        .findFirst()
        .map(CoverageChecks::twice)
        .ifPresent(problems::add);
    return problems;
  }

  private static boolean isSame(CoverageRecord held, NewCoverage added) {
    var one = held.membership();
    var other = added.membership();
    return one.payer().equals(other.payer())
        && one.memberId().equals(other.memberId())
        && held.days().overlaps(added.days());
  }

  private static Problem unknownPayer(NewCoverage coverage) {
    return Problem.stop(
        "PAYER-UNKNOWN",
        "payer",
        "There is no payer "
            + coverage.membership().payer().value()
            + " here: choose one of the list.");
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
}
