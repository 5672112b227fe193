package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cancer that is treated, that has spread, and that is over. All invented.
class CancersAndTheirSpreadTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 9, 1);

  private static List<String> diagnoses(String text) {
    return Notes.diagnoses(FullRelease.engine().suggest(VisitNote.of(text, VISIT)));
  }

  @Test
  void aVisitAfterFinishedTreatmentIsAFollowUpWithAHistory() {
    var note =
        """
        CC: Cancer surveillance
        HPI: Colon cancer resected in 2021, chemotherapy completed the same year.
        Assessment: Follow-up after completed treatment for colon cancer, no evidence of recurrence.
        """;

    assertThat(diagnoses(note)).containsExactly("Z08", "Z85.038");
  }

  @Test
  void aCancerUnderTreatmentIsPresentThoughNothingHasComeBack() {
    var note =
        """
        CC: Oncology follow-up
        HPI: Left breast cancer, lumpectomy and radiation completed. No evidence of recurrence. She continues on letrozole.
        Assessment: Left breast cancer, on letrozole, doing well.
        """;

    assertThat(diagnoses(note)).contains("C50.912").doesNotContain("Z08");
  }

  @Test
  void activeSurveillanceWatchesACancerThatIsThere() {
    var note =
        """
        CC: Prostate cancer follow-up
        Assessment: Prostate cancer on active surveillance, no evidence of progression.
        """;

    assertThat(diagnoses(note)).containsExactly("C61");
  }

  @Test
  void aHistoryWithItsSideIsAHistory() {
    assertThat(diagnoses("Assessment:\n1. History of left breast cancer\n2. Hypertension\n"))
        .containsExactly("Z85.3", "I10");
  }

  @Test
  void theSideOfAMetastasisIsItsOwn() {
    assertThat(diagnoses("Assessment: Right kidney cancer with left lung metastasis."))
        .containsExactlyInAnyOrder("C64.1", "C78.02");
    assertThat(
            diagnoses(
                "Assessment: Right breast cancer metastatic to the left lung, stable disease."))
        .containsExactlyInAnyOrder("C50.911", "C78.02");
  }

  @Test
  void whereACancerWentMayStandBehindItsName() {
    assertThat(diagnoses("Assessment: Metastatic melanoma to the right lung."))
        .containsExactlyInAnyOrder("C43.9", "C78.01");
  }

  @Test
  void theOrganOfThePrimaryIsNotWhereItWent() {
    var note =
        "Assessment: Renal cell carcinoma of the left kidney with metastasis to the right adrenal gland.";

    assertThat(diagnoses(note)).containsExactlyInAnyOrder("C64.2", "C79.71");
  }

  @Test
  void twoPainsOnTwoSidesAreTwo() {
    assertThat(diagnoses("Assessment: Left shoulder pain and right knee pain."))
        .containsExactlyInAnyOrder("M25.512", "M25.561");
  }

  @Test
  void bothSidesOfOneConditionStayBoth() {
    assertThat(
            diagnoses(
                "Assessment: Right and left knee osteoarthritis, left carpal tunnel syndrome."))
        .containsExactlyInAnyOrder("M17.0", "G56.02");
  }
}
