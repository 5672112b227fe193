package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Notes as they are typed between two patients: short forms, problems on one line, no headings.
/// All invented.
class TerseNotesTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 9, 1);

  private static Suggestions coded(String text) {
    return FullRelease.engine().suggest(VisitNote.of(text, VISIT));
  }

  private static List<String> diagnoses(String text) {
    return Notes.diagnoses(coded(text));
  }

  @Test
  void problemsCountedOnOneLineAreReadOneByOne() {
    assertThat(diagnoses("S: doing well\n\nA/P: 1) HTN, stable 2) Hypothyroid 3) GERD\n"))
        .containsExactly("I10", "E03.9", "K21.9");
  }

  @Test
  void anAssessmentOnOneLineTellsItsProblemsInFragments() {
    var note = "CC: back\n\nA: Lumbago. HTN; hypothyroid.\nP: ice, see in a month\n";

    assertThat(diagnoses(note)).containsExactly("M54.50", "I10", "E03.9");
  }

  @Test
  void aDiagnosisBehindItsShortFormNeedsNoColon() {
    assertThat(diagnoses("Heel hurts in the morning.\nDx plantar fasciitis L foot\nStretching.\n"))
        .containsExactly("M72.2");
  }

  @Test
  void aDiagnosisNamedInTheMiddleOfAParagraphIsOne() {
    var note = "HPI: Also his R thumb locks. Dx: trigger thumb, right.\n\nA: HTN.\n";

    assertThat(diagnoses(note)).contains("M65.311", "I10");
  }

  @Test
  void capitalsOfTheSidesAreReadButLitresAreNot() {
    assertThat(diagnoses("A/P\n1. L shoulder pain\n")).containsExactly("M25.512");
    assertThat(diagnoses("A/P\n1. Knee pain, 2 L saline given\n")).containsExactly("M25.569");
  }

  @Test
  void shortFormsOfTheEyesAreSides() {
    assertThat(diagnoses("A/P\n1 POAG OD, moderate\n2 POAG OS, mild\n"))
        .containsExactly("H40.1112", "H40.1121");
  }

  @Test
  void aMeasuredBodyMassIndexStandsBesideObesityOnly() {
    assertThat(diagnoses("O: BMI 34.2\n\nA/P\n1. Obesity\n")).containsExactly("E66.9", "Z68.34");
    assertThat(diagnoses("O: BMI 34.2\n\nA/P\n1. HTN\n")).containsExactly("I10");
  }

  @Test
  void ofAChildThePercentileStandsForTheBodyMassIndex() {
    assertThat(diagnoses("O: BMI 24 (97%)\n\nA/P\n1. Obesity\n"))
        .containsExactly("E66.9", "Z68.54");
    assertThat(diagnoses("O: BMI 31 (99%)\n\nA/P\n1. Obesity\n")).containsExactly("E66.9");
  }

  @Test
  void whatTheTabularListAsksForBesideADiagnosisMayStandInTheHistory() {
    assertThat(diagnoses("SOC: former smoker\n\nA/P\n1. COPD\n"))
        .containsExactly("J44.9", "Z87.891");
    assertThat(diagnoses("SOC: former smoker\n\nA/P\n1. Gout\n")).containsExactly("M10.9");
  }

  @Test
  void aSymptomThatIsAProblemOfItsOwnStays() {
    assertThat(diagnoses("A/P\n1. Dyspnea on exertion, work-up\n2. CAD\n"))
        .containsExactly("R06.09", "I25.10");
    assertThat(diagnoses("A/P\n1. CAD with dyspnea on exertion\n")).containsExactly("I25.10");
  }

  @Test
  void theAdverseEffectOfADrugFollowsItsProblem() {
    assertThat(diagnoses("A/P\n1. Cough due to lisinopril. Stop it.\n"))
        .containsExactly("R05.9", "T46.4X5A");
    assertThat(diagnoses("A/P\n1. Cough. Continue lisinopril.\n")).containsExactly("R05.9");
  }

  @Test
  void aGivenVaccineIsAReasonForTheVisit() {
    assertThat(diagnoses("A/P\n1. HTN\nTdap given today.\n")).containsExactly("I10", "Z23");
    assertThat(diagnoses("A/P\n1. HTN\nTdap declined.\n")).containsExactly("I10");
  }

  @Test
  void theTitleNamesACheckUpAndAProblemBesideItIsAnAbnormalFinding() {
    assertThat(diagnoses("12 MONTH WELL CHILD\n\nDoing well.\n")).containsExactly("Z00.129");
    assertThat(diagnoses("12 MONTH WELL CHILD\n\nA/P\n1. Eczema\n"))
        .containsExactlyInAnyOrder("Z00.121", "L30.9");
  }

  @Test
  void aSentenceThatOpensWithAnotherProblemNamesIt() {
    assertThat(
            diagnoses("A/P\n1. Osteoporosis: start alendronate. Vitamin D deficiency, replace.\n"))
        .containsExactly("M81.0", "E55.9");
  }

  @Test
  void listedProblemsStandInTheOrderOfTheNote() {
    assertThat(diagnoses("A/P\n1. Cough\n2. HTN\n3. Gout\n"))
        .containsExactly("R05.9", "I10", "M10.9");
  }

  @Test
  void theWeekOfAPregnancyStandsBesideItsCodes() {
    assertThat(diagnoses("OB visit, IUP 28w3d\n\nA/P\n1. Anemia of pregnancy\n"))
        .containsExactly("O99.013", "Z3A.28");
  }

  @Test
  void aSideMayEndALine() {
    assertThat(diagnoses("Dx: AOM R.\nRx amoxicillin.\n")).containsExactly("H66.91");
  }

  @Test
  void aNoteWithoutAnAssessmentIsReadByWhatItManages() {
    assertThat(diagnoses("BP is up; increased lisinopril to 20 mg for her hypertension.\n"))
        .containsExactly("I10");
    assertThat(diagnoses("F/U: HTN, hypothyroid.\nDoing well. Labs today.\n"))
        .containsExactlyInAnyOrder("I10", "E03.9");
    assertThat(diagnoses("Itchy arms after yard work. Poison ivy dermatitis. Calamine.\n"))
        .containsExactly("L23.7");
  }

  @Test
  void whatAProcedureOfTheSameSentenceTreatsIsCoded() {
    var note = "A/P: Viral URI. Fluids. Also cerumen impaction L ear, removed with curette.\n";

    assertThat(diagnoses(note)).containsExactly("J06.9", "H61.22");
  }

  @Test
  void theAgeIsNoHistory() {
    var note = "Assessment:\nThis is a 62-year-old woman with rheumatoid arthritis, doing well.\n";

    assertThat(diagnoses(note)).containsExactly("M06.9");
  }

  @Test
  void wordsBesideAPlainCodeNameItsComplication() {
    assertThat(diagnoses("A: mild persistent asthma, today with acute exacerbation.\n"))
        .containsExactly("J45.31");
    assertThat(diagnoses("A: migraine without aura, not intractable.\n"))
        .containsExactly("G43.009");
  }

  @Test
  void aStageBeforeAStopIsNoNumberOfAList() {
    assertThat(diagnoses("A/P\n1. HTN\n2. Pressure ulcer right heel, stage 2. Foam dressing.\n"))
        .containsExactly("I10", "L89.612");
  }

  @Test
  void aNoteOnOneLineIsCutBeforeItsHeadings() {
    assertThat(diagnoses("S: 30M cold x3 d. O: lungs clear. A: viral URI; HTN. P: fluids.\n"))
        .containsExactly("J06.9", "I10");
  }

  @Test
  void psychotherapyThatWasNotDoneIsNotBilled() {
    var note = "A: MDD, recurrent, moderate. P: 60 min psychotherapy not done today.\n";

    assertThat(Notes.services(coded(note))).noneMatch(s -> s.startsWith("908"));
  }

  @Test
  void aNumberBehindTheHeadingIsNoFragment() {
    assertThat(diagnoses("A/P: 1. HTN, stable. Hydrate.\n")).containsExactly("I10");
  }

  @Test
  void linesThatNameAProblemAndTreatItAreAnAssessmentWithoutItsHeading() {
    var note =
        """
        Seen for legs that swell. Gout in the family.
        BP 150/90. Both ankles swollen. Lungs clear.

        Chronic venous insufficiency - stockings, start walking.
        Essential hypertension - raise amlodipine to 10 mg
        Urge incontinence - bladder training.
        """;

    assertThat(diagnoses(note)).containsExactly("I87.2", "I10", "N39.41");
  }

  @Test
  void anExaminationInPartsIsNoAssessment() {
    var note = "HPI: Sore knee.\nPE: BP 120/70\nKnee - effusion, no bruise\nSkin - clear\n";

    assertThat(Notes.coded(note).codes()).noneMatch(c -> c.code().startsWith("M25.4"));
  }

  @Test
  void dementiaBesideADementiaWhoseDiseaseIsNamedIsTheSame() {
    var note =
        """
        A/P
        1. Late onset Alzheimer's dementia, moderate, no behavioral disturbance
        2. Poor sleep with dementia
        """;

    assertThat(diagnoses(note)).contains("G30.1").doesNotContain("F03.90");
  }
}
