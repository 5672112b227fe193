package org.claimwright.payer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// A 270 as a practice's software would write it, about one invented person.
final class InquiryFile {

  private String payerId = "LKSH1";
  private String npi = "1993014707";
  private String memberId = "W100";
  private String last = "DOE";
  private String first = "JANE";
  private String birthDate = "19800512";
  private LocalDate on = LocalDate.of(2026, 11, 9);
  private String procedure = "";
  private boolean forChild;

  static InquiryFile aQuestion() {
    return new InquiryFile();
  }

  InquiryFile to(String payer) {
    payerId = payer;
    return this;
  }

  InquiryFile from(String provider) {
    npi = provider;
    return this;
  }

  InquiryFile member(String id) {
    memberId = id;
    return this;
  }

  InquiryFile named(String lastName, String born) {
    last = lastName;
    birthDate = born;
    return this;
  }

  InquiryFile on(LocalDate day) {
    on = day;
    return this;
  }

  InquiryFile about(String code) {
    procedure = code;
    return this;
  }

  /// The person is covered under the policy of JANE DOE.
  InquiryFile childNamed(String firstName, String born) {
    forChild = true;
    first = firstName;
    birthDate = born;
    return this;
  }

  byte[] toBytes() {
    var header =
        InterchangeHeader.of(
                new InterchangeHeader.Party("ZZ", "HARBOR"),
                new InterchangeHeader.Party("ZZ", "SANDBOX"),
                LocalDate.of(2026, 11, 9),
                LocalTime.of(9, 30),
                7)
            .usage("T");
    var out = new X12Writer(header, Delimiters.STANDARD).beginGroup("HS", "005010X279A1");
    out.beginTransaction("270");
    out.segment("BHT", "0022", "13", "A7", "20261109", "0930");
    out.segment("HL", "1", "", "20", "1");
    out.segment("NM1", "PR", "2", "LAKESHORE", "", "", "", "", "PI", payerId);
    out.segment("HL", "2", "1", "21", "1");
    out.segment("NM1", "1P", "2", "HARBOR FAMILY", "", "", "", "", "XX", npi);
    out.segment("HL", "3", "2", "22", forChild ? "1" : "0");
    if (forChild) {
      out.segment("NM1", "IL", "1", "DOE", "JANE", "", "", "", "MI", memberId);
      out.segment("HL", "4", "3", "23", "0");
    }
    out.segment("TRN", "1", "T1", "9HARBOR001");
    person(out);
    out.segment("DTP", "291", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(on));
    out.segment("EQ", "30");
    if (!procedure.isEmpty()) {
      out.segment("EQ", "", X12Writer.composite("HC", procedure));
    }
    return out.toBytes();
  }

  private void person(X12Writer out) {
    if (forChild) {
      out.segment("NM1", "03", "1", last, first);
    } else if (memberId.isEmpty()) {
      out.segment("NM1", "IL", "1", last, first);
    } else {
      out.segment("NM1", "IL", "1", last, first, "", "", "", "MI", memberId);
    }
    out.segment("DMG", "D8", birthDate);
  }
}
