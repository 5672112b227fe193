package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes as they come in: in other languages, of two patients, copied, contradictory, with markup.
class WhatIsStrangeAboutANoteTest {

  private static final String NOTE =
      """
      CHIEF COMPLAINT
      Right knee pain.

      EXAM
      Right knee: effusion, tender along the inner side.

      ASSESSMENT
      1. Primary osteoarthritis of the right knee.
      2. Hypertension, controlled.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Spanish    | Paciente que acude por dolor en la rodilla derecha desde hace tres días. Niega fiebre.
          Spanish    | Diabetes mellitus tipo 2. Hipertension arterial. Asma. Dolor lumbar. Control en 3 meses.
          Portuguese | Paciente com dor no joelho há dois anos. Nega febre. Apresenta edema da perna direita.
          French     | Le patient se présente avec une douleur du genou depuis trois jours, sans fièvre.
          German     | Die Patientin klagt über Schmerzen im Knie seit drei Tagen, keine Beschwerden bei Ruhe.
          Russian    | Пациент жалуется на боль в колене в течение трёх дней, температуры нет.
          Chinese    | 患者因右膝疼痛三天就诊,无发热,既往有高血压病史。
          """)
  void aNoteInAnotherLanguageIsNamedAndNothingIsSuggested(String language, String text) {
    var answer = Notes.coded(text);

    assertThat(answer.codes()).describedAs(language).isEmpty();
    assertThat(codes(answer)).containsExactly("NOTE-LANGUAGE");
  }

  @Test
  void anEnglishNoteWithASpanishNameIsRead() {
    var answer = Notes.coded("Seen with De La Rosa, her niece. ASSESSMENT: Hypertension.");

    assertThat(codes(answer)).doesNotContain("NOTE-LANGUAGE");
  }

  @Test
  void twoNamesMakeANoteOfTwoPatients() {
    var text = "Patient: Ada Stone\n" + NOTE + "\nPatient: Ben Field\nASSESSMENT\n1. Gout.\n";

    assertThat(codes(Notes.coded(text))).contains("NOTE-TWO-PATIENTS");
  }

  @Test
  void oneNameInTwoOrdersIsOnePatient() {
    var text = "Patient: Ada Stone\n" + NOTE + "\nPatient: Stone, Ada\n";

    assertThat(codes(Notes.coded(text))).doesNotContain("NOTE-TWO-PATIENTS");
  }

  @Test
  void anAgeAndSexThatCannotBeOnePersonMakeTwo() {
    var text = "A 67-year-old woman with knee pain.\n" + NOTE + "A 34-year-old man with gout.\n";

    assertThat(codes(Notes.coded(text))).contains("NOTE-TWO-PATIENTS");
  }

  @Test
  void aRelativesAgeIsNoSecondPatient() {
    var text = "A 67-year-old woman comes with her son, a 34-year-old man.\n" + NOTE;

    assertThat(codes(Notes.coded(text))).doesNotContain("NOTE-TWO-PATIENTS");
  }

  @Test
  void aRemarkOnTwoPatientsNamesNeither() {
    var text = "Patient: Ada Stone\n" + NOTE + "\nPatient: Ben Field\n";

    assertThat(Notes.coded(text).remarks())
        .allSatisfy(p -> assertThat(p.message()).doesNotContainIgnoringCase("stone"));
  }

  @Test
  void anIllnessThatIsCodedAndDeniedIsPointedOut() {
    var text = "HPI: No history of hypertension.\n\nASSESSMENT\n1. Hypertension.\n";

    assertThat(codes(Notes.coded(text))).contains("NOTE-CONTRADICTS");
  }

  @Test
  void aContradictionNamesTheCodeItIsAbout() {
    var text = "HPI: No history of hypertension.\n\nASSESSMENT\n1. Hypertension.\n";

    assertThat(Notes.coded(text).remarks())
        .filteredOn(one -> one.code().equals("NOTE-CONTRADICTS"))
        .extracting(Remark::about)
        .containsExactly("I10");
  }

  @Test
  void aSideThatIsTheOtherOneElsewhereIsPointedOut() {
    var text = "HPI: Left knee pain.\n\nASSESSMENT\n1. Osteoarthritis of the right knee.\n";

    assertThat(codes(Notes.coded(text))).contains("NOTE-SIDE-DIFFERS");
  }

  @Test
  void anOrdinaryNoteContradictsNothing() {
    assertThat(codes(Notes.coded(NOTE))).isEmpty();
  }

  @Test
  void textThatStandsTwiceIsPointedOut() {
    var paragraph =
        """
        She was seen last year for the same complaint and was given therapy for six weeks.
        The home exercises helped for a while and she was able to walk for half an hour.
        """;

    assertThat(codes(Notes.coded(paragraph + NOTE + paragraph))).contains("NOTE-COPIED");
  }

  @Test
  void aNoteBeforeThePatientsBirthIsStopped() {
    var born = new PatientFacts(Optional.of(LocalDate.of(2026, 1, 1)), PatientFacts.UNKNOWN.sex());

    assertThat(codes(Notes.coded(new VisitNote(NOTE, Notes.VISIT, born, false))))
        .contains("NOTE-BEFORE-BIRTH");
  }

  @Test
  void aBirthInTheNoteItselfCountsToo() {
    assertThat(codes(Notes.coded("DOB: 03/04/2026\n" + NOTE))).contains("NOTE-BEFORE-BIRTH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOB: 04/18/1959",
        "Ada Stone, DOB 4/18/59, MRN 4711",
        "Date of birth: 1959-04-18",
        "D.O.B. April 18, 1959",
        "Birthdate: Apr 18 1959",
        "She was born on 4-18-1959."
      })
  void aBirthInTheNoteIsComparedWithTheRegisteredOne(String line) {
    assertThat(codes(born(LocalDate.of(1959, 4, 18), line))).doesNotContain("NOTE-OTHER-BIRTH");
    assertThat(codes(born(LocalDate.of(1959, 4, 19), line))).containsOnlyOnce("NOTE-OTHER-BIRTH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mother: Ada Stone, DOB 04/18/1982",
        "Subscriber John Stone, date of birth 04/18/1982",
        "DOB: 31/31/1959",
        "DOB: [withheld]",
        "Her daughter, born 04/18/1982, came along.",
        "Seen 04/18/1982 for the first time.",
        "DOB: 01/31/1990, then entered by the desk"
      })
  void whatIsNotThePatientsBirthIsNotCompared(String line) {
    assertThat(codes(born(LocalDate.of(1990, 1, 31), line))).isEmpty();
  }

  @Test
  void aRemarkOnAnotherBirthNamesNeither() {
    assertThat(born(LocalDate.of(1959, 4, 18), "DOB: 06/01/1971").remarks())
        .allSatisfy(p -> assertThat(p.message()).doesNotContain("19"));
  }

  @Test
  void oneBirthWrittenInTwoWaysIsOnePatient() {
    var text = "DOB: 4/18/1959\n" + NOTE + "\nDate of birth: 04/18/1959\n";

    assertThat(codes(Notes.coded(text))).isEmpty();
  }

  @Test
  void twoBirthsThatDifferInTheYearAloneAreTwoPatients() {
    var text = "DOB: 4/18/1959\n" + NOTE + "\nDOB: 4/18/1979\n";

    assertThat(codes(Notes.coded(text))).containsExactly("NOTE-TWO-PATIENTS");
  }

  @Test
  void aMiddleNameIsNoSecondPatient() {
    var text = "Patient Name: Ada Marie Stone\n" + NOTE + "\nPatient: Stone, Ada M.\n";

    assertThat(codes(Notes.coded(text))).isEmpty();
  }

  @Test
  void allCapitalsAreReadLikeAnyOther() {
    assertThat(Notes.diagnoses(Notes.coded(NOTE.toUpperCase(Locale.ROOT))))
        .isEqualTo(Notes.diagnoses(Notes.coded(NOTE)));
  }

  @Test
  void missingPunctuationIsReadLikeAnyOther() {
    assertThat(Notes.diagnoses(Notes.coded(NOTE.replaceAll("[.,:]", ""))))
        .isEqualTo(Notes.diagnoses(Notes.coded(NOTE)));
  }

  @Test
  void markupIsReadOverAndEvidenceStillPointsToTheWords() {
    var html = "<p>" + NOTE.replace("\n", "<br/>") + "</p>";
    var answer = Notes.coded(html);

    assertThat(codes(answer)).containsExactly("NOTE-MARKUP");
    assertThat(Notes.diagnoses(answer)).isEqualTo(Notes.diagnoses(Notes.coded(NOTE)));
    assertThat(answer.codes().getFirst().reasoning().evidence())
        .allSatisfy(span ->
            assertThat(html.substring(span.start(), span.end()))
                .containsAnyOf("osteoarthritis", "Hypertension"));
  }

  @Test
  void controlCharactersAreReadOver() {
    assertThat(Notes.diagnoses(Notes.coded(NOTE.replace("Hypertension", "\u0007Hypertension"))))
        .contains("I10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0007", "\u001b", "\uFFFD"})
  void aCharacterThatIsNoTextIsToldOf(String character) {
    assertThat(codes(Notes.coded(NOTE.replace("Hypertension", character + "Hypertension"))))
        .containsExactly("NOTE-CONTROL");
  }

  @Test
  void theFormFeedsOfAPrintedRecordAreNothingToTellOf() {
    assertThat(codes(Notes.coded(NOTE.replace("ASSESSMENT", "\fASSESSMENT")))).isEmpty();
  }

  @Test
  void theCellsOfAPastedTableAreReadApart() {
    var table =
        "ASSESSMENT\nProblem\tSince\tState\nHypertension\t2019\tcontrolled\nGout\t2021\tquiet\n";

    assertThat(Notes.diagnoses(Notes.coded(table))).containsExactlyInAnyOrder("I10", "M10.9");
  }

  @Test
  void aRecordOfTwoHundredPagesIsReadToItsEnd() {
    var pages = (NOTE + "\nHPI: She feels well and takes her tablets.\n\n").repeat(3_500);

    assertThat(Notes.diagnoses(Notes.coded(pages + "ASSESSMENT\n1. Asthma.\n")))
        .contains("I10", "M17.11", "J45.909");
  }

  private static List<String> codes(Suggestions answer) {
    return answer.remarks().stream().map(Remark::code).toList();
  }

  private static Suggestions born(LocalDate day, String line) {
    var patient = new PatientFacts(Optional.of(day), PatientFacts.UNKNOWN.sex());
    return Notes.coded(new VisitNote(line + "\n" + NOTE, Notes.VISIT, patient, false));
  }
}
