package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimwright.coding.assertion.AssertionRules;
import org.claimwright.coding.text.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a sentence asserts what stands in brackets, case by case.
class HowWordsAreAssertedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She has [hypertension].                                          | AFFIRMED
          She denies [chest pain].                                         | NEGATED
          No fever, chills, or [night sweats].                             | NEGATED
          Extremities: no edema or [clubbing].                             | NEGATED
          He is in no [acute distress].                                    | NEGATED
          Pneumonia: none. Chronic [cough] today.                          | AFFIRMED
          [Pneumonia] was ruled out.                                       | NEGATED
          No change in the [rash].                                         | AFFIRMED
          There is a low suspicion for [pulmonary embolism].               | NEGATED
          No fever but has a [cough].                                      | AFFIRMED
          Imaging was done without contrast for [back pain].               | AFFIRMED
          Possible [pneumonia].                                            | UNCERTAIN
          The differential includes reflux, spasm, strain, [angina].       | UNCERTAIN
          Return if [fever] develops.                                      | UNCERTAIN
          Vaccinated against [influenza].                                  | UNCERTAIN
          History of [stroke] in 2019.                                     | HISTORICAL
          Her mother had [breast cancer].                                  | FAMILY
          """)
  void inTheSentence(String marked, Assertion assertion) {
    int open = marked.indexOf('[');
    int close = marked.indexOf(']') - 1;
    var text = marked.replace("[", "").replace("]", "");

    assertThat(of(text, open, close)).isEqualTo(assertion);
  }

  private static Assertion of(String text, int from, int to) {
    for (var sentence : Sentences.of(text, 0, text.length())) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        var token = sentence.tokens().get(i);
        if (token.start() < to && token.end() > from) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        return AssertionRules.of(sentence, first, last);
      }
    }
    throw new AssertionError("the words are not found: " + text);
  }
}
