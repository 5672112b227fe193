package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Visits after an operation: aftercare of the part of the body, and what else is coded beside it.
/// All invented.
class AfterSurgeryTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 9, 1);

  private static List<String> diagnoses(String text) {
    return Notes.diagnoses(FullRelease.engine().suggest(VisitNote.of(text, VISIT)));
  }

  @Test
  void aPostoperativeVisitIsAftercareAndItsSuturesComeOut() {
    var note =
        """
        POST OP VISIT. Two weeks after left cubital tunnel release by me. Wound clean, stitches out
        today. Assessment: doing well after cubital tunnel release. Begin scar massage.
        """;

    assertThat(diagnoses(note)).containsExactly("Z48.811", "Z48.02");
  }

  @Test
  void theDiseaseThatTheOperationHasTakenAwayIsNotCoded() {
    var note =
        """
        CC: post op
        HPI: Two weeks s/p right inguinal hernia repair with mesh.
        A/P:
        1. Right inguinal hernia s/p repair, doing well. No lifting for 4 weeks.
        """;

    assertThat(diagnoses(note)).containsExactly("Z48.815");
  }

  @Test
  void anAssessmentOfTheCourseAloneFollowsTheOperationOfTheReason() {
    var note =
        """
        CC: Post-op visit
        HPI: 10 days after laparoscopic cholecystectomy. Eating well.
        Assessment: Normal postoperative course.
        Plan: return as needed.
        """;

    assertThat(diagnoses(note)).containsExactly("Z48.815");
  }

  @Test
  void surgeryForANeoplasmHasAnAftercareOfItsOwn() {
    var note =
        """
        SUBJECTIVE: One week after excision of a lipoma of the back. No drainage.
        ASSESSMENT: Status post excision of lipoma, healing well.
        PLAN: Keep it dry.
        """;

    assertThat(diagnoses(note)).containsExactly("Z48.3");
  }

  @Test
  void theOtherSideIsStillSick() {
    var note =
        """
        CC: Post-op
        HPI: Two weeks after right carpal tunnel release. Numbness gone.
        A/P: Right carpal tunnel syndrome, s/p release, doing well. Left carpal tunnel syndrome, mild, splint.
        """;

    assertThat(diagnoses(note)).containsExactly("Z48.811", "G56.02");
  }

  @Test
  void aComplicationIsNoAftercare() {
    var note =
        """
        CC: Post-op visit
        HPI: 10 days after laparoscopic cholecystectomy. Redness at the umbilical port.
        A/P: Superficial wound infection at the port site after cholecystectomy. Cephalexin.
        """;

    assertThat(diagnoses(note)).noneMatch(code -> code.startsWith("Z48"));
  }

  @Test
  void whoeverWasOperatedOnLongAgoHasAStatusAlone() {
    var note =
        """
        CC: Follow-up
        HPI: She had a cholecystectomy in 2015. Here for blood pressure.
        Assessment: Hypertension. Status post cholecystectomy.
        Plan: lisinopril.
        """;

    assertThat(diagnoses(note)).containsExactly("I10", "Z90.49");
  }

  @Test
  void anIllnessThatIsOverIsFollowedUp() {
    var note =
        """
        CC: Recheck
        HPI: UTI treated two weeks ago, symptoms gone.
        A/P: Urinary tract infection, resolved. UA clear.
        """;

    assertThat(diagnoses(note)).containsExactly("Z09", "Z87.440");
  }
}
