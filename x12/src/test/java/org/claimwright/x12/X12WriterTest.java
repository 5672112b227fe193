package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.claimwright.x12.InterchangeHeader.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class X12WriterTest {

  static final InterchangeHeader HEADER =
      InterchangeHeader.of(
          new Party("ZZ", "HILLSIDE"),
          new Party("ZZ", "PLAINPAYER"),
          LocalDate.of(2026, 3, 10),
          LocalTime.of(9, 15),
          42);

  private static X12Writer writer() {
    return new X12Writer(HEADER, Delimiters.STANDARD)
        .beginGroup("HC", "005010X222A1")
        .beginTransaction("837");
  }

  private static String text(X12Writer writer) {
    return new String(writer.toBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void envelopesCarryCountsAndControlNumbers() {
    var text = text(writer().segment("BHT", "0019", "00", "B7").endTransaction());

    assertThat(text)
        .startsWith(
            "ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*000000042*0*P*:~")
        .endsWith(
            "GS*HC*HILLSIDE*PLAINPAYER*20260310*0915*1*X*005010X222A1~"
                + "ST*837*0001*005010X222A1~BHT*0019*00*B7~SE*3*0001~GE*1*1~IEA*1*000000042~");
  }

  @Test
  void trailingEmptyElementsAndComponentsAreLeftOut() {
    var text =
        text(
            writer()
                .segment("CLM", "V1", "10", "", "", X12Writer.composite("11", "B", "1", ""), "", "")
                .segment("REF", "G1", "", X12Writer.composite("", "")));

    assertThat(text).contains("~CLM*V1*10***11:B:1~REF*G1~");
  }

  @Test
  void repetitionsAreJoined() {
    var text = text(writer().segment("EQ", X12Writer.repeat("30", X12Writer.composite("A", "B"))));

    assertThat(text).contains("~EQ*30^A:B~");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A*B", "A:B", "A~B", "A^B", "A\nB", "A\u0000B"})
  void aValueThatHoldsADelimiterIsRefusedByName(String value) {
    var writer = writer();

    assertThatThrownBy(() -> writer.segment("NTE", "ADD", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NTE02");
  }

  @Test
  void theBasicCharacterSetIsWrittenInCapitals() {
    var writer =
        new X12Writer(HEADER, Delimiters.STANDARD, X12Writer.Characters.BASIC)
            .beginGroup("HC", "005010X222A1")
            .beginTransaction("837");

    assertThat(text(writer.segment("NTE", "ADD", "see note"))).contains("NTE*ADD*SEE NOTE~");
    assertThatThrownBy(() ->
            new X12Writer(HEADER, Delimiters.STANDARD, X12Writer.Characters.BASIC)
                .beginGroup("HC", "005010X222A1")
                .beginTransaction("837")
                .segment("NTE", "ADD", "Müller"))
        .hasMessageContaining("NTE02");
  }

  @Test
  void readingAndWritingAgainGivesTheSameBytes() {
    for (var file : new String[] {Files837.CLAIM, Files835.PAYMENT}) {
      var oneLine = file.replace("\n", "");
      assertThat(text(rewrite(Files837.bytes(file)))).isEqualTo(oneLine);
    }
  }

  @Test
  void whatIsWrittenIsReadBackAsItWas() {
    var random = new Random(20260311);
    for (var round = 0; round < 300; round++) {
      var delimiters = delimiters(random);
      var writer =
          new X12Writer(HEADER, delimiters).beginGroup("HC", "005010X999").beginTransaction("837");
      var count = 1 + random.nextInt(20);
      for (var i = 0; i < count; i++) {
        writer.segment("NTE", elements(random, delimiters));
      }
      var bytes = writer.toBytes();
      assertThat(rewrite(bytes).toBytes()).isEqualTo(bytes);
      assertThat(TransactionReader.read(bytes).isClean()).isTrue();
    }
  }

  private static X12Writer rewrite(byte[] bytes) {
    var parsed = TransactionReader.read(bytes);
    var interchange = parsed.interchanges().getFirst();
    var writer = new X12Writer(interchange.header(), interchange.isa().delimiters());
    for (var group : interchange.groups()) {
      writer.beginGroup(group.header());
      for (var transaction : group.transactions()) {
        var all = transaction.root().allSegments();
        writer.beginTransaction(
            all.getFirst().element(1), all.getFirst().element(3), transaction.control());
        all.subList(1, all.size() - 1).forEach(writer::segment);
        writer.endTransaction();
      }
      writer.endGroup();
    }
    return writer;
  }

  private static Delimiters delimiters(Random random) {
    var sets =
        new Delimiters[] {
          Delimiters.STANDARD,
          new Delimiters('|', '>', '!', '\n'),
          new Delimiters('+', '\\', '{', '\''),
          new Delimiters((char) 0x1D, (char) 0x1F, (char) 0x1E, (char) 0x1C)
        };
    return sets[random.nextInt(sets.length)];
  }

  private static Object[] elements(Random random, Delimiters delimiters) {
    var elements = new Object[1 + random.nextInt(6)];
    for (var i = 0; i < elements.length; i++) {
      elements[i] =
          random.nextInt(4) == 0
              ? X12Writer.composite(word(random, delimiters), word(random, delimiters))
              : word(random, delimiters);
    }
    return elements;
  }

  private static String word(Random random, Delimiters delimiters) {
    var word = new StringBuilder();
    for (var i = random.nextInt(12); i > 0; i--) {
      var c = (char) (' ' + random.nextInt(95));
      word.append(delimiters.includes(c) ? 'X' : c);
    }
    return word.toString();
  }
}
