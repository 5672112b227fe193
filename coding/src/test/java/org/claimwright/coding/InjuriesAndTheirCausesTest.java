package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fractures of sound and of sick bones, and where and how an injury happened. All invented.
class InjuriesAndTheirCausesTest {
  private static final LocalDate VISIT = LocalDate.of(2026, 9, 1);

  private static List<String> diagnoses(String text) {
    return Notes.diagnoses(FullRelease.engine().suggest(VisitNote.of(text, VISIT)));
  }

  @Test
  void whereAnInjuryHappenedIsToldByItsOwnSentence() {
    var note =
        """
        HPI: 40 year old fell at the park while skateboarding and landed on the left wrist.
        Assessment: Left wrist sprain.
        """;

    assertThat(diagnoses(note)).contains("S63.502A", "Y92.830", "Y93.51");
  }

  @Test
  void aPlaceOfAnotherSentenceIsNotThatOfTheInjury() {
    var note =
        """
        HPI: He twisted his right ankle on Sunday. He checks his blood pressure at home. He used to play soccer.
        Assessment: Right ankle sprain.
        """;

    assertThat(diagnoses(note))
        .contains("S93.401A")
        .noneMatch(code -> code.startsWith("Y92") || code.startsWith("Y93"));
  }

  @Test
  void placeAndActivityAreToldOnce() {
    var note =
        """
        HPI: She fell in the kitchen at home while cooking. She slipped in her house on the floor while mopping floor.
        Assessment: Contusion of the left hip.
        """;

    assertThat(diagnoses(note)).filteredOn(code -> code.startsWith("Y92")).hasSize(1);
    assertThat(diagnoses(note)).filteredOn(code -> code.startsWith("Y93")).hasSize(1);
  }

  @Test
  void aFollowUpTellsNoPlace() {
    var note =
        """
        CC: Follow-up of wrist fracture
        HPI: Six weeks ago she fell at the park on the right hand.
        Assessment: Closed Colles fracture of the right wrist, healing.
        """;

    assertThat(diagnoses(note)).contains("S52.531D").noneMatch(code -> code.startsWith("Y92"));
  }

  @Test
  void theBiteAndTheDogAreBothCoded() {
    var note =
        """
        HPI: Bitten by a stray dog on the right hand this morning.
        Assessment: Dog bite of right hand.
        """;

    assertThat(diagnoses(note)).containsExactly("S61.451A", "W54.0XXA");
  }

  @Test
  void aBiteIsCodedWhereverItIs() {
    assertThat(diagnoses("Assessment: Cat bite of left forearm."))
        .containsExactlyInAnyOrder("S51.852A", "W55.01XA");
  }

  @Test
  void aNamedFractureIsMoreThanItsBone() {
    assertThat(diagnoses("Assessment: Displaced Rolando fracture, left thumb."))
        .containsExactly("S62.222A");
    assertThat(diagnoses("Assessment: Left intertrochanteric hip fracture."))
        .containsExactly("S72.142A");
  }

  @Test
  void endsThatAreWhereTheyWereAreNotDisplaced() {
    assertThat(diagnoses("Assessment: Left medial malleolus fracture, nondisplaced."))
        .containsExactly("S82.55XA");
    assertThat(diagnoses("Assessment: Left medial malleolus fracture."))
        .containsExactly("S82.52XA");
  }

  @Test
  void anOsteoporoticVertebraIsNoOsteoporosisWithoutFracture() {
    var note =
        """
        HPI: 78 year old woman with sudden back pain, no trauma. MRI: compression fracture of T12.
        Assessment: Osteoporotic compression fracture of T12, age-related osteoporosis.
        """;

    assertThat(diagnoses(note)).containsExactly("M80.08XA");
  }

  @Test
  void aHealedFractureLeavesOsteoporosisAsItIs() {
    var note =
        """
        Assessment: Age-related osteoporosis without current fracture. Previous osteoporotic hip fracture, healed.
        """;

    assertThat(diagnoses(note)).containsExactly("M81.0", "Z87.310");
  }

  @Test
  void osteoporosisListedApartMakesNoFragilityFractureOfAnInjury() {
    var note =
        """
        HPI: Fell off a ladder. X-ray: fracture of the right distal radius.
        Assessment:
        1. Fracture of the right distal radius.
        2. Osteoporosis, on alendronate.
        """;

    assertThat(diagnoses(note)).contains("S52.501A", "M81.0");
  }

  @Test
  void aBoneBrokenByAMetastasisIsNeoplastic() {
    var note =
        """
        HPI: Prostate cancer with bone metastases; the left thigh gave way.
        Assessment: 1. Pathological fracture of left femur due to bone metastasis. 2. Prostate cancer metastatic to bone.
        """;

    assertThat(diagnoses(note)).containsExactlyInAnyOrder("M84.552A", "C79.51", "C61");
  }

  @Test
  void theMiddleFingerIsNoMiddlePhalanx() {
    assertThat(
            diagnoses(
                "Assessment: Open fracture of the distal phalanx of the right middle finger."))
        .containsExactly("S62.632B");
    assertThat(diagnoses("Assessment: Fracture of the middle phalanx of the right ring finger."))
        .containsExactly("S62.624A");
  }
}
