package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever bytes come: an answer, never an exception, the same whether streamed or held, and every
/// 999 and TA1 we give is valid.
class MutationTest {

  private static final String BYTES = "\0\u0007\n ~*:^ISASTSEHLNM10019-.,ÄZ\u001a";

  @Test
  void anyMutationOfAFileIsReadValidatedAnsweredAndReadOut() {
    var random = new Random(4711);
    for (var round = 0; round < 2000; round++) {
      var bytes = mutated(random, round % 2 == 0 ? Files837.CLAIM : Files835.PAYMENT);
      var seed = round;
      assertThatCode(() -> everything(bytes)).as("round %d", seed).doesNotThrowAnyException();
    }
  }

  @Test
  void aFileCutAnywhereIsRead() {
    var whole = Files837.bytes(Files837.CLAIM);
    for (var length = 0; length < whole.length; length++) {
      everything(Arrays.copyOf(whole, length));
    }
  }

  private static void everything(byte[] bytes) {
    var report = X12Validator.validate(bytes);
    var streamed = X12Validator.validateLong(new ByteArrayInputStream(bytes), Validation.ALONE);
    if (!streamed.problems().equals(report.problems())) {
      throw new AssertionError(streamed.problems() + " streamed, else " + report.problems());
    }
    Readout.of(report.file());
    for (var answer : Answered.to(report, bytes, 1)) {
      var own = X12Validator.validate(answer);
      if (!own.accepted()) {
        throw new AssertionError(
            own.problems() + " in " + new String(answer, StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] mutated(Random random, String file) {
    var text = new StringBuilder(file);
    for (var i = 1 + random.nextInt(4); i > 0; i--) {
      mutate(random, text);
    }
    return Files837.bytes(text.toString());
  }

  private static void mutate(Random random, StringBuilder text) {
    var at = random.nextInt(text.length());
    var c = BYTES.charAt(random.nextInt(BYTES.length()));
    switch (random.nextInt(4)) {
      case 0 -> text.setCharAt(at, c);
      case 1 -> text.insert(at, c);
      case 2 -> text.deleteCharAt(at);
      default -> {
        var end = Math.min(text.length(), at + random.nextInt(80));
        var piece = text.substring(at, end);
        text.insert(random.nextInt(text.length()), piece);
      }
    }
  }
}
