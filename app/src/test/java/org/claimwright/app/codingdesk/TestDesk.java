package org.claimwright.app.codingdesk;

import static org.claimwright.app.codingdesk.CodingAction.Add;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.springframework.boot.test.context.TestComponent;

/// A practice with visits on its coding desk, for tests.
@TestComponent
class TestDesk {

  private final CodingDesk desk;
  private final Visits visits;
  private final Patients patients;
  private final Coverages coverages;
  private final Practices practices;
  private final PracticeFees fees;

  TestDesk(
      CodingDesk desk,
      Visits visits,
      Patients patients,
      Coverages coverages,
      Practices practices,
      PracticeFees fees) {
    this.desk = desk;
    this.visits = visits;
    this.patients = patients;
    this.coverages = coverages;
    this.practices = practices;
    this.fees = fees;
  }

  TestPractice practice() {
    var practice = TestPractice.open(practices);
    PracticeScope.run(practice.id(), () -> fees.replace(TestVisits.fees()));
    return practice;
  }

  /// A visit of a patient of this last name, whom Medicare covers, on the day of {@link
  /// TestVisits#NOTE}.
  VisitId visit(TestPractice practice, String lastName) {
    return visit(practice, lastName, TestVisits.DAY);
  }

  VisitId visit(TestPractice practice, String lastName, LocalDate day) {
    return visit(practice, lastName, day, practice.medicare());
  }

  VisitId visit(TestPractice practice, String lastName, LocalDate day, PayerKey payer) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var patient =
              patients
                  .registerKnowingly(
                      TestPatients.named(lastName, "Joanne", LocalDate.of(1959, 4, 18)))
                  .orThrow();
          coverages
              .add(
                  patient,
                  new NewCoverage(
                      new Membership(payer, new MemberId("1EG4TE5MK73"), ""),
                      new Subscriber.Self(),
                      DateRange.startingOn(LocalDate.of(2020, 1, 1))))
              .orThrow();
          return visits.open(TestVisits.on(day, patient, practice.doctor())).orThrow();
        });
  }

  /// The sheet after the engine has read the note.
  VisitCoding read(TestPractice practice, VisitId visit) {
    return PracticeScope.call(practice.id(), () -> desk.suggest(visit).orThrow());
  }

  VisitCoding now(TestPractice practice, VisitId visit) {
    return PracticeScope.call(practice.id(), () -> desk.find(visit).orElseThrow());
  }

  VisitCoding add(TestPractice practice, VisitId visit, CodeSystem system, String code) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var version = desk.find(visit).orElseThrow().version();
          return desk.act(visit, version, new Add(system, code, List.of())).orThrow();
        });
  }

  void hold(TestPractice practice, VisitId visit, String reason) {
    PracticeScope.run(practice.id(), () -> desk.hold(visit, reason).orThrow());
  }

  /// The key of a code on the sheet.
  int key(TestPractice practice, VisitId visit, String code) {
    return now(practice, visit).sheet().entries().stream()
        .filter(entry -> entry.code().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not on the sheet"))
        .key();
  }
}
