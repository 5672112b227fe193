package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// Makes balanced 835 files of any size, the same bytes for the same size: invented members, one to
/// four lines a claim, each line adjusted by contract and by copay.
final class SampleRemittances {

  private static final String[] PROCEDURES = {"99213", "99214", "20610", "83036", "93000", "36415"};
  private static final int CLAIMS_A_PAYMENT = 2_000;

  private final Random random = new Random(20261124);

  private SampleRemittances() {}

  /// A file of so many claims, in payments of 2,000.
  static byte[] file(int claims) {
    return new SampleRemittances().write(claims);
  }

  private byte[] write(int claims) {
    var header =
        InterchangeHeader.of(
            new InterchangeHeader.Party("ZZ", "SANDBOX"),
            new InterchangeHeader.Party("ZZ", "BENCH"),
            LocalDate.of(2026, 11, 24),
            LocalTime.NOON,
            1);
    var writer = new X12Writer(header, Delimiters.STANDARD).beginGroup("HP", "005010X221A1");
    for (int first = 0; first < claims; first += CLAIMS_A_PAYMENT) {
      payment(writer, first, Math.min(claims, first + CLAIMS_A_PAYMENT));
    }
    return writer.toBytes();
  }

  private void payment(X12Writer writer, int first, int end) {
    int[] lines = random.ints(end - first, 1, 5).toArray();
    int paid = 0;
    for (int count : lines) {
      paid += count * 80;
    }
    writer.beginTransaction("835", "");
    writer.segment(
        "BPR",
        "I",
        String.valueOf(paid),
        "C",
        "ACH",
        "CCP",
        "01",
        "999999992",
        "DA",
        "123456",
        "1512345678",
        "",
        "01",
        "999988880",
        "DA",
        "98765",
        "20261124");
    writer.segment("TRN", "1", "EFT" + first, "1512345678");
    writer.segment("N1", "PR", "LAKESHORE HEALTH PLAN");
    writer.segment("N3", "1 LAKE ROAD");
    writer.segment("N4", "TOLEDO", "OH", "43604");
    writer.segment("PER", "BL", "LINE", "TE", "4195550100");
    writer.segment("N1", "PE", "BENCH PRACTICE", "XX", "1993014707");
    writer.segment("LX", "1");
    for (int claim = first; claim < end; claim++) {
      claim(writer, claim, lines[claim - first]);
    }
    writer.endTransaction();
  }

  private static void claim(X12Writer writer, int claim, int lines) {
    writer.segment(
        "CLP",
        "B" + claim,
        "1",
        String.valueOf(lines * 150),
        String.valueOf(lines * 80),
        String.valueOf(lines * 20),
        "12",
        "PCN" + claim,
        "11",
        "1");
    writer.segment(
        "NM1",
        "QC",
        "1",
        "MEMBER" + claim % 997,
        "IDA",
        "",
        "",
        "",
        "MI",
        "W" + (100_000_000 + claim));
    writer.segment("DTM", "050", "20261110");
    for (int line = 1; line <= lines; line++) {
      writer.segment(
          "SVC", X12Writer.composite("HC", PROCEDURES[(claim + line) % 6]), "150", "80", "", "1");
      writer.segment("DTM", "472", "20261102");
      writer.segment("CAS", "CO", "45", "50");
      writer.segment("CAS", "PR", "3", "20");
      writer.segment("REF", "6R", "B" + claim + "-" + line);
    }
  }
}
