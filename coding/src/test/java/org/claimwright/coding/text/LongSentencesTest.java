package org.claimwright.coding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSentencesTest {

  @Test
  void dictationWithoutAFullStopIsCutBetweenWords() {
    var text = "patient reports knee pain and takes lisinopril ".repeat(300);

    var sentences = Sentences.of(text, 0, text.length());

    assertThat(sentences).hasSizeBetween(5, 8);
    assertThat(sentences)
        .allSatisfy(sentence -> {
          assertThat(sentence.end() - sentence.start()).isLessThan(2_020);
          assertThat(text.charAt(sentence.end())).isEqualTo(' ');
        });
  }
}
