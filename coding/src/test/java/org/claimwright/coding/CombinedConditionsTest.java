package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conditions that are coded together, and what each wants beside it. All invented.
class CombinedConditionsTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 9, 1);

  private static List<String> diagnoses(String text) {
    return Notes.diagnoses(FullRelease.engine().suggest(VisitNote.of(text, VISIT)));
  }

  @Test
  void symptomsToldWithAnEnlargedProstateAreCodedBesideIt() {
    assertThat(diagnoses("Assessment: BPH with frequency and hesitancy, no retention."))
        .containsExactlyInAnyOrder("N40.1", "R35.0", "R39.11");
  }

  @Test
  void anEnlargedProstateWhoseSymptomsAreDeniedHasNone() {
    assertThat(diagnoses("Assessment: BPH, denies nocturia, urgency or weak stream."))
        .containsExactly("N40.0");
  }

  @Test
  void peripheralNeuropathyOfADiabeticIsPolyneuropathy() {
    var note =
        """
        Assessment:
        1. Type 2 diabetes mellitus.
        2. Peripheral neuropathy.
        """;

    assertThat(diagnoses(note)).containsExactly("E11.42");
  }

  @Test
  void neuropathyOfNoKindStaysUnspecified() {
    assertThat(diagnoses("Assessment:\n1. Type 2 diabetes mellitus.\n2. Neuropathy.\n"))
        .containsExactly("E11.40");
  }

  @Test
  void typeOneIsCombinedAsTypeTwoIs() {
    assertThat(diagnoses("Assessment:\n1. Type 1 diabetes.\n2. Age-related cataract.\n"))
        .contains("E10.36");
    assertThat(diagnoses("Assessment:\n1. Type 1 diabetes with CKD stage 2\n"))
        .containsExactlyInAnyOrder("E10.22", "N18.2");
  }

  @Test
  void hypertensiveHeartFailureNamesTheFailure() {
    assertThat(diagnoses("Assessment: Hypertension with heart failure."))
        .containsExactlyInAnyOrder("I11.0", "I50.9");
  }

  @Test
  void heartAndKidneyDiseaseOfHypertensionAreOneCode() {
    assertThat(
            diagnoses(
                "Assessment: Hypertensive heart and kidney disease with diastolic heart failure, CKD 4."))
        .containsExactlyInAnyOrder("I13.0", "I50.30", "N18.4");
  }

  @Test
  void lupusNephritisIsCodedWhateverItsClass() {
    assertThat(diagnoses("Assessment: Lupus nephritis class IV.")).containsExactly("M32.14");
  }

  @Test
  void whatIsSmokedIsReadFromTheNote() {
    var note =
        """
        Social history: smokes one pack a day.
        Assessment: Nicotine dependence, patches started.
        """;

    assertThat(diagnoses(note)).containsExactly("F17.210");
  }

  @Test
  void whatARelativeSmokesIsNotThePatients() {
    var note =
        """
        Social history: husband smokes one pack a day.
        Assessment: Nicotine dependence, patches started.
        """;

    assertThat(diagnoses(note)).containsExactly("F17.200");
  }

  @Test
  void theStageBesideOneEyeIsOfThatEye() {
    assertThat(diagnoses("Assessment: POAG both eyes, moderate on the right."))
        .containsExactlyInAnyOrder("H40.1112", "H40.1120");
    assertThat(diagnoses("Assessment: POAG both eyes, moderate.")).containsExactly("H40.1132");
  }

  @Test
  void insulinAndTabletsAreBothLongTermDrugs() {
    var note =
        """
        Medications: metformin 1000 mg twice daily, insulin glargine 20 units at night.
        Assessment: Type 2 diabetes, well controlled on glargine and metformin.
        """;

    assertThat(diagnoses(note)).containsExactlyInAnyOrder("E11.9", "Z79.4", "Z79.84");
  }

  @Test
  void aTiterIsNoVaccine() {
    assertThat(diagnoses("Assessment: Hypertension.\nPlan: MMR titer performed today."))
        .containsExactly("I10");
  }

  @Test
  void aTestDoesNotSettleBothOfTwoAlternatives() {
    var note =
        """
        Results: Pulmonary function test demonstrates asthma and COPD.
        Assessment: COPD. The function test suggests asthma or COPD.
        """;

    assertThat(diagnoses(note)).containsExactly("J44.9");
  }
}
