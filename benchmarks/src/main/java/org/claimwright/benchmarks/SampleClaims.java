package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// Makes 837P files of any size, the same bytes for the same size: invented members, one to four
/// lines a claim. In a varied file nearly every address, birthday, provider, diagnosis, service,
/// charge and date is drawn anew, as they never are in a practice's own.
final class SampleClaims {

  private static final String[] DIAGNOSES = {"E119", "I10", "M1711", "J069", "K219", "F419"};
  private static final String[] PROCEDURES = {"99213", "99214", "20610", "83036", "93000", "36415"};

  private final Random random = new Random(20261123);
  private final int claims;
  private final boolean varied;

  private SampleClaims(int claims, boolean varied) {
    this.claims = claims;
    this.varied = varied;
  }

  /// A file of so many claims, each with its own subscriber, in transactions of 5,000.
  static byte[] file(int claims) {
    return new SampleClaims(claims, false).write();
  }

  static byte[] varied(int claims) {
    return new SampleClaims(claims, true).write();
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
    writer.segment("N3", drawn(claim % 900 + 1, 99_999) + " ELM COURT");
    writer.segment("N4", "SANDUSKY", "OH", String.valueOf(drawn(44_870, 99_999)));
    writer.segment("DMG", "D8", day(LocalDate.of(1970, 3, 14), 20_000), "F");
    writer.segment("NM1", "PR", "2", "LAKESHORE HEALTH PLAN", "", "", "", "", "PI", "LKSH1");
    claim(writer, claim);
  }

  private void claim(X12Writer writer, int claim) {
    int lines = random.nextInt(1, 5);
    int charge = drawn(150, 999);
    writer.segment(
        "CLM",
        "B" + claim,
        String.valueOf(lines * charge),
        "",
        "",
        X12Writer.composite("11", "B", "1"),
        "Y",
        "A",
        "Y",
        "Y");
    writer.segment(
        "HI",
        X12Writer.composite("ABK", diagnosis(claim)),
        X12Writer.composite("ABF", diagnosis(claim + 1)));
    writer.segment("NM1", "82", "1", "ORTIZ", "ANA", "", "", "", "XX", npi());
    for (int line = 1; line <= lines; line++) {
      writer.segment("LX", String.valueOf(line));
      writer.segment(
          "SV1",
          X12Writer.composite("HC", procedure(claim + line)),
          String.valueOf(charge),
          "UN",
          "1",
          "",
          "",
          "1");
      writer.segment("DTP", "472", "D8", day(LocalDate.of(2026, 11, 2), 300));
      writer.segment("REF", "6R", "B" + claim + "-" + line);
    }
  }

  private int drawn(int usual, int most) {
    return varied ? random.nextInt(most / 10 + 1, most) : usual;
  }

  private String day(LocalDate usual, int before) {
    var day = varied ? usual.minusDays(random.nextInt(before)) : usual;
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private String diagnosis(int n) {
    return varied ? "M" + random.nextInt(1_000, 9_999) : DIAGNOSES[n % 6];
  }

  private String procedure(int n) {
    return varied ? String.valueOf(random.nextInt(20_000, 69_999)) : PROCEDURES[n % 6];
  }

  /// A national provider identifier with its check digit.
  private String npi() {
    if (!varied) {
      return "1308820152";
    }
    var digits = "1" + random.nextInt(10_000_000, 99_999_999);
    int sum = 24;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit * 2 : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
