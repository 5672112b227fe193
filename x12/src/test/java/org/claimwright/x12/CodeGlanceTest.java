package org.claimwright.x12;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeGlanceTest {

  private static final String OFTEN = "0123456789901ABEVXZ-";

  @ParameterizedTest
  @EnumSource
  void whatPassesAtAGlanceIsPossible(CodeList list) {
    var random = new Random(3);
    for (var round = 0; round < 50_000; round++) {
      var code = new StringBuilder();
      for (var length = 1 + random.nextInt(12); length > 0; length--) {
        code.append(OFTEN.charAt(random.nextInt(OFTEN.length())));
      }
      var bytes = code.toString().getBytes(US_ASCII);
      if (CodeGlance.passes(list, bytes, 0, bytes.length)) {
        assertThat(KnownCodes.isPossible(list, code.toString())).as(code.toString()).isTrue();
      }
    }
  }
}
