package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Sizes nobody sends on purpose: they are read in time proportional to the file and in bounded
/// memory.
class LargeFilesTest {

  private static final String ISA = Files837.CLAIM.lines().findFirst().orElseThrow();
  private static final Duration AMPLE = Duration.ofSeconds(60);

  private static ValidationReport validate(String text) {
    return assertTimeoutPreemptively(AMPLE, () -> X12Validator.validate(Files837.bytes(text)));
  }

  @Test
  void aHundredThousandEmptyGroups() {
    var text = new StringBuilder(ISA);
    for (var i = 1; i <= 100_000; i++) {
      text.append("GS*HC*A*B*20260310*0915*").append(i).append("*X*005010X222A1~GE*0*");
      text.append(i).append('~');
    }
    var file = text.append("IEA*100000*000000042~").toString();
    var report = validate(file);

    assertThat(report.file().interchanges().getFirst().groups()).hasSize(100_000);
    assertTimeoutPreemptively(AMPLE, () -> Answered.to(report, Files837.bytes(file), 1));
  }

  @Test
  void levelsBelowLevelsWithoutEnd() {
    var text = new StringBuilder(ISA);
    text.append("GS*HI*A*B*20260310*0915*1*X*005010X217~ST*278*0001*005010X217~");
    for (var i = 1; i <= 100_000; i++) {
      text.append("HL*%d*%d*%d*1~".formatted(i, i - 1, 20 + i % 4));
    }

    assertThat(validate(text.toString()).accepted()).isFalse();
  }

  @Test
  void moreProblemsThanAreKeptAreCountedAndEveryTransactionIsJudgedAllTheSame() {
    var faulty = transaction("0001", X12Validator.MOST_PROBLEMS + 500);
    var alsoFaulty = transaction("0002", 1);
    var clean = transaction("0003", 0);
    var wrongSum = clean.replace("0003", "0004").replace("*185.5*", "*999*");
    var text = file(faulty, alsoFaulty, clean, wrongSum);

    var report = X12Validator.validateLong(Files837.bytes(text), Validation.ALONE);

    assertThat(report.problems()).hasSizeBetween(X12Validator.MOST_PROBLEMS, 10_010);
    assertThat(report.leftOut()).isBetween(450L, 550L);
    assertThat(report.transactions())
        .extracting(ValidationReport.Verdict::acknowledged)
        .containsExactly(false, false, true, true);
    assertThat(report.transactions())
        .extracting(ValidationReport.Verdict::accepted)
        .containsExactly(false, false, true, false);
  }

  /// The transaction of the one claim, with so many lines more whose charge is no number.
  private static String transaction(String control, int faultyLines) {
    var lines = Files837.CLAIM.lines().toList();
    var text = new StringBuilder();
    for (var line : lines.subList(2, lines.size() - 3)) {
      text.append(line.replace("*0001", '*' + control));
    }
    for (var i = 0; i < faultyLines; i++) {
      text.append("LX*%d~SV1*HC:99214*1O*UN*1***1~DTP*472*D8*20260309~".formatted(i + 3));
    }
    return text + "SE*%d*%s~".formatted(31 + 3 * faultyLines, control);
  }

  private static String file(String... transactions) {
    var lines = Files837.CLAIM.lines().toList();
    var end = "GE*%d*7~IEA*1*000000042~".formatted(transactions.length);
    return lines.get(0) + lines.get(1) + String.join("", transactions) + end;
  }

  @Test
  void aSegmentLongerThanTheReaderHoldsIsRefused() {
    var endless = new Endless(Files837.bytes(ISA), 200L << 20);
    var reader = X12Reader.of(endless, 1 << 20);
    while (reader.next()) {
      assertThat(reader.segment().id()).isEqualTo("ISA");
    }

    assertThat(reader.problems()).extracting(X12Problem::fault).contains(Fault.SEGMENT_TOO_LONG);
    assertThat(endless.read).isLessThan(16L << 20);
  }

  /// A beginning, then one letter over and over.
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final long size;
    private long read;

    Endless(byte[] beginning, long size) {
      this.beginning = beginning;
      this.size = size;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (read >= size) {
        return -1;
      }
      Arrays.fill(into, from, from + most, (byte) 'A');
      for (var i = 0; i < most && read + i < beginning.length; i++) {
        into[from + i] = beginning[(int) read + i];
      }
      read += most;
      return most;
    }
  }
}
