package org.claimwright.app.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord.Kind;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class OpeningAVisitTest {

  @Autowired private Visits visits;
  @Autowired private Patients patients;
  @Autowired private Practices practices;
  @Autowired private JdbcClient sql;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    practice = TestPractice.open(practices);
    patient =
        PracticeScope.call(practice.id(), () -> patients.register(TestPatients.joanne()).orThrow());
  }

  @Test
  void aVisitIsOpenedWithItsNoteAndWaitsToBeCoded() {
    inPractice(() -> {
      var id = visits.open(TestVisits.office(patient, practice.doctor())).orThrow();
      assertThat(visits.find(id).orElseThrow().state()).isEqualTo(new CodingState.ToCode());
      assertThat(visits.note(id).orElseThrow().text()).isEqualTo(TestVisits.NOTE);
      assertThat(visits.queue(VisitFilter.ALL.in("open")))
          .extracting(VisitRecord::id)
          .containsExactly(id);
    });
  }

  @Test
  void theQueueBeginsWithTheOldestDay() {
    inPractice(() -> {
      var late = opened(LocalDate.of(2026, 11, 12));
      var early = opened(LocalDate.of(2026, 11, 2));
      assertThat(visits.queue(VisitFilter.ALL.in("open")))
          .extracting(VisitRecord::id)
          .containsExactly(early, late);
      assertThat(visits.list(VisitFilter.ALL.of(patient)))
          .extracting(VisitRecord::id)
          .containsExactly(late, early);
    });
  }

  @Test
  void aDayInTheFutureIsRefusedByName() {
    inPractice(() ->
        assertThat(refusal(LocalDate.of(2027, 1, 4)).message())
            .contains("2027-01-04", "future", "2026-11-16"));
  }

  @Test
  void theDayItIsIsThePracticesAndNotTheServers() {
    clock.set(Instant.parse("2026-11-17T03:00:00Z"));
    inPractice(() ->
        assertThat(refusal(LocalDate.of(2026, 11, 17)).message())
            .contains("future (today is 2026-11-16)"));
  }

  @Test
  void aDayBeforeTheLoadedCodeSetsIsRefusedByName() {
    inPractice(() ->
        assertThat(refusal(LocalDate.of(1998, 5, 4)).message())
            .contains("1998-05-04", "ICD-10-CM", "load the release"));
  }

  @Test
  void aPlaceThatIsNoPlaceOfServiceIsRefused() {
    inPractice(() -> {
      var facts =
          new VisitFacts(patient, practice.doctor(), TestVisits.DAY, "00", VisitType.ESTABLISHED);
      var refused = visits.open(new NewVisit(facts, new NoteText("Seen today.")));
      assertThat(codes(refused)).containsExactly("VISIT-PLACE");
    });
  }

  @Test
  void aPatientOfNobodyIsRefused() {
    inPractice(() -> {
      var stranger = new PatientId(patient.value() + 1_000);
      assertThat(codes(visits.open(TestVisits.office(stranger, practice.doctor()))))
          .containsExactly("VISIT-PATIENT");
    });
  }

  @Test
  void anEmptyNoteIsRefused() {
    assertThat(codes(NoteText.pasted(" \n\t "))).containsExactly("NOTE-EMPTY");
    assertThat(codes(NoteText.uploaded(new byte[0], "note.txt"))).containsExactly("NOTE-EMPTY");
  }

  @Test
  void aBinaryFileIsRefusedByNameAndKind() {
    var refused = NoteText.uploaded("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "visit.pdf");
    assertThat(codes(refused)).containsExactly("NOTE-NOT-TEXT");
    assertThat(refused.problems().getFirst().message()).contains("visit.pdf", "PDF", ".txt");
    assertThat(codes(NoteText.uploaded(new byte[] {'a', 0, 1, 2}, "scan.tif")))
        .containsExactly("NOTE-NOT-TEXT");
  }

  @Test
  void aFileWithAStrayControlCharacterIsTaken() {
    var words = "Assessment: Type 2 diabetes,\u0007 stable. Hypertension, at goal.";

    var read = NoteText.uploaded(words.getBytes(StandardCharsets.UTF_8), "note.txt");

    assertThat(read.orThrow().value()).isEqualTo(words);
  }

  @Test
  void aNoteOfFiveMegabytesIsRefusedWithItsSize() {
    var refused = NoteText.uploaded("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "all");
    assertThat(codes(refused)).containsExactly("NOTE-TOO-LONG");
    assertThat(refused.problems().getFirst().message()).contains("5,000,000", "1,000,000");
  }

  @Test
  void aTextFileOfAnOlderMachineIsRead() {
    var words = "Café au lait spot – 2 cm";
    var read = NoteText.uploaded(words.getBytes(Charset.forName("windows-1252")), "old.txt");
    assertThat(read.orThrow().value()).isEqualTo(words);
  }

  @Test
  void theNoteIsNeverChangedOnlyAddedTo() {
    inPractice(() -> {
      var id = opened(TestVisits.DAY);
      assertThat(codes(visits.add(id, document(Kind.NOTE)))).containsExactly("NOTE-UNCHANGEABLE");
      visits.add(id, document(Kind.ADDENDUM)).orThrow();
      assertThat(visits.documents(id))
          .extracting(DocumentRecord::kind)
          .containsExactly(Kind.NOTE, Kind.ADDENDUM);
      assertThatThrownBy(() -> sql.sql("update visit_document set body = 'other'").update())
          .isInstanceOf(DataAccessException.class);
    });
  }

  private static NewDocument document(Kind kind) {
    return new NewDocument(kind, "Addendum", new NoteText("The left knee was meant."));
  }

  private Problem refusal(LocalDate day) {
    var outcome = visits.open(TestVisits.on(day, patient, practice.doctor()));
    assertThat(outcome.isOk()).isFalse();
    return outcome.problems().getFirst();
  }

  private VisitId opened(LocalDate day) {
    return visits.open(TestVisits.on(day, patient, practice.doctor())).orThrow();
  }

  private void inPractice(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
