package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Fractures, fracture",
    "Alzheimer's, alzheimer",
    "Ménière’s, meniere",
    "allergies, allergy",
    "biopsies, biopsy",
    "masses, mass",
    "arthritis, arthritis",
    "mellitus, mellitus",
    "abscess, abscess",
    "gas, gas",
    "anaemia, anemia",
    "Oesophagus, esophagus",
    "E11, e11",
  })
  void wordsOfOneMeaningAreMadeAlike(String written, String comparable) {
    assertThat(Words.word(written)).isEqualTo(comparable);
  }

  @Test
  void aTextIsCutAtAllThatIsNoLetterOrDigit() {
    assertThat(Words.of("Sickle-cell disease, (chronic) type/2!"))
        .isEqualTo(List.of("sickle", "cell", "disease", "chronic", "type", "2"));
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of("--- '")).isEmpty();
  }
}
