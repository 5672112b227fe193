package org.claimwright.claims.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimwright.claims.SampleClaim.TOM;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.claimwright.claims.Claim;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Patient;
import org.junit.jupiter.api.Test;

class PaperFormTest {

  @Test
  void everythingOnTheClaimIsOnTheFormAsText() throws IOException {
    var text = text(aCleanClaim().authorized("AUTH-9").build());
    assertThat(text)
        .contains("LAKESHORE HEALTH PLAN")
        .contains("LH8812345")
        .contains("ELLIS, JOANNE")
        .contains("05 04 1961")
        .contains("GRP-77")
        .contains("E119")
        .contains("AUTH-9")
        .contains("99213")
        .contains("120 00")
        .contains("138 00")
        .contains("341234567")
        .contains("CW-1001")
        .contains("HARBOR STREET FAMILY MEDICINE")
        .contains("1234567893")
        .contains("MARIA ORTIZ");
  }

  @Test
  void theRedFormGetsValuesOnlyAndPlainPaperOurOwnLabels() throws IOException {
    var claim = List.of(aCleanClaim().build());
    assertThat(extract(Cms1500.print(claim, Cms1500.Paper.RED_FORM)))
        .doesNotContain("Policy holder");
    assertThat(extract(Cms1500.print(claim, Cms1500.Paper.PLAIN))).contains("4 Policy holder");
  }

  @Test
  void valuesStandOnTheFormsGrid() throws IOException {
    var first = position(aCleanClaim().build(), "ELLIS, JOANNE");
    assertThat(first.getXDirAdj()).isCloseTo(24f, within(0.2f));
    assertThat(first.getYDirAdj()).isCloseTo(20f + 10 * 12f, within(0.2f));
    var code = position(aCleanClaim().build(), "36415");
    assertThat(code.getXDirAdj()).isCloseTo(24f + 24 * 7.2f, within(0.2f));
    assertThat(code.getYDirAdj()).isCloseTo(20f + 46 * 12f, within(0.2f));
  }

  @Test
  void sevenServicesTakeTwoPagesAndTheTotalStandsOnTheLast() throws IOException {
    var claim = aCommercialClaim().withDiagnoses("I10");
    for (int i = 0; i < 7; i++) {
      claim.withLine("9921" + i, "10.00");
    }
    try (var pdf = Loader.loadPDF(print(claim.build()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(page(pdf, 1)).contains("CONTINUED").contains("99215").doesNotContain("99216");
      assertThat(page(pdf, 2)).contains("70 00").contains("99216").contains("ELLIS, JOANNE");
    }
  }

  @Test
  void aReplacementNamesThePayersClaimAndAChildItsRelationship() throws IOException {
    var claim =
        aCleanClaim()
            .with(new Frequency.Replacement("PCN-778"))
            .treating(new Patient.Dependent("19", TOM))
            .build();
    assertThat(text(claim))
        .contains("PCN-778")
        .contains("ELLIS JR, TOM, R")
        .contains("ELLIS, JOANNE");
  }

  @Test
  void aLongNameIsSetNarrowerAndNeverCut() throws IOException {
    var person =
        new org.claimwright.claims.Person(
            org.claimwright.kernel.PersonName.of("Featherstonehaugh-Cholmondeley", "Bartholomew"),
            TOM.birthDate(),
            TOM.sex(),
            TOM.address());
    assertThat(text(aCleanClaim().forPerson(person).build()))
        .contains("FEATHERSTONEHAUGH-CHOLMONDELEY, BARTHOLOMEW");
  }

  @Test
  void theSameClaimPrintsTheSameBytes() {
    assertThat(print(aCleanClaim().build())).isEqualTo(print(aCleanClaim().build()));
  }

  private static byte[] print(Claim claim) {
    return Cms1500.print(List.of(claim), Cms1500.Paper.RED_FORM);
  }

  private static String text(Claim claim) throws IOException {
    return extract(print(claim));
  }

  private static String extract(byte[] bytes) throws IOException {
    try (var pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf).replaceAll(" +", " ");
    }
  }

  private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int number)
      throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  /// Where the first letter of a text stands on the page, in points from the top left.
  private static TextPosition position(Claim claim, String wanted) throws IOException {
    var found = new ArrayList<TextPosition>();
    try (var pdf = Loader.loadPDF(print(claim))) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
          int at = text.indexOf(wanted);
          if (at >= 0) {
            found.add(positions.get(at));
          }
        }
      }.getText(pdf);
    }
    assertThat(found).as(wanted).isNotEmpty();
    return found.getFirst();
  }
}
