package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class X12ReaderTest {

  private static List<Segment> segments(X12Reader reader) {
    var segments = new ArrayList<Segment>();
    while (reader.next()) {
      segments.add(reader.segment());
    }
    return segments;
  }

  private static X12Problem onlyProblem(byte[] bytes) {
    var reader = X12Reader.of(bytes);
    segments(reader);
    assertThat(reader.problems()).hasSize(1);
    return reader.problems().getFirst();
  }

  @Test
  void elementsAndComponentsCountFromOneAndAreEmptyWhenAbsent() {
    var clm = Segment.of("CLM*A1*10***11:B:1*Y", Delimiters.STANDARD);

    assertThat(clm.id()).isEqualTo("CLM");
    assertThat(clm.size()).isEqualTo(6);
    assertThat(clm.element(1)).isEqualTo("A1");
    assertThat(clm.element(3)).isEmpty();
    assertThat(clm.element(7)).isEmpty();
    assertThat(clm.component(5, 2)).isEqualTo("B");
    assertThat(clm.component(5, 4)).isEmpty();
    assertThat(clm.component(1, 1)).isEqualTo("A1");
  }

  @Test
  void repetitionsComeApart() {
    var eq = Segment.of("EQ*30^98^UC", Delimiters.STANDARD);

    assertThat(eq.repetitions(1)).containsExactly("30", "98", "UC");
    assertThat(eq.repetitions(2)).isEmpty();
    assertThat(eq.component(1, 1)).isEqualTo("30");
  }

  @Test
  void positionCountsFromIsaAndOffsetCountsBytes() {
    var read = segments(X12Reader.of(Files837.bytes(Files837.CLAIM)));

    assertThat(read.getFirst().position()).isEqualTo(1);
    assertThat(read.getFirst().offset()).isZero();
    assertThat(read.get(1).position()).isEqualTo(2);
    assertThat(read.get(1).offset()).isEqualTo(107);
    assertThat(read.getLast().id()).isEqualTo("IEA");
    assertThat(read).hasSize(35);
  }

  @Test
  void lineBreaksMakeNoDifference() {
    var lines = segments(X12Reader.of(Files837.bytes(Files837.CLAIM)));
    var one = segments(X12Reader.of(Files837.bytes(Files837.CLAIM.replace("\n", ""))));
    var crlf = segments(X12Reader.of(Files837.bytes(Files837.CLAIM.replace("\n", "\r\n  "))));

    assertThat(one).map(Segment::text).isEqualTo(lines.stream().map(Segment::text).toList());
    assertThat(crlf).map(Segment::text).isEqualTo(lines.stream().map(Segment::text).toList());
  }

  @Test
  void theDelimitersAreThoseOfTheIsa() {
    var text = Files837.CLAIM.replace("\n", "");
    var odd = text.replace('*', '|').replace(':', '>').replace('^', '!').replace('~', '\n');
    var read = segments(X12Reader.of(Files837.bytes(odd)));

    assertThat(read).hasSize(35);
    assertThat(read.getFirst().delimiters()).isEqualTo(new Delimiters('|', '>', '!', '\n'));
    assertThat(read.get(20).component(5, 3)).isEqualTo("1");
  }

  @Test
  void severalInterchangesMayFollowEachOtherWithDelimitersOfTheirOwn() {
    var other = Files835.PAYMENT.replace('*', '|');
    var read = segments(X12Reader.of(Files837.bytes(Files837.CLAIM + "\n \n" + other)));

    assertThat(read).hasSize(62);
    assertThat(read.get(35).delimiters().element()).isEqualTo('|');
  }

  @Test
  void byteOrderMarkAndLeadingBlanksAreSkipped() {
    var marked = Files837.bytes("\uFEFF \r\n" + Files837.CLAIM);
    var reader = X12Reader.of(marked);

    assertThat(segments(reader)).hasSize(35);
    assertThat(reader.problems()).isEmpty();
  }

  @Test
  void aStreamReadsAsTheBytesDoHoweverItArrives() {
    var bytes = Files837.bytes(Files837.CLAIM.repeat(200));
    var whole = segments(X12Reader.of(bytes));
    var dripping = segments(X12Reader.of(new Dripping(bytes)));

    assertThat(dripping).map(Segment::text).isEqualTo(whole.stream().map(Segment::text).toList());
    assertThat(dripping)
        .map(Segment::offset)
        .isEqualTo(whole.stream().map(Segment::offset).toList());
  }

  @Test
  void anEmptyFileSaysSo() {
    assertThat(onlyProblem(new byte[0]).fault()).isEqualTo(Fault.EMPTY_FILE);
    assertThat(onlyProblem(Files837.bytes(" \r\n\t ")).fault()).isEqualTo(Fault.EMPTY_FILE);
  }

  @Test
  void whatIsNotX12IsCalledByItsName() {
    assertThat(onlyProblem(Files837.bytes("PK\3\4xyz")).message()).contains("zip");
    assertThat(onlyProblem(Files837.bytes("%PDF-1.7")).message()).contains("PDF");
    assertThat(onlyProblem(Files837.bytes("<html>")).message()).contains("XML");
    assertThat(onlyProblem(Files837.bytes("MSH|^~\\&|")).message()).contains("HL7");
    assertThat(onlyProblem(Files837.bytes("GS*HC*A*B")).message()).contains("ISA is missing");
    assertThat(onlyProblem(Files837.CLAIM.getBytes(StandardCharsets.UTF_16)).message())
        .contains("UTF-16");
    assertThat(onlyProblem(Files837.CLAIM.getBytes(StandardCharsets.UTF_16LE)).message())
        .contains("UTF-16");
    assertThat(onlyProblem(Files837.bytes("Dear Sir")).fault()).isEqualTo(Fault.NOT_X12);
  }

  @Test
  void anIsaCutAnywhereIsAProblemAndNoException() {
    var isa = Files837.CLAIM.substring(0, 106);
    for (var length = 3; length < 106; length++) {
      var reader = X12Reader.of(Files837.bytes(isa.substring(0, length)));
      segments(reader);
      assertThat(reader.problems()).as("cut at %d", length).isNotEmpty();
    }
  }

  @Test
  void whatFollowsTheLastInterchangeIsTold() {
    var reader = X12Reader.of(Files837.bytes(Files837.CLAIM + "thank you"));
    segments(reader);

    assertThat(reader.problems()).map(X12Problem::fault).containsExactly(Fault.TRAILING_DATA);
  }

  @Test
  void aSegmentWithoutEndIsRefusedAtTheLimit() {
    var endless =
        new ByteArrayInputStream(
            Files837.bytes(Files837.CLAIM.substring(0, 107) + "A".repeat(5000)));
    var reader = X12Reader.of(endless, 1000);
    segments(reader);

    assertThat(reader.problems()).map(X12Problem::fault).containsExactly(Fault.SEGMENT_TOO_LONG);
  }

  @Test
  void namesInUtf8AndInLatin1AreBothRead() {
    var utf8 = Files837.CLAIM.replace("MUSTER", "MÜSTER");

    assertThat(segments(X12Reader.of(utf8.getBytes(StandardCharsets.UTF_8))).get(15).element(3))
        .isEqualTo("MÜSTER");
    assertThat(
            segments(X12Reader.of(utf8.getBytes(StandardCharsets.ISO_8859_1))).get(15).element(3))
        .isEqualTo("MÜSTER");
  }

  @Test
  void aBrokenStreamIsAnExceptionSinceItIsNoFileAtAll() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> X12Reader.of(broken)).isInstanceOf(UncheckedIOException.class);
  }

  /// Gives a few bytes at a time, as a network does.
  @Test
  void lineBreaksAreSkippedWhereverAStretchOfTheStreamEnds() {
    for (var length = 0; length < 64; length++) {
      var longer = Files837.CLAIM.replace("*HILL1~", "*" + "X".repeat(length) + "~");
      var file = longer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

      assertThat(segments(X12Reader.of(new ByteArrayInputStream(file))))
          .extracting(Segment::text)
          .isEqualTo(segments(X12Reader.of(file)).stream().map(Segment::text).toList());
    }
  }

  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 7));
    }
  }
}
