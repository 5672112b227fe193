package org.claimwright.app.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Relationship;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class RegisteringPatientsTest {

  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private Practices practices;

  private TestPractice practice;

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices);
  }

  @Test
  void theSameNameAndBirthDateIsNotRegisteredTwiceUnawares() {
    inPractice(() -> {
      var first = patients.register(TestPatients.joanne()).orThrow();
      var again =
          patients.register(TestPatients.named("ELLIS", "joanne", LocalDate.of(1959, 4, 18)));
      assertThat(codes(again)).containsExactly("PATIENT-DUPLICATE");
      assertThat(again.problems().getFirst().message()).contains("patient " + first);
      assertThat(patients.registerKnowingly(TestPatients.joanne()).isOk()).isTrue();
    });
  }

  @Test
  void aBirthDateInTheFutureIsRefused() {
    inPractice(() -> {
      var unborn = TestPatients.named("Ellis", "Nora", LocalDate.of(2027, 2, 1));
      assertThat(patients.register(unborn).problems().getFirst().message())
          .contains("2027-02-01", "future");
    });
  }

  @Test
  void searchFindsBeginningsOfNamesBirthDatesAndNumbers() {
    inPractice(() -> {
      var joanne = patients.register(TestPatients.joanne()).orThrow();
      var john =
          patients
              .register(TestPatients.named("O'Brien", "John", LocalDate.of(1980, 12, 1)))
              .orThrow();
      assertThat(found("elli")).containsExactly(joanne);
      assertThat(found("jo")).containsExactlyInAnyOrder(joanne, john);
      assertThat(found("jo o'b")).containsExactly(john);
      assertThat(found("Ellis, Joanne")).containsExactly(joanne);
      assertThat(found("4/18/1959")).containsExactly(joanne);
      assertThat(found("1980-12-01 john")).containsExactly(john);
      assertThat(found(john.toString())).containsExactly(john);
      assertThat(found("%")).isEmpty();
    });
  }

  @Test
  void aChangeMadeOnAnOldReadingIsRefused() {
    inPractice(() -> {
      var id = patients.register(TestPatients.joanne()).orThrow();
      var read = patients.find(id).orElseThrow();
      var moved =
          new PatientRecord(id, read.person(), Contact.of("9375550199", ""), read.version());
      assertThat(patients.update(moved).isOk()).isTrue();
      assertThat(codes(patients.update(moved))).containsExactly("PATIENT-CHANGED");
      assertThat(patients.find(id).orElseThrow().contact().phoneInWords())
          .isEqualTo("937-555-0199");
    });
  }

  @Test
  void coveragesPayInTheirOrderOnTheDaysTheyCover() {
    inPractice(() -> {
      var id = patients.register(TestPatients.joanne()).orThrow();
      coverages.add(id, self(practice.commercial(), "LKS1", "2025-01-01")).orThrow();
      var medicare =
          coverages.add(id, self(practice.medicare(), "3FK7RA4PW52", "2026-04-01")).orThrow();
      assertThat(payersOn(id, "2026-03-31")).containsExactly(practice.commercial());
      assertThat(payersOn(id, "2026-11-12"))
          .containsExactly(practice.commercial(), practice.medicare());
      coverages.moveUp(medicare).orThrow();
      assertThat(payersOn(id, "2026-11-12"))
          .containsExactly(practice.medicare(), practice.commercial());
      coverages.end(medicare, LocalDate.of(2026, 6, 30)).orThrow();
      assertThat(payersOn(id, "2026-06-30")).hasSize(2);
      assertThat(payersOn(id, "2026-07-01")).containsExactly(practice.commercial());
    });
  }

  @Test
  void theSamePolicyTwiceOnOneDayIsRefused() {
    inPractice(() -> {
      var id = patients.register(TestPatients.joanne()).orThrow();
      coverages.add(id, self(practice.commercial(), "LKS1", "2025-01-01")).orThrow();
      var twice = coverages.add(id, self(practice.commercial(), "LKS1", "2026-01-01"));
      assertThat(codes(twice)).containsExactly("COVERAGE-TWICE");
      assertThat(twice.problems().getFirst().message()).contains("LKS1", "2025-01-01");
    });
  }

  @Test
  void aPolicyOfAnotherPersonKeepsItsHolder() {
    inPractice(() -> {
      var id = patients.register(TestPatients.joanne()).orThrow();
      var holder =
          new Subscriber.Another(
              Relationship.SPOUSE,
              PersonName.of("Ellis", "Peter"),
              LocalDate.of(1957, 1, 2),
              Sex.MALE);
      coverages
          .add(
              id,
              new NewCoverage(
                  new Membership(practice.commercial(), new MemberId("LKS1"), "GRP"),
                  holder,
                  DateRange.startingOn(LocalDate.of(2025, 1, 1))))
          .orThrow();
      assertThat(coverages.all(id)).extracting(CoverageRecord::subscriber).containsExactly(holder);
    });
  }

  @Test
  void anotherPracticeFindsNobody() {
    var id =
        PracticeScope.call(practice.id(), () -> patients.register(TestPatients.joanne()).orThrow());
    var other = TestPractice.open(practices, "Another practice");
    PracticeScope.run(
        other.id(),
        () -> {
          assertThat(patients.find(id)).isEmpty();
          assertThat(patients.search("", 50)).isEmpty();
          assertThat(codes(coverages.add(id, self(other.commercial(), "X1", "2025-01-01"))))
              .containsExactly("PATIENT-UNKNOWN");
        });
  }

  private List<PatientId> found(String words) {
    return patients.search(words, 50).stream().map(PatientRecord::id).toList();
  }

  private List<PayerKey> payersOn(PatientId id, String day) {
    return coverages.inForce(id, LocalDate.parse(day)).stream()
        .map(coverage -> coverage.membership().payer())
        .toList();
  }

  private static NewCoverage self(PayerKey payer, String member, String begins) {
    return new NewCoverage(
        new Membership(payer, new MemberId(member), ""),
        new Subscriber.Self(),
        DateRange.startingOn(LocalDate.parse(begins)));
  }

  private void inPractice(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
