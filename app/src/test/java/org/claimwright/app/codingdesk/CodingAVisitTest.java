package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.codingdesk.CodingAction.Accept;
import org.claimwright.app.codingdesk.CodingAction.AcceptAll;
import org.claimwright.app.codingdesk.CodingAction.Add;
import org.claimwright.app.codingdesk.CodingAction.Direction;
import org.claimwright.app.codingdesk.CodingAction.Modify;
import org.claimwright.app.codingdesk.CodingAction.Move;
import org.claimwright.app.codingdesk.CodingAction.Point;
import org.claimwright.app.codingdesk.CodingAction.Reject;
import org.claimwright.app.codingdesk.CodingAction.Units;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.NewDocument;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.claims.Diagnosis;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@AppTest
@RecordApplicationEvents
class CodingAVisitTest {

  @Autowired private CodingDesk desk;
  @Autowired private Visits visits;
  @Autowired private Patients patients;
  @Autowired private Practices practices;
  @Autowired private PracticeFees fees;
  @Autowired private JdbcClient sql;
  @Autowired private ApplicationEvents events;

  private TestPractice practice;

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices);
    inPractice(() -> fees.replace(TestVisits.fees()));
  }

  @Test
  void theEngineSuggestsCodesWithTheWordsTheyRestOn() {
    inPractice(() -> {
      var sheet = desk.suggest(visit()).orThrow().sheet();
      var diabetes = entry(sheet.suggested(), "E11.42");
      assertThat(diabetes.decision().provenance()).isEqualTo(Provenance.ENGINE);
      assertThat(diabetes.grounds().evidence())
          .anySatisfy(evidence -> {
            assertThat(evidence.words()).containsIgnoringCase("diabet");
            assertThat(TestVisits.NOTE.substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.words());
          });
      assertThat(sheet.suggested()).noneMatch(one -> one.code().code().startsWith("C50"));
    });
  }

  @Test
  void suggestingTwiceReadsTheNoteOnce() {
    inPractice(() -> {
      var visit = visit();
      var first = desk.suggest(visit).orThrow();
      assertThat(desk.suggest(visit).orThrow().version()).isEqualTo(first.version());
    });
  }

  @Test
  void anAddendumIsReadAndWhatAPersonDecidedStays() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var diabetes = entry(coding.sheet().suggested(), "E11.42");
      desk.act(visit, coding.version(), new Accept(diabetes.key())).orThrow();
      visits
          .add(
              visit,
              new NewDocument(
                  DocumentRecord.Kind.ADDENDUM,
                  "Addendum",
                  new NoteText("ASSESSMENT\n1. Gastro-esophageal reflux disease.")))
          .orThrow();
      var again = desk.suggest(visit).orThrow().sheet();
      assertThat(codes(again.diagnoses())).containsExactly("E11.42");
      assertThat(codes(again.suggested())).contains("K21.9");
    });
  }

  @Test
  void anAcceptedCodeIsAssignedAndARejectedOneIsNotSuggestedAgain() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var diabetes = entry(coding.sheet().suggested(), "E11.42");
      var pressure = entry(coding.sheet().suggested(), "I10");
      var after = desk.act(visit, coding.version(), new Accept(diabetes.key())).orThrow();
      after =
          desk.act(
                  visit, after.version(), new Reject(pressure.key(), "Not addressed at this visit"))
              .orThrow();
      assertThat(codes(after.sheet().diagnoses())).containsExactly("E11.42");
      assertThat(codes(after.sheet().suggested())).doesNotContain("I10", "E11.42");
      assertThat(codes(after.sheet().rejected())).containsExactly("I10");
    });
  }

  @Test
  void undoBringsTheSheetBackStepByStep() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var one = added(visit, coding.version(), CodeSystem.ICD10CM, "I10");
      var two = desk.act(visit, one.version(), new AcceptAll()).orThrow();
      var back = desk.undo(visit, two.version()).orThrow();
      assertThat(codes(back.sheet().diagnoses())).containsExactly("I10");
      var further = desk.undo(visit, back.version()).orThrow();
      assertThat(further.sheet().diagnoses()).isEmpty();
      assertThat(codesOf(desk.undo(visit, further.version()))).containsExactly("UNDO-NOTHING");
    });
  }

  @Test
  void redoBringsWhatWasTakenBackAgainStepByStep() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var one = added(visit, coding.version(), CodeSystem.ICD10CM, "I10");
      var two = desk.act(visit, one.version(), new AcceptAll()).orThrow();
      var back = desk.undo(visit, two.version()).orThrow();
      assertThat(back.undoneAction()).isEqualTo(two.lastAction());
      assertThat(back.lastAction()).isEqualTo(one.lastAction());
      var further = desk.undo(visit, back.version()).orThrow();
      assertThat(further.lastAction()).isEmpty();
      var again = desk.redo(visit, further.version()).orThrow();
      assertThat(again.sheet()).isEqualTo(one.sheet());
      var all = desk.redo(visit, again.version()).orThrow();
      assertThat(all.sheet()).isEqualTo(two.sheet());
      assertThat(codesOf(desk.redo(visit, all.version()))).containsExactly("REDO-NOTHING");
      var undone = desk.undo(visit, all.version()).orThrow();
      assertThat(undone.sheet()).isEqualTo(one.sheet());
      assertThat(desk.redo(visit, undone.version()).orThrow().sheet()).isEqualTo(two.sheet());
    });
  }

  @Test
  void aNewDecisionLeavesNothingToRedo() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var one = added(visit, coding.version(), CodeSystem.ICD10CM, "I10");
      var back = desk.undo(visit, one.version()).orThrow();
      var other = added(visit, back.version(), CodeSystem.ICD10CM, "E11.9");
      assertThat(other.undoneAction()).isEmpty();
    });
  }

  @Test
  void aCodeTheEngineSuggestedAndACoderAddedIsOfBoth() {
    inPractice(() -> {
      var visit = visit();
      var coding = desk.suggest(visit).orThrow();
      var after = added(visit, coding.version(), CodeSystem.ICD10CM, "I10");
      assertThat(entry(after.sheet().diagnoses(), "I10").decision().provenance())
          .isEqualTo(Provenance.BOTH);
    });
  }

  @Test
  void twoPeopleOnOneVisitDoNotOverwriteEachOther() {
    inPractice(() -> {
      var visit = visit();
      var seen = desk.suggest(visit).orThrow().version();
      added(visit, seen, CodeSystem.CPT, "99214");
      var late = desk.act(visit, seen, new Add(CodeSystem.ICD10CM, "I10", List.of()));
      assertThat(late.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("CODING-CHANGED");
            assertThat(problem.message()).contains("Added 99214");
          });
      assertThat(codes(desk.find(visit).orElseThrow().sheet().services())).containsExactly("99214");
    });
  }

  @Test
  void anUnknownCodeIsRefusedByNameAndDate() {
    inPractice(() -> {
      var visit = visit();
      var version = desk.suggest(visit).orThrow().version();
      var refused = desk.act(visit, version, new Add(CodeSystem.ICD10CM, "Q99.99", List.of()));
      assertThat(refused.problems().getFirst().message())
          .contains("\"Q99.99\"", "2026-11-12", "ICD-10-CM");
      assertThat(codesOf(desk.act(visit, version, new Add(CodeSystem.ICD10CM, "E11", List.of()))))
          .containsExactly("CODE-INCOMPLETE");
    });
  }

  @Test
  void pointersFollowTheirDiagnosisWhenTheOrderChanges() {
    inPractice(() -> {
      var visit = visit();
      var at = desk.suggest(visit).orThrow();
      at = added(visit, at.version(), CodeSystem.ICD10CM, "E11.42");
      at = added(visit, at.version(), CodeSystem.ICD10CM, "M17.11");
      at = added(visit, at.version(), CodeSystem.HCPCS, "J3301");
      var injection = at.sheet().services().getFirst().key();
      at = desk.act(visit, at.version(), new Point(injection, List.of(2))).orThrow();
      var knee = entry(at.sheet().diagnoses(), "M17.11").key();
      at = desk.act(visit, at.version(), new Move(knee, Direction.UP)).orThrow();
      assertThat(codes(at.sheet().diagnoses())).containsExactly("M17.11", "E11.42");
      assertThat(at.assigned().lines().getFirst().pointers()).containsExactly(1);
      var nowhere = desk.act(visit, at.version(), new Point(injection, List.of(3)));
      assertThat(nowhere.problems().getFirst().message()).contains("Pointer C", "A to B");
    });
  }

  @Test
  void aFinishedVisitHasItsCodesChargesAndEvidenceAndIsPublished() {
    inPractice(() -> {
      var visit = visit();
      var at = desk.suggest(visit).orThrow();
      at = added(visit, at.version(), CodeSystem.ICD10CM, "E11.42");
      at = added(visit, at.version(), CodeSystem.CPT, "99214");
      at = added(visit, at.version(), CodeSystem.HCPCS, "J3301");
      var level = entry(at.sheet().services(), "99214").key();
      var drug = entry(at.sheet().services(), "J3301").key();
      at = desk.act(visit, at.version(), new Modify(level, List.of("25"))).orThrow();
      at = desk.act(visit, at.version(), new Units(drug, 4)).orThrow();
      desk.finish(visit, at.version()).orThrow();

      assertThat(visits.find(visit).orElseThrow().isCoded()).isTrue();
      assertThat(desk.assigned(visit).diagnoses()).containsExactly(new Diagnosis("E11.42"));
      assertThat(visits.charges(visit))
          .extracting(charge -> charge.line().procedure().label(), charge -> charge.amount())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("99214-25", Money.parse("212.00")),
              org.assertj.core.groups.Tuple.tuple("J3301", Money.parse("38.00")));
      assertThat(events.stream(VisitCoded.class)).contains(new VisitCoded(practice.id(), visit));
      assertThat(
              sql.sql("select count(*) from assigned_code_evidence where visit_id = :visit")
                  .param("visit", visit.value())
                  .query(Long.class)
                  .single())
          .isPositive();
      assertThat(codesOf(desk.act(visit, at.version() + 1, new AcceptAll())))
          .containsExactly("VISIT-CODED");
    });
  }

  @Test
  void aVisitWithoutCodesIsNotFinishedAndSaysWhatIsMissing() {
    inPractice(() -> {
      var visit = visit();
      desk.suggest(visit).orThrow();
      assertThat(codesOf(desk.finish(visit))).containsExactly("NO-DIAGNOSIS", "NO-SERVICE");
      assertThat(visits.find(visit).orElseThrow().isCoded()).isFalse();
    });
  }

  @Test
  void aServiceWithoutAFeeIsNamedAndNothingIsFinished() {
    inPractice(() -> {
      var visit = visit();
      var at = desk.suggest(visit).orThrow();
      at = added(visit, at.version(), CodeSystem.ICD10CM, "E11.42");
      at = added(visit, at.version(), CodeSystem.CPT, "99215");
      var refused = desk.finish(visit, at.version());
      assertThat(refused.problems().getFirst().message()).contains("no fee for 99215");
      assertThat(visits.charges(visit)).isEmpty();
      assertThat(visits.find(visit).orElseThrow().isCoded()).isFalse();
    });
  }

  @Test
  void aHeldVisitShowsItsReasonAndIsTakenUpAgain() {
    inPractice(() -> {
      var visit = visit();
      assertThat(codesOf(desk.hold(visit, " "))).containsExactly("HOLD-REASON");
      desk.hold(visit, "Waits for the pathology report").orThrow();
      assertThat(visits.find(visit).orElseThrow().state().reason())
          .isEqualTo("Waits for the pathology report");
      desk.resume(visit).orThrow();
      assertThat(visits.find(visit).orElseThrow().isHeld()).isFalse();
    });
  }

  @Test
  void anotherPracticeSeesNeitherVisitNorCodes() {
    var visit = PracticeScope.call(practice.id(), this::coded);
    var other = TestPractice.open(practices, "Another practice");
    PracticeScope.run(
        other.id(),
        () -> {
          assertThat(visits.find(visit)).isEmpty();
          assertThat(visits.documents(visit)).isEmpty();
          assertThat(visits.charges(visit)).isEmpty();
          assertThat(desk.find(visit)).isEmpty();
          assertThat(codesOf(desk.act(visit, 2, new AcceptAll()))).containsExactly("VISIT-UNKNOWN");
          for (var table :
              List.of(
                  "patient",
                  "visit",
                  "visit_document",
                  "visit_charge",
                  "coding_step",
                  "assigned_code",
                  "assigned_code_evidence",
                  "practice_fee")) {
            assertThat(sql.sql("select count(*) from " + table).query(Long.class).single())
                .as(table)
                .isZero();
          }
        });
  }

  @Test
  void aDecisionOnceMadeCannotBeRewritten() {
    inPractice(() -> {
      var visit = visit();
      desk.suggest(visit).orThrow();
      org.assertj.core.api.Assertions.assertThatThrownBy(() ->
              sql.sql("update coding_step set action = 'other' where visit_id = :visit")
                  .param("visit", visit.value())
                  .update())
          .isInstanceOf(org.springframework.dao.DataAccessException.class);
    });
  }

  private VisitId coded() {
    fees.replace(TestVisits.fees());
    var visit = visit();
    var at = desk.suggest(visit).orThrow();
    at = added(visit, at.version(), CodeSystem.ICD10CM, "E11.42");
    at = added(visit, at.version(), CodeSystem.CPT, "99214");
    desk.finish(visit, at.version()).orThrow();
    return visit;
  }

  private VisitCoding added(VisitId visit, int version, CodeSystem system, String code) {
    return desk.act(visit, version, new Add(system, code, List.of())).orThrow();
  }

  private VisitId visit() {
    var patient =
        patients
            .registerKnowingly(TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
            .orThrow();
    return visits.open(TestVisits.office(patient, practice.doctor())).orThrow();
  }

  private void inPractice(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  private static CodeEntry entry(List<CodeEntry> entries, String code) {
    return entries.stream()
        .filter(entry -> entry.code().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + codes(entries)));
  }

  private static List<String> codes(List<CodeEntry> entries) {
    return entries.stream().map(entry -> entry.code().code()).toList();
  }

  private static List<String> codesOf(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
