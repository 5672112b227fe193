package org.claimwright.payer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.kernel.Money;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// An 837P as a practice's software would write it, one claim of one invented member.
final class ClaimFile {

  private static final InterchangeHeader.Party SENDER = new InterchangeHeader.Party("ZZ", "HARBOR");
  private static final InterchangeHeader.Party RECEIVER =
      new InterchangeHeader.Party("ZZ", "SANDBOX");

  private final List<String[]> lines = new ArrayList<>();
  private LocalDate serviceDate = LocalDate.of(2026, 11, 2);
  private String memberId = "W100200300";
  private String payerId = "LKSH1";
  private String billingNpi = "1993014707";
  private String authorization = "";
  private String frequency = "1";
  private String original = "2026300000001";
  private String claimNumber = "HFP-1001";
  private Money total = Money.ZERO;

  static ClaimFile aClaim() {
    return new ClaimFile();
  }

  ClaimFile on(LocalDate day) {
    serviceDate = day;
    return this;
  }

  ClaimFile ofMember(String id) {
    memberId = id;
    return this;
  }

  ClaimFile to(String payer) {
    payerId = payer;
    return this;
  }

  ClaimFile billedBy(String npi) {
    billingNpi = npi;
    return this;
  }

  ClaimFile authorized(String number) {
    authorization = number;
    return this;
  }

  /// Replaces (7) or voids (8) the claim with that number of the payer's.
  ClaimFile changing(String payerClaimNumber, String code) {
    original = payerClaimNumber;
    claimNumber = "HFP-1002";
    return frequency(code);
  }

  ClaimFile frequency(String code) {
    frequency = code;
    return this;
  }

  /// Adds a line such as `withLine("99213", "150.00")` or `withLine("99213:25", "150.00")`.
  ClaimFile withLine(String procedure, String charge) {
    lines.add(new String[] {procedure, charge});
    total = total.plus(Money.parse(charge));
    return this;
  }

  byte[] bytes() {
    var header =
        InterchangeHeader.of(SENDER, RECEIVER, LocalDate.of(2026, 11, 9), LocalTime.of(9, 30), 42);
    var writer = new X12Writer(header, Delimiters.STANDARD).beginGroup("HC", "005010X222A1");
    writer.beginTransaction("837");
    writer.segment("BHT", "0019", "00", "BATCH42", "20261109", "0930", "CH");
    writer.segment("NM1", "41", "2", "HARBOR FAMILY PRACTICE", "", "", "", "", "46", "HARBOR");
    writer.segment("PER", "IC", "BILLING OFFICE", "TE", "4195550100");
    writer.segment("NM1", "40", "2", "SANDBOX PAYER", "", "", "", "", "46", "SANDBOX");
    writer.segment("HL", "1", "", "20", "1");
    writer.segment("PRV", "BI", "PXC", "207Q00000X");
    writer.segment("NM1", "85", "2", "HARBOR FAMILY PRACTICE", "", "", "", "", "XX", billingNpi);
    writer.segment("N3", "210 LIGHTHOUSE ROW");
    writer.segment("N4", "SANDUSKY", "OH", "448702104");
    writer.segment("REF", "EI", "345550142");
    writer.segment("HL", "2", "1", "22", "0");
    writer.segment("SBR", "P", "18", "", "", "", "", "", "", "CI");
    writer.segment("NM1", "IL", "1", "MARLOWE", "IDA", "", "", "", "MI", memberId);
    writer.segment("N3", "7 ELM COURT");
    writer.segment("N4", "SANDUSKY", "OH", "44870");
    writer.segment("DMG", "D8", "19700314", "F");
    writer.segment("NM1", "PR", "2", "LAKESHORE HEALTH PLAN", "", "", "", "", "PI", payerId);
    claim(writer);
    return writer.endTransaction().toBytes();
  }

  private void claim(X12Writer writer) {
    writer.segment(
        "CLM",
        claimNumber,
        total.toX12(),
        "",
        "",
        X12Writer.composite("11", "B", frequency),
        "Y",
        "A",
        "Y",
        "Y");
    if (!authorization.isEmpty()) {
      writer.segment("REF", "G1", authorization);
    }
    if (!frequency.equals("1")) {
      writer.segment("REF", "F8", original);
    }
    writer.segment("HI", X12Writer.composite("ABK", "E119"));
    writer.segment("NM1", "82", "1", "ORTIZ", "ANA", "", "", "", "XX", "1308820152");
    int number = 0;
    for (var line : lines) {
      number++;
      var procedure = new ArrayList<String>(List.of("HC"));
      procedure.addAll(List.of(line[0].split(":", -1)));
      writer.segment("LX", String.valueOf(number));
      writer.segment(
          "SV1",
          X12Writer.composite(procedure.toArray(String[]::new)),
          Money.parse(line[1]).toX12(),
          "UN",
          "1",
          "",
          "",
          "1");
      writer.segment("DTP", "472", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(serviceDate));
      writer.segment("REF", "6R", "HFP-1001-" + number);
    }
  }
}
