package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimwright.x12.X12Writer.composite;
import static org.claimwright.x12.X12Writer.repeat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.claimwright.x12.X12Writer.Characters;
import org.junit.jupiter.api.Test;

/// What goes out of every character at every place, and of texts of every length.
class WrittenCharactersTest {

  /// The usual ones, others that differ in one bit by pairs, others that do not, and control
  /// characters.
  private static final List<Delimiters> DELIMITERS =
      List.of(
          Delimiters.STANDARD,
          new Delimiters('*', '>', '^', '~'),
          new Delimiters(':', '*', '~', '>'),
          new Delimiters('|', '>', '!', '\n'),
          new Delimiters('+', '\\', '{', '\''),
          new Delimiters((char) 0x1D, (char) 0x1F, (char) 0x1E, (char) 0x1C));

  private static final int LONGEST = 10;

  /// Of more than one byte in UTF-8; the low bytes of some are letters.
  private static final String WIDE = "\u00E9\u00FF\u0100\u0141\u0142\u2013\u2A41\u7E41\uFF0A";

  private static X12Writer writer(Delimiters delimiters, Characters characters) {
    return new X12Writer(X12WriterTest.HEADER, delimiters, characters)
        .beginGroup("HC", "005010X222A1")
        .beginTransaction("837");
  }

  private static X12Writer writer() {
    return writer(Delimiters.STANDARD, Characters.EXTENDED);
  }

  /// The segments between ST and SE.
  private static String body(X12Writer writer, Delimiters delimiters) {
    var text = new String(writer.toBytes(), StandardCharsets.UTF_8);
    var end = String.valueOf(delimiters.segment());
    var from = text.indexOf(end, text.indexOf(end + "ST" + delimiters.element()) + 1) + 1;
    return text.substring(from, text.indexOf(end + "SE" + delimiters.element()) + 1);
  }

  private static String body(X12Writer writer) {
    return body(writer, Delimiters.STANDARD);
  }

  @Test
  void everyPrintableCharacterGoesOutAtEveryPlace() {
    for (var delimiters : DELIMITERS) {
      var writer = writer(delimiters, Characters.EXTENDED);
      var expected = new StringBuilder();
      for (var text : textsWith(passing(delimiters))) {
        writer.segment("NTE", text, composite("A", text), repeat("B", text));
        expected.append(line(text, delimiters));
      }
      assertThat(body(writer, delimiters)).isEqualTo(expected.toString());
    }
  }

  @Test
  void everySmallLetterGoesOutAsCapitalInTheBasicCharacterSet() {
    for (var delimiters : DELIMITERS) {
      var writer = writer(delimiters, Characters.BASIC);
      var expected = new StringBuilder();
      for (var text : textsWith(passing(delimiters))) {
        writer.segment("NTE", text, composite("A", text), repeat("B", text));
        expected.append(line(text.toUpperCase(Locale.ROOT), delimiters));
      }
      assertThat(body(writer, delimiters)).isEqualTo(expected.toString());
    }
  }

  private static String line(String text, Delimiters by) {
    return "NTE%1$c%4$s%1$cA%2$c%4$s%1$cB%3$c%4$s%5$c"
        .formatted(by.element(), by.component(), by.repetition(), text, by.segment());
  }

  private static String passing(Delimiters delimiters) {
    var passing = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      if (!delimiters.includes(c)) {
        passing.append(c);
      }
    }
    return passing.toString();
  }

  /// Each of the characters in texts of every length, at each place of them.
  private static List<String> textsWith(String characters) {
    return characters
        .chars()
        .boxed()
        .flatMap(c -> textsWith((char) c.intValue()).stream())
        .toList();
  }

  private static List<String> textsWith(char c) {
    var texts = new ArrayList<String>();
    for (var length = 1; length <= LONGEST; length++) {
      for (var place = 0; place < length; place++) {
        texts.add("X".repeat(place) + c + "X".repeat(length - 1 - place));
      }
    }
    return texts;
  }

  @Test
  void everyDelimiterAndControlCharacterIsRefusedAtEveryPlace() {
    for (var delimiters : DELIMITERS) {
      for (var characters : Characters.values()) {
        var writer = writer(delimiters, characters);
        for (char c = 0; c <= 0x7F; c++) {
          if (c < ' ' || c == 0x7F || delimiters.includes(c)) {
            textsWith(c).forEach(text -> isRefused(text, writer));
          }
        }
        assertThat(body(writer, delimiters)).as("what is left of the refused").isEmpty();
      }
    }
  }

  private static void isRefused(String text, X12Writer writer) {
    var values = List.of(text, composite("A", text), composite(text, ""), repeat("B", text));
    for (var value : values) {
      assertThatThrownBy(() -> writer.segment("NTE", "ADD", "", value, "X"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("NTE03")
          .hasMessageContaining("U+00");
    }
  }

  @Test
  void whatIsNotAsciiGoesOutInUtf8AtEveryPlace() {
    var writer = writer();
    var expected = new StringBuilder();
    for (var text : textsWith(WIDE)) {
      writer.segment("NTE", text, composite("A", text), repeat("B", text));
      expected.append(line(text, Delimiters.STANDARD));
    }

    assertThat(body(writer)).isEqualTo(expected.toString());
  }

  @Test
  void whatIsNotAsciiIsRefusedInTheBasicCharacterSet() {
    for (var text : textsWith(WIDE)) {
      var writer = writer(Delimiters.STANDARD, Characters.BASIC);
      assertThatThrownBy(() -> writer.segment("NTE", "ADD", text)).hasMessageContaining("NTE02");
    }
  }

  @Test
  void aSegmentIdIsHeldToTheSameCharacters() {
    assertThatThrownBy(() -> writer().segment("N*E", "ADD")).hasMessageContaining("N*E00");
    assertThatThrownBy(() -> writer().segment("NTE~", "ADD")).hasMessageContaining("NTE~00");
  }

  @Test
  void aRefusedSegmentLeavesNothingBehindAndIsNotCounted() {
    var writer = writer().segment("NTE", "ADD", "BEFORE");
    assertThatThrownBy(() -> writer.segment("NTE", "ADD", "A LONG TEXT*"))
        .hasMessageContaining("NTE02");
    writer.segment("NTE", "ADD", "AFTER");

    assertThat(new String(writer.toBytes(), StandardCharsets.UTF_8))
        .contains("~NTE*ADD*BEFORE~NTE*ADD*AFTER~SE*4*0001~");
  }

  @Test
  void emptyPartsAtTheEndAreLeftOutBehindTextsOfEveryLength() {
    for (var length = 0; length <= LONGEST; length++) {
      var text = "X".repeat(length);
      var writer = writer().segment("NTE", "ADD", text, "", composite(text, "", ""), "", "");
      var expected = length == 0 ? "NTE*ADD~" : "NTE*ADD*" + text + "**" + text + "~";

      assertThat(body(writer)).isEqualTo(expected);
    }
  }

  @Test
  void emptyPartsBetweenOthersStay() {
    var parts = composite("", "", "A");
    var writer = writer().segment("NTE", "", repeat("", parts, composite("", "")), "", parts);

    assertThat(body(writer)).isEqualTo("NTE**^::A^**::A~");
  }

  @Test
  void aValueOfAnotherKindIsWrittenAsItsText() {
    assertThat(body(writer().segment("LX", 12_345, "", repeat(7)))).isEqualTo("LX*12345**7~");
  }

  @Test
  void textsOfEveryLengthAreWrittenAcrossTheEndsOfTheBuffer() {
    var random = new Random(20261128);
    for (var round = 0; round < 60; round++) {
      var writer = writer();
      var expected = new StringBuilder();
      while (expected.length() < 80_000) {
        var texts = texts(random, round % 4 == 0 ? 2_000 : 13);
        writer.segment("NTE", texts.stream().map(WrittenCharactersTest::asGiven).toArray());
        expected.append(("NTE*" + String.join("*", texts)).replaceAll("[*]+$", "")).append('~');
      }
      assertThat(body(writer)).isEqualTo(expected.toString());
    }
  }

  @Test
  void aTextMayBeLongerThanTheBuffer() {
    for (var length : new int[] {4_000, 4_096, 32_768, 70_001, 300_000}) {
      var text = "0123456789".repeat(length / 10 + 1).substring(0, length);
      var writer = writer().segment("NTE", "ADD", "", text, composite("", text, "A"), "Z");

      assertThat(body(writer)).isEqualTo("NTE*ADD**" + text + "*:" + text + ":A*Z~");
      assertThatThrownBy(() -> writer().segment("NTE", text + "~")).hasMessageContaining("NTE01");
    }
  }

  /// Some empty, some of two components.
  private static List<String> texts(Random random, int longest) {
    var texts = new ArrayList<String>();
    for (var i = random.nextInt(9); i > 0; i--) {
      var text = "0123456789".repeat(longest / 10 + 1).substring(0, random.nextInt(longest) + 1);
      var kind = random.nextInt(8);
      texts.add(kind == 0 ? "A::" + text : kind < 4 ? "" : text);
    }
    return texts;
  }

  private static Object asGiven(String text) {
    return text.contains(":") ? composite(text.split(":", -1)) : text;
  }
}
