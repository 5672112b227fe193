package org.claimwright.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The same mutations each time, as many as `-Dfuzz.rounds` says.
class SeededMutationTest {

  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 20_000);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String BYTES = "\0\u0007\n ~*:^ISASTSEHLNM1BIN0019-.,ÄZ\u001a";

  @Test
  void everyMutationIsReadAnsweredAndDoneWithInTime() {
    for (var round = 0; round < ROUNDS; round++) {
      var seed = round;
      var bytes = mutated(new Random(seed));
      var begin = System.nanoTime();
      assertThatCode(() -> Everything.with(bytes)).as("seed %d", seed).doesNotThrowAnyException();
      if (System.nanoTime() - begin > LONGEST.toNanos()) {
        throw new AssertionError("seed " + seed + " took longer than " + LONGEST);
      }
    }
  }

  private static byte[] mutated(Random random) {
    var text = new StringBuilder(Seeds.ALL.get(random.nextInt(Seeds.ALL.size())));
    for (var i = 1 + random.nextInt(5); i > 0; i--) {
      mutate(random, text);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void mutate(Random random, StringBuilder text) {
    if (text.isEmpty()) {
      text.append(Seeds.ALL.getFirst());
    }
    var at = random.nextInt(text.length());
    var c = BYTES.charAt(random.nextInt(BYTES.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(at, c);
      case 1 -> text.insert(at, c);
      case 2 -> text.deleteCharAt(at);
      case 3 -> text.setLength(Math.max(1, at));
      default -> {
        var piece = text.substring(at, Math.min(text.length(), at + random.nextInt(120)));
        text.insert(random.nextInt(text.length()), piece);
      }
    }
  }
}
