package org.claimwright.claims.form;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InstitutionalFormTest {

  private static final List<String> SUBSCRIBER =
      List.of(
          "BHT*0019*00*B1*20260310*0915*CH",
          "NM1*41*2*HARBOR HOSPITAL*****46*HARB1",
          "PER*IC*BILLING*TE*4195550100",
          "NM1*40*2*LAKE PLAN*****46*LAKE",
          "HL*1**20*1",
          "PRV*BI*PXC*282N00000X",
          "NM1*85*2*HARBOR HOSPITAL*****XX*1234567893",
          "N3*9 QUAY",
          "N4*TOLEDO*OH*436041234",
          "REF*EI*341234567",
          "HL*2*1*22*0",
          "SBR*S*18*GRP9******CI",
          "NM1*IL*1*MARSH*IDA*Q***MI*LP77",
          "N3*2 REED WAY",
          "N4*TOLEDO*OH*43604",
          "DMG*D8*19510412*F",
          "NM1*PR*2*LAKE PLAN*****PI*LAKE1");

  private static final List<String> CLAIM =
      List.of(
          "CLM*HC1*1250.5***11:A:1**A*Y*Y",
          "DTP*096*TM*1130",
          "DTP*434*RD8*20260301-20260305",
          "DTP*435*DT*202603011415",
          "CL1*1*4*01",
          "REF*G1*AUTH5",
          "REF*EA*MR8",
          "HI*ABK:I2109:::::::Y",
          "HI*ABJ:R079",
          "HI*ABF:E119:::::::U*ABF:I10",
          "HI*BBR:02703DZ:D8:20260302",
          "HI*BI:70:RD8:20260301-20260302",
          "HI*BH:11:D8:20260228",
          "HI*BE:80:::4",
          "HI*BG:C1",
          "NM1*71*1*ATTENDER*ANN****XX*1245319599",
          "REF*0B*L7",
          "SBR*P*18**WORKS COUNCIL*****CI",
          "AMT*D*600",
          "OI***Y***Y",
          "NM1*IL*1*MARSH*IDA****MI*FP1",
          "NM1*PR*2*FIRST PLAN*****PI*FIRST",
          "REF*F8*THEIRS1");

  @Test
  void everythingThatTheClaimSaysStandsOnTheForm() throws IOException {
    var text = text(form(1));
    assertThat(text)
        .contains("HARBOR HOSPITAL", "9 QUAY", "TOLEDO OH 436041234", "4195550100", "341234567")
        .contains("HC1", "MR8", "0111", "030126 030526", "030126 14 1 4 11 01", "C1")
        .contains("MARSH, IDA Q", "2 REED WAY", "04121951", "11 022826", "70 030126 030226")
        .contains("80 4 00", "0120", "99284 25", "030226", "1250 50", "PAGE 1 OF 1")
        .contains("600 00", "WORKS COUNCIL", "GRP9", "AUTH5", "THEIRS1")
        .contains(
            "67 Principal Y A U B C",
            "I2109 E119 I10",
            "R079",
            "02703DZ 030226",
            "1245319599 0B L7",
            "ATTENDER ANN")
        .contains("B3 282N00000X");
  }

  @Test
  void thePayersStandInTheOrderInWhichTheyPay() throws IOException {
    assertThat(text(form(1))).containsSubsequence("FIRST PLAN FIRST", "LAKE PLAN LAKE1");
  }

  @Test
  void theTwentyThirdServiceTakesASecondPageAndTheTotalStandsOnTheLast() throws IOException {
    try (var pdf = Loader.loadPDF(form(23).print())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var reader = new PDFTextStripper();
      reader.setEndPage(1);
      assertThat(reader.getText(pdf)).contains("PAGE 1 OF 2").doesNotContain("1250 50");
      reader.setStartPage(2);
      reader.setEndPage(2);
      assertThat(reader.getText(pdf)).contains("PAGE 2 OF 2", "1250 50", "MARSH, IDA Q");
    }
  }

  @Test
  void whatIsNotCoveredIsAddedUpBesideTheTotal() throws IOException {
    var bytes = new String(file(CLAIM, 3), US_ASCII).replace("*1000*DA*4", "*1000*DA*4**125.5");
    assertThat(text(Ub04.of(bytes.getBytes(US_ASCII)).orThrow()))
        .contains("4 1000 00 125 50", "1250 50 376 50");
  }

  @Test
  void whatHasNoRoomIsSaidAndTheRestPrinted() throws IOException {
    var claim = new ArrayList<>(CLAIM);
    claim.set(14, "HI" + "*BG:C1".repeat(12));
    var form = Ub04.of(file(claim, 1)).orThrow();
    assertThat(form.left())
        .containsExactly(
            "HC1: form locator 18-28 (condition codes) has room for 11, the claim says 12; the"
                + " rest is not on the form");
    assertThat(text(form)).contains("HC1");
  }

  @Test
  void aLongNameIsSetNarrowerAndWhatFollowsItIsNot() throws IOException {
    var bytes =
        new String(file(CLAIM, 1), US_ASCII)
            .replace("HARBOR HOSPITAL*****XX", "H".repeat(60) + "*****XX");
    var form = Ub04.of(bytes.getBytes(US_ASCII)).orThrow();
    var widths = new ArrayList<Float>();
    try (var pdf = Loader.loadPDF(form.print())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
          if (text.getFont().getName().startsWith("Courier")) {
            widths.add(text.getWidthDirAdj());
          }
        }
      }.getText(pdf);
    }
    assertThat(widths).anyMatch(width -> width < 4);
    assertThat(widths.getLast()).isGreaterThan(6f);
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    assertThat(form(2).print()).isEqualTo(form(2).print());
  }

  @Test
  void aFileWithoutInstitutionalClaimsIsRefusedWithTheReason() {
    var professional = new String(file(CLAIM, 1), US_ASCII).replace("223A2", "222A1");
    assertThat(Ub04.of(professional.getBytes(US_ASCII)).problems().toString())
        .contains("no institutional claims (837I)");
    assertThat(Ub04.of(new byte[0]).problems()).isNotEmpty();
    var zip = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0};
    assertThat(Ub04.of(zip).problems().toString()).containsIgnoringCase("zip");
  }

  private static Ub04 form(int services) {
    return Ub04.of(file(CLAIM, services)).orThrow();
  }

  private static byte[] file(List<String> claim, int services) {
    var all = new ArrayList<String>();
    all.add("ST*837*0001*005010X223A2");
    all.addAll(SUBSCRIBER);
    all.addAll(claim);
    for (var line = 1; line <= services; line++) {
      all.addAll(
          List.of("LX*" + line, "SV2*0120*HC:99284:25*1000*DA*4", "DTP*472*RD8*20260302-20260303"));
    }
    all.add("SE*%d*0001".formatted(all.size() + 1));
    return ("ISA*00*          *00*          *ZZ*HARBOR         *ZZ*LAKE           "
            + "*260310*0915*^*00501*000000042*0*T*:~"
            + "GS*HC*HARBOR*LAKE*20260310*0915*7*X*005010X223A2~"
            + String.join("~", all)
            + "~GE*1*7~IEA*1*000000042~")
        .getBytes(US_ASCII);
  }

  private static String text(Ub04 form) throws IOException {
    try (var pdf = Loader.loadPDF(form.print())) {
      var reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(pdf).replaceAll("[ \n]+", " ");
    }
  }
}
