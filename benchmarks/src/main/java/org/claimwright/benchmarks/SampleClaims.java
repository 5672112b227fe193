package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// Makes 837P files of any size, the same bytes for the same size: invented members, one to four
/// lines a claim.
final class SampleClaims {

  private static final String[] DIAGNOSES = {"E119", "I10", "M1711", "J069", "K219", "F419"};
  private static final String[] PROCEDURES = {"99213", "99214", "20610", "83036", "93000", "36415"};

  private final Random random = new Random(20261123);
  private final int claims;

  private SampleClaims(int claims) {
    this.claims = claims;
  }

  /// A file of so many claims, each with its own subscriber, in transactions of 5,000.
  static byte[] file(int claims) {
    return new SampleClaims(claims).write();
  }

  private byte[] write() {
    var header =
        InterchangeHeader.of(
            new InterchangeHeader.Party("ZZ", "BENCH"),
            new InterchangeHeader.Party("ZZ", "SANDBOX"),
            LocalDate.of(2026, 11, 23),
            LocalTime.NOON,
            1);
    var writer = new X12Writer(header, Delimiters.STANDARD).beginGroup("HC", "005010X222A1");
    for (int first = 0; first < claims; first += 5_000) {
      transaction(writer, first, Math.min(claims, first + 5_000));
    }
    return writer.toBytes();
  }

  private void transaction(X12Writer writer, int first, int end) {
    writer.beginTransaction("837");
    writer.segment("BHT", "0019", "00", "BATCH" + first, "20261123", "1200", "CH");
    writer.segment("NM1", "41", "2", "BENCH PRACTICE", "", "", "", "", "46", "BENCH");
    writer.segment("PER", "IC", "BILLING", "TE", "4195550100");
    writer.segment("NM1", "40", "2", "SANDBOX PAYER", "", "", "", "", "46", "SANDBOX");
    writer.segment("HL", "1", "", "20", "1");
    writer.segment("NM1", "85", "2", "BENCH PRACTICE", "", "", "", "", "XX", "1993014707");
    writer.segment("N3", "210 LIGHTHOUSE ROW");
    writer.segment("N4", "SANDUSKY", "OH", "448702104");
    writer.segment("REF", "EI", "345550142");
    for (int claim = first; claim < end; claim++) {
      subscriber(writer, claim, claim - first + 2);
    }
    writer.endTransaction();
  }

  private void subscriber(X12Writer writer, int claim, int level) {
    writer.segment("HL", String.valueOf(level), "1", "22", "0");
    writer.segment("SBR", "P", "18", "", "", "", "", "", "", "CI");
    writer.segment(
        "NM1",
        "IL",
        "1",
        "MEMBER" + claim % 997,
        "IDA",
        "",
        "",
        "",
        "MI",
        "W" + (100_000_000 + claim));
    writer.segment("N3", claim % 900 + 1 + " ELM COURT");
    writer.segment("N4", "SANDUSKY", "OH", "44870");
    writer.segment("DMG", "D8", "19700314", "F");
    writer.segment("NM1", "PR", "2", "LAKESHORE HEALTH PLAN", "", "", "", "", "PI", "LKSH1");
    int lines = random.nextInt(1, 5);
    writer.segment(
        "CLM",
        "B" + claim,
        String.valueOf(lines * 150),
        "",
        "",
        X12Writer.composite("11", "B", "1"),
        "Y",
        "A",
        "Y",
        "Y");
    writer.segment(
        "HI",
        X12Writer.composite("ABK", DIAGNOSES[claim % 6]),
        X12Writer.composite("ABF", DIAGNOSES[(claim + 1) % 6]));
    writer.segment("NM1", "82", "1", "ORTIZ", "ANA", "", "", "", "XX", "1308820152");
    for (int line = 1; line <= lines; line++) {
      writer.segment("LX", String.valueOf(line));
      writer.segment(
          "SV1",
          X12Writer.composite("HC", PROCEDURES[(claim + line) % 6]),
          "150",
          "UN",
          "1",
          "",
          "",
          "1");
      writer.segment("DTP", "472", "D8", "20261102");
      writer.segment("REF", "6R", "B" + claim + "-" + line);
    }
  }
}
