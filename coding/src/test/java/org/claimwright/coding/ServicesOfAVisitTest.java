package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is billed beside the visit, case by case, from `what-is-billed.txt`, and what the visit
/// itself becomes by it.
class ServicesOfAVisitTest {

  static List<SpecRow> rows() {
    return SpecRow.of("what-is-billed.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsDoneIsBilled(SpecRow row) {
    var coded = Notes.coded(row.kind() + "\n" + row.words() + "\n");

    assertThat(Notes.services(coded).stream().filter(s -> !s.startsWith("992")))
        .containsExactlyInAnyOrderElementsOf(row.answers());
  }

  @Test
  void aProcedureGivesTheVisitModifier25() {
    var coded =
        Notes.coded(
            """
            HPI: Knee aches.

            ASSESSMENT
            1. Osteoarthritis of the left knee.

            PROCEDURE
            The left knee was injected with triamcinolone 40 mg.
            """);

    assertThat(Notes.services(coded)).anyMatch(s -> s.startsWith("992") && s.endsWith("-25"));
  }

  @Test
  void fractureCareGivesTheVisitModifier57() {
    var coded =
        Notes.coded(
            """
            HPI: Fell on the left hand.

            ASSESSMENT
            1. Left distal radius fracture.

            PLAN
            Closed treatment without manipulation.
            """);

    assertThat(Notes.services(coded)).contains("25600-LT").anyMatch(s -> s.endsWith("-57"));
  }

  @Test
  void aChildsVaccinesWithCounsellingAreGivenByComponent() {
    var coded =
        Notes.coded(
            """
            WELL CHILD VISIT, 4 YEARS

            Assessment
            Routine child health examination.

            Vaccines given today after talking through benefit and risk, DTaP-IPV and MMR with varicella.
            """);

    assertThat(Notes.services(coded))
        .containsExactlyInAnyOrder("99392-25", "90696", "90710", "90460 x2", "90461 x6");
  }

  @Test
  void medicarePaysTheInfluenzaVaccineUnderACodeOfItsOwn() {
    var coded =
        Notes.coded(
            """
            MEDICARE ANNUAL WELLNESS VISIT

            ASSESSMENT
            1. Annual wellness visit.

            PLAN
            Influenza vaccine, high dose, given today.
            """);

    assertThat(Notes.services(coded)).containsExactlyInAnyOrder("G0439", "90662", "G0008");
  }

  @Test
  void aPapSmearIsMedicaresOwnServiceOnlyThere() {
    var coded =
        Notes.coded(
            "ASSESSMENT\n1. Annual physical.\n\nPROCEDURE\nPap smear with co-test collected.\n");

    assertThat(Notes.services(coded)).doesNotContain("Q0091");
  }

  @Test
  void psychotherapyByVideoStandsInThePlaceOfAVisit() {
    var coded =
        Notes.coded(
            """
            TELEHEALTH VISIT by video. Psychotherapy 53 minutes.

            ASSESSMENT
            1. Major depressive disorder, single episode, mild.

            PLAN
            Weekly therapy.
            """);

    assertThat(Notes.services(coded)).containsExactly("90837-95");
  }

  @Test
  void aProblemBeyondTheCheckUpIsAVisitOfItsOwn() {
    var coded =
        Notes.coded(
            """
            HPI: Yearly check-up.

            ASSESSMENT
            1. Annual physical.
            2. Hypothyroidism, not at goal. Raise levothyroxine to 100 mcg. This took separate work beyond the check-up.
            """);

    assertThat(Notes.services(coded)).contains("99396", "99214-25");
  }

  @Test
  void timeBeyondTheHighestLevelIsProlonged() {
    var coded =
        Notes.coded(
            "HPI: Tired.\n\nASSESSMENT\n1. Hypertension.\n\nPLAN\nTotal visit time 72 minutes.\n");

    assertThat(Notes.services(coded)).containsExactlyInAnyOrder("99215", "99417 x2");
  }

  @Test
  void aFilmThatIsBilledIsNotCountedForTheLevelToo() {
    var coded =
        Notes.coded(
            """
            HPI: Twisted the left ankle.

            RESULTS
            Left ankle x-ray, three views, read by me: no fracture.

            ASSESSMENT
            1. Sprain of the left ankle.

            PLAN
            Rest.
            """);

    assertThat(coded.em().orElseThrow().elements())
        .filteredOn(e -> e.name().equals("data"))
        .extracting(EmLevel.Element::level)
        .containsExactly("straightforward");
  }
}
