package org.claimwright.x12;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  private static final String ALPHABET = "0123456789012345678901234567890.-/:; A\u00FF";

  @Test
  void numbersAreReadAsTheJdkReadsThem() {
    var random = new Random(11);
    for (var round = 0; round < 200_000; round++) {
      var text = text(random);
      var bytes = ("*" + text + "~12").getBytes(ISO_8859_1);
      var to = bytes.length - random.nextInt(4);
      var part = new String(bytes, 1, Math.max(0, to - 1), ISO_8859_1);
      to = 1 + part.length();
      var whole = part.matches("[0-9]+");
      var decimal = part.matches("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
      assertThat(Bytes.isDigits(bytes, 1, to)).as(part).isEqualTo(whole);
      assertThat(Bytes.number(bytes, 1, to))
          .as(part)
          .isEqualTo(whole ? Long.parseLong(part) : Segment.NO_NUMBER);
      assertThat(Bytes.decimalDigits(bytes, 1, to))
          .as(part)
          .isEqualTo(decimal ? part.replaceAll("[-.]", "").length() : -1);
      var amount = Bytes.amount(bytes, 1, to);
      if (amount != Bytes.TOO_LARGE) {
        var expected = decimal ? new BigDecimal(part) : BigDecimal.ZERO;
        assertThat(BigDecimal.valueOf(amount, 4)).as(part).isEqualByComparingTo(expected);
      }
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    var length = random.nextInt(12);
    for (var i = 0; i < length; i++) {
      var few = random.nextInt(8) > 0 ? 10 : ALPHABET.length();
      text.append(ALPHABET.charAt(random.nextInt(few)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200-0101", "2026/101", "202601.1", "2026+101", "20260229", "00000101"})
  void whatIsNoDayIsNone(String text) {
    assertThat(Bytes.day(text.getBytes(ISO_8859_1), 0, 8)).isZero();
  }

  @Test
  void bytesAreFoundAsALoopOverThemFindsThem() {
    var random = new Random(12);
    for (var round = 0; round < 20_000; round++) {
      var bytes = new byte[random.nextInt(40)];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] =
            (byte) (random.nextInt(60) == 0 ? random.nextInt(256) : ' ' + random.nextInt(90));
      }
      var from = random.nextInt(bytes.length + 1);
      var to = from + random.nextInt(bytes.length - from + 1);
      var marks = 0;
      var end = -1;
      for (var i = from; i < to; i++) {
        marks |= bytes[i] < ' ' || bytes[i] == 0x7F ? Segment.ODD : 0;
        marks |= bytes[i] == ':' ? Segment.COMPONENT : 0;
        marks |= bytes[i] == '^' ? Segment.REPETITION : 0;
        end = end < 0 && (bytes[i] == ':' || bytes[i] == '^') ? i : end;
      }
      assertThat(Bytes.marks(bytes, from, to, Delimiters.STANDARD)).isEqualTo(marks);
      assertThat(Bytes.find(bytes, from, to, (byte) ':', (byte) '^')).isEqualTo(end < 0 ? to : end);
    }
  }
}
