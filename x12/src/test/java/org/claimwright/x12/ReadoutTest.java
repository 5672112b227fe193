package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A file read out names its loops, its uses of a segment, its elements and their codes.
class ReadoutTest {

  private static String readout(String name) {
    return Readout.of(X12Validator.validate(LegalFiles.file(name)).file());
  }

  @Test
  void eachUseOfASegmentHasItsOwnName() {
    assertThat(readout("837P-medicare"))
        .contains(
            "REF tax number: kind of reference EI (tax id); reference 042345678",
            "REF licence or UPIN: kind of reference 0B (state licence); reference MD12345",
            "HI condition codes: code list BG (condition), code C1");
  }

  @Test
  void amountsAreCalledWhatTheyAreAtTheirPlace() {
    assertThat(readout("835-transfer"))
        .contains(
            "CLP: patient account C1; claim status 1 (processed as primary); charge 500; paid 330; patient owes 50");
  }

  @Test
  void codesOfEveryTransactionAreNamed() {
    assertThat(readout("271-benefits"))
        .contains(
            "service type 1 (medical care) and 33 (chiropractic)",
            "time period 23 (calendar year)");
    assertThat(readout("834-member"))
        .contains("maintenance 024 (termination)", "coverage level FAM (family)");
    assertThat(readout("278-answer"))
        .contains("HCR decision: action taken A2 (certified in part); certification number AUTH77");
    assertThat(readout("999-rich")).contains("segment fault I8 (segment below its minimum)");
  }
}
