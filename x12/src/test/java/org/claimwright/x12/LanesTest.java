package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

  private static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');
  private static final int BLOCKS = 9;

  @Test
  void vectorsAndPlainJavaFindTheSameAsALoopOverTheBytes() {
    var random = new Random(5);
    for (var round = 0; round < 200; round++) {
      var bytes = bytes(random, round % 3 == 0);
      var from = random.nextInt(64);
      assertThat(masks(new PlainLanes(), bytes, from)).isEqualTo(expected(bytes, from));
      assertThat(masks(new VectorLanes(), bytes, from)).isEqualTo(expected(bytes, from));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 63, 64, 65, 8191, 8192, 8193, 20_000})
  void aSegmentOfAnyLengthIsFoundWithItsElements(int length) {
    var text = "ISA" + "*A".repeat(length) + "~SE*1~";
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    var index = new TokenIndex(new PlainLanes());
    index.with(USUAL);
    index.restart(0);
    while (!index.knowsEnd(0)) {
      index.advance(bytes, 0, bytes.length);
    }
    assertThat(index.end()).isEqualTo(3 + 2 * length);
    assertThat(index.lastSeparator() - index.firstSeparator(0)).isEqualTo(length);
    var next = index.end() + 1;
    index.pass();
    while (!index.knowsEnd(next)) {
      index.advance(bytes, next, bytes.length);
    }
    assertThat(index.end()).isEqualTo(bytes.length - 1);
    assertThat(index.separators()[index.firstSeparator(next)]).isEqualTo(next + 2);
  }

  private static byte[] bytes(Random random, boolean any) {
    var bytes = new byte[64 * (BLOCKS + 1)];
    random.nextBytes(bytes);
    var letters = "AB1 *~:^\n";
    for (var i = 0; i < bytes.length && !any; i++) {
      bytes[i] = (byte) letters.charAt(random.nextInt(letters.length()));
    }
    return bytes;
  }

  private static long[] masks(Lanes lanes, byte[] bytes, int from) {
    var masks = new long[BLOCKS * Lanes.MASKS];
    lanes.with(USUAL);
    lanes.masks(bytes, from, BLOCKS, masks);
    return masks;
  }

  private static long[] expected(byte[] bytes, int from) {
    var masks = new long[BLOCKS * Lanes.MASKS];
    for (var i = 0; i < BLOCKS * Lanes.BLOCK; i++) {
      var b = bytes[from + i];
      var first = i / Lanes.BLOCK * Lanes.MASKS;
      var bit = 1L << i;
      masks[first + Lanes.ELEMENTS] |= b == '*' ? bit : 0;
      masks[first + Lanes.TERMINATORS] |= b == '~' ? bit : 0;
    }
    return masks;
  }
}
