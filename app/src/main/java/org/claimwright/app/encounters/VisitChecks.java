package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.FeeSchedule;
import org.springframework.stereotype.Component;

/// What must hold before a visit is opened or charged.
@Component
class VisitChecks {

  private final Patients patients;
  private final Practices practices;
  private final CodeSets codeSets;
  private final PracticeFees fees;

  VisitChecks(Patients patients, Practices practices, CodeSets codeSets, PracticeFees fees) {
    this.patients = patients;
    this.practices = practices;
    this.codeSets = codeSets;
    this.fees = fees;
  }

  Outcome<VisitFacts> check(VisitFacts facts) {
    var problems = new ArrayList<Problem>();
    patients
        .find(facts.patient())
        .ifPresentOrElse(
            patient ->
                beforeBirth(patient, facts)
                    .or(() -> refusal(facts.dateOfService()))
                    .ifPresent(problems::add),
            () -> problems.add(unknown("patient", facts.patient().value())));
    if (practices.provider(facts.provider()).isEmpty()) {
      problems.add(unknown("provider", facts.provider().value()));
    }
    place(facts).ifPresent(problems::add);
    return problems.isEmpty() ? Outcome.ok(facts) : Outcome.rejected(problems);
  }

  Optional<Problem> refusal(LocalDate day) {
    var today = practices.today();
    if (day.isAfter(today)) {
      return Optional.of(
          date(
              "The date of service "
                  + day
                  + " lies in the future (today is "
                  + today
                  + "): correct the date, or enter the visit once it has taken place."));
    }
    if (codeSets.release(CodeSystem.ICD10CM, day).isEmpty()) {
      return Optional.of(
          date(
              "No loaded ICD-10-CM release is in force on "
                  + day
                  + oldest()
                  + ": correct the date, or load the release of that year under Administration,"
                  + " Code sets."));
    }
    return Optional.empty();
  }

  Outcome<List<Charge>> price(LocalDate day, List<ServiceLine> lines) {
    var schedule = fees.of(lines.stream().map(line -> line.procedure().code()).distinct().toList());
    var charges = new ArrayList<Charge>();
    var problems = new ArrayList<Problem>();
    for (var line : lines) {
      charge(schedule, line, day)
          .ifPresentOrElse(
              amount -> charges.add(new Charge(line, amount)),
              () -> problems.add(noFee(line, day)));
    }
    return problems.isEmpty() ? Outcome.ok(List.copyOf(charges)) : Outcome.rejected(problems);
  }

  private static Optional<Money> charge(FeeSchedule fees, ServiceLine line, LocalDate day) {
    return fees.charge(line.procedure(), day);
  }

  private static Problem noFee(ServiceLine line, LocalDate day) {
    return Problem.stop(
        "CHARGE-NO-FEE",
        "line " + line.number(),
        "The practice's fee schedule has no fee for "
            + line.procedure().code()
            + " on "
            + day
            + ": add it under Administration, Fee schedule, or take the line off.");
  }

  private Optional<Problem> place(VisitFacts facts) {
    var known =
        codeSets.find(CodeSystem.PLACE_OF_SERVICE, facts.placeOfService(), facts.dateOfService());
    if (known.isPresent() || refusal(facts.dateOfService()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.stop(
            "VISIT-PLACE",
            "place",
            "\""
                + facts.placeOfService()
                + "\" is not a place of service on "
                + facts.dateOfService()
                + ": use a code of the list, such as 11 for an office."));
  }

  private static Optional<Problem> beforeBirth(PatientRecord patient, VisitFacts facts) {
    if (!facts.dateOfService().isBefore(patient.person().birthDate())) {
      return Optional.empty();
    }
    return Optional.of(
        date(
            "The date of service "
                + facts.dateOfService()
                + " lies before the patient's birth date: correct one of them."));
  }

  private String oldest() {
    return codeSets.releases().stream()
        .filter(release -> release.set().equals(CodeSystem.ICD10CM.label()))
        .map(Release::effective)
        .min(LocalDate::compareTo)
        .map(first -> " (the oldest loaded begins on " + first + ")")
        .orElse(" (none is loaded)");
  }

  private static Problem date(String message) {
    return Problem.stop("VISIT-DATE", "dateOfService", message);
  }

  private static Problem unknown(String what, long number) {
    return Problem.stop(
        "VISIT-" + what.toUpperCase(java.util.Locale.ROOT),
        what,
        "There is no " + what + " " + number + " here: choose one of the list.");
  }
}
