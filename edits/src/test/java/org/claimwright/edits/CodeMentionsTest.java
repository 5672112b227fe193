package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMentionsTest {

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type 1 diabetes mellitus (E10.-)                    | E10.65   | true",
        "type 1 diabetes mellitus (E10.-)                    | E11.65   | false",
        "hypertension (I10)                                  | I10      | true",
        "emboli (I26.0-, I26.9-)                             | I26.99   | true",
        "emboli (I26.0-, I26.9-)                             | I26.10   | false",
        "complications of pregnancy (O00-O9A)                | O9A.211  | true",
        "complications of pregnancy (O00-O9A)                | P00.1    | false",
        "injury (S00-T88)                                    | S93.401A | true",
        "poisoning (T36-T50 with fifth or sixth character 6) | T40.2X6A | false",
        "words without a code                                | E10.9    | false",
        "fracture of wrist (S62.-)                           | S62.101A | true",
      })
  void aNoteNamesCodes(String note, String code, boolean covered) {
    assertThat(CodeMentions.in(note).covers(code)).isEqualTo(covered);
  }
}
