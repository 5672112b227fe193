package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosesOfAnAssessmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. Hypertension.                          | I10
          1. HTN, well controlled                   | I10
          1. Type 2 diabetes mellitus.              | E11.9
          1. T2DM with CKD stage 3a                 | E11.22 N18.31
          1. GERD                                   | K21.9
          1. Hyperlipidemia - continue statin       | E78.5
          1. Knee osteoarthritis, right             | M17.11
          1. Osteoarthritis of both knees           | M17.0
          1. Left shoulder pain                     | M25.512
          1. Cough, possible pneumonia              | R05.9
          1. Strep throat                           | J02.0
          1. Depression and anxiety                 | F41.8
          1. Chronic low back pain                  | G89.29 M54.50
          """)
  void aProblemLeadsToItsCodes(String line, String codes) {
    assertThat(Notes.assessed(line)).containsExactlyInAnyOrder(codes.split(" ", -1));
  }

  @Test
  void hypertensionWithHeartFailureIsHypertensiveHeartDisease() {
    assertThat(Notes.assessed("1. Congestive heart failure.\n2. Hypertension."))
        .containsExactlyInAnyOrder("I11.0", "I50.9");
  }

  @Test
  void whatTheNoteDeniesIsNotCoded() {
    var coded = Notes.coded("HPI: She denies chest pain.\n\nASSESSMENT\n1. Hypertension.\n");

    assertThat(Notes.diagnoses(coded)).containsExactly("I10");
  }

  @Test
  void whatTheFamilyHadIsNotThePatients() {
    var coded =
        Notes.coded("FAMILY HISTORY\nMother with diabetes.\n\nASSESSMENT\n1. Hypertension.\n");

    assertThat(Notes.diagnoses(coded)).containsExactly("I10");
  }

  @Test
  void evidencePointsToTheWordsOfTheNote() {
    var text = "ASSESSMENT\n1. Right knee osteoarthritis.\n";
    var evidence = Notes.coded(text).codes().getFirst().reasoning().evidence().getFirst();

    assertThat(text.substring(evidence.start(), evidence.end())).contains("knee osteoarthritis");
  }

  @Test
  void evidenceIsAtMostTwoMentionsWithTheAssessmentAmongThem() {
    var text =
        """
        HPI: Hypertension for years. Hypertension runs high at home.

        EXAM: Hypertension noted.

        ASSESSMENT
        1. Hypertension.
        """;
    var evidence = Notes.coded(text).codes().getFirst().reasoning().evidence();

    assertThat(evidence).hasSizeLessThanOrEqualTo(2);
    assertThat(evidence).anySatisfy(s -> assertThat(s.start()).isEqualTo(text.lastIndexOf("Hyp")));
  }

  @Test
  void anAssessmentOnOneLineNamesEachOfItsProblems() {
    assertThat(Notes.diagnoses(Notes.coded("ASSESSMENT: Gout. Hypertension, at goal. GERD.\n")))
        .containsExactlyInAnyOrder("M10.9", "I10", "K21.9");
  }

  @Test
  void aReasonForTheVisitIsCodedWhenNothingIsAssessed() {
    var coded = Notes.coded("CC: Cough\n\nHPI: Cough for three days.\n\nPLAN\nRest and fluids.\n");

    assertThat(Notes.diagnoses(coded)).isEqualTo(List.of("R05.9"));
  }
}
