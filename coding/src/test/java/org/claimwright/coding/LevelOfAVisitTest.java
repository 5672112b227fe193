package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelOfAVisitTest {

  private static final String TOLD =
      """
      A 50-year-old gardener with pain in the lower back for two weeks after a long drive. He has no
      fever and no numbness.

      On examination he is afebrile, blood pressure is 128/80, and bending is stiff.

      My impression is low back pain. He will take naproxen 500 mg twice daily. No need for MRI yet.
      Back in three weeks.
      """;

  private static final String CONSULT =
      """
      REASON: new patient, sent by a colleague for blood pressure.

      HISTORY. A 61-year-old teacher with high readings at home.

      EXAMINATION. BP 158/94.

      ASSESSMENT. Essential hypertension, not at goal. Hyperlipidemia, undertreated.

      PLAN. Start losartan 50 mg. Call 911 for chest pain.
      """;

  private static final String TERSE =
      """
      HTN f/u, 66F

      s/ feels well, no dizzy spells
      meds/ lisinopril 10
      o/ 122/70

      a/
      1 HTN at goal
      2 hyperlipidemia at goal

      p/ cut lisinopril to 5. RTC 6 mo.
      """;

  @Test
  void aVisitToldWithoutHeadingsHasALevel() {
    var coded = Notes.coded(TOLD);

    assertThat(Notes.diagnoses(coded)).containsExactly("M54.50");
    assertThat(level(coded)).isEqualTo("99213");
  }

  @Test
  void aConsultWithHeadingsClosedByStopsHasALevel() {
    var coded = Notes.coded(CONSULT);

    assertThat(Notes.diagnoses(coded)).containsExactlyInAnyOrder("I10", "E78.5");
    assertThat(level(coded)).isEqualTo("99204");
  }

  @Test
  void aTerseNoteWithSlashedHeadingsHasALevel() {
    var coded = Notes.coded(TERSE);

    assertThat(Notes.diagnoses(coded)).containsExactlyInAnyOrder("I10", "E78.5");
    assertThat(level(coded)).isEqualTo("99214");
  }

  @Test
  void anAssessmentThatNamesNoCodeIsStillAVisit() {
    var coded = Notes.coded("HPI: Wants a letter for work.\n\nASSESSMENT: Doing fine.\n");

    assertThat(Notes.diagnoses(coded)).isEmpty();
    assertThat(level(coded)).isEqualTo("99212");
  }

  @Test
  void aResultAloneIsNoVisit() {
    assertThat(Notes.coded("RESULTS: Urine culture grew nothing. Hypertension noted.\n").em())
        .isEmpty();
  }

  @Test
  void aRemarkWithoutExaminationOrPlanIsNoVisit() {
    assertThat(Notes.coded("Patient with hypertension called to change the time.").em()).isEmpty();
  }

  @Test
  void adviceToCallForHelpIsNotAnEmergency() {
    var em = Notes.coded(CONSULT).em().orElseThrow();

    assertThat(em.elements())
        .filteredOn(e -> e.name().equals("problems"))
        .extracting(EmLevel.Element::level)
        .containsExactly("moderate");
  }

  @Test
  void aTestThatIsDecidedAgainstIsNotCounted() {
    var em = Notes.coded(TOLD).em().orElseThrow();

    assertThat(em.elements())
        .filteredOn(e -> e.name().equals("data"))
        .allSatisfy(e -> assertThat(e.evidence()).isEmpty());
  }

  @Test
  void aRequestByStaffOrFamilyIsNoConsultation() {
    var note =
        """
        NURSING HOME VISIT
        Seen at the request of the nurses for a cough.

        ASSESSMENT
        Pneumonia.

        PLAN
        Levofloxacin 500 mg daily.
        """;

    assertThat(level(note)).isEqualTo("99309");
    assertThat(level(note.replace("the nurses", "Dr. Hale").replace("NURSING HOME ", "")))
        .isEqualTo("99244");
  }

  @Test
  void aPrescriptionForAProblemBesideAWellnessVisitIsAVisitOfItsOwn() {
    var note =
        """
        MEDICARE ANNUAL WELLNESS VISIT

        ASSESSMENT AND PLAN
        1. Annual wellness visit, subsequent.
        2. Plantar fasciitis, left. Meloxicam 7.5 mg prescribed.
        """;

    assertThat(Notes.services(Notes.coded(note))).contains("G0439", "99213-25");
  }

  @Test
  void footCareAloneIsNoVisit() {
    var note =
        """
        Here for nail care. Type 2 diabetes with polyneuropathy.

        ASSESSMENT
        Type 2 diabetes with polyneuropathy. Onychomycosis.

        PROCEDURE
        All ten mycotic nails were debrided.
        """;

    assertThat(Notes.services(Notes.coded(note))).containsExactly("11721");
  }

  @Test
  void aVisitToAResidentByScheduleIsNoCheckUp() {
    var note =
        """
        SNF ROUNDS
        Routine 30 day visit. Nurses report nothing new.

        ASSESSMENT
        1. Type 2 diabetes, stable.
        2. Hypertension, stable.

        PLAN
        Continue metformin 500 mg.
        """;

    assertThat(level(note)).isEqualTo("99309");
  }

  @Test
  void readingADischargeSummaryInTheOfficeMakesNoHospitalOfIt() {
    var note =
        """
        Hospital follow-up
        The discharge summary was reviewed. A nurse reached him by telephone on Tuesday.

        ASSESSMENT
        Pneumonia, nearly gone.

        PLAN
        Finish the levofloxacin.
        """;

    assertThat(Notes.services(Notes.coded(note))).contains("99214");
  }

  @Test
  void theHealingOfAnOperationAloneIsNoVisit() {
    var note =
        """
        Post op visit, two weeks after carpal tunnel release. Wound dry.

        ASSESSMENT
        Doing well after right carpal tunnel release.
        """;

    assertThat(Notes.services(Notes.coded(note))).containsExactly("99024");
    assertThat(Notes.diagnoses(Notes.coded(note))).noneMatch(code -> code.startsWith("G56"));
  }

  private static String level(Suggestions coded) {
    return coded.em().map(EmLevel::code).orElse("none");
  }

  @Test
  void aConsultationStandsByTheRequestForIt() {
    var plan = "Assessment and plan: Hypertension, uncontrolled. Start amlodipine 5 mg daily.";
    assertThat(level("Consultation requested by Dr. Lund for headaches.\n" + plan))
        .isEqualTo("99244");
    assertThat(level("Inpatient consultation\n" + plan)).isEqualTo("99254");
    assertThat(level("CONSULT, referred for headaches\n" + plan)).isEqualTo("99214");
  }

  @Test
  void aVisitIsLeveledInItsPlace() {
    var plan =
        "\nASSESSMENT\n1. Hypertension.\n2. Type 2 diabetes.\n\nPLAN\nStart lisinopril 10 mg.\n";

    assertThat(level("HOME VISIT\n" + plan)).isEqualTo("99349");
    assertThat(level("Nursing home visit\n" + plan)).isEqualTo("99309");
    assertThat(level("Inpatient progress note\n" + plan)).isEqualTo("99232");
    assertThat(level("Emergency department note\n" + plan)).isEqualTo("99284");
  }

  @Test
  void aDischargeGoesByItsMinutes() {
    var note = "Hospital observation progress note, day 2\n\nASSESSMENT\n1. Hypertension.\n";

    assertThat(level(note + "Discharge took 35 min.\n")).isEqualTo("99239");
    assertThat(level(note + "Discharge took 20 min.\n")).isEqualTo("99238");
  }

  @Test
  void timeMayBeStatedShortly() {
    assertThat(level("HPI: Here for BP.\n\nASSESSMENT\n1. Hypertension.\n\n40 min total.\n"))
        .isEqualTo("99215");
  }

  @Test
  void aDrugNamedWithoutItsUnitIsManaged() {
    var note = "HPI: Here for BP.\n\nASSESSMENT\n1. Hypertension, uncontrolled.\n\nPLAN\n";

    assertThat(level(note + "Chlorthalidone 25 qam.\n")).isEqualTo("99214");
    assertThat(level(note + "Walk every day.\n")).isNotEqualTo("99214");
  }

  @Test
  void aVisitForAProcedureAloneIsNotLeveled() {
    var note =
        """
        RIGHT KNEE INJECTION VISIT

        ASSESSMENT
        1. Osteoarthritis of the right knee.

        PROCEDURE
        Consent. Triamcinolone 40 mg injected.
        """;

    assertThat(Notes.services(Notes.coded(note)))
        .contains("20610-RT")
        .noneMatch(s -> s.startsWith("992"));
  }

  @Test
  void aShortTitleNamesThePlaceButAFollowUpIsInTheOffice() {
    var plan =
        "\n\nASSESSMENT\n1. Hypertension.\n2. Type 2 diabetes.\n\nPLAN\nStart lisinopril 10 mg.\n";

    assertThat(level("SNF rounds" + plan)).isEqualTo("99309");
    assertThat(level("ED follow-up" + plan)).isEqualTo("99214");
  }

  @Test
  void medicinesThatGoOnAreManaged() {
    var note = "HPI: Here for BP.\n\nASSESSMENT\n1. Hypertension.\n2. Gout.\n\nPLAN\n";

    assertThat(level(note + "Continue current meds.\n")).isEqualTo("99214");
  }

  private static String level(String note) {
    return Notes.coded(note).em().map(EmLevel::code).orElse("none");
  }
}
