package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /// But for a status's further parties, which may be any of the standard's, and names that say
  /// what they are.
  @ParameterizedTest
  @CsvSource({
    "270, 005010X279A1",
    "271, 005010X279A1",
    "276, 005010X212",
    "277, 005010X212",
    "277, 005010X214",
    "999, 005010X231A1"
  })
  void everyCodeThatAGuideListsIsNamed(String set, String version) {
    var guide = Guides.find(set, version).orElseThrow();
    var unnamed = new TreeSet<String>();
    collect(guide.root(), unnamed);

    assertThat(unnamed).isEmpty();
  }

  private static void collect(LoopRule loop, Set<String> unnamed) {
    for (var child : loop.children()) {
      switch (child) {
        case LoopRule inner -> collect(inner, unnamed);
        case SegmentRule segment -> collect(segment, unnamed);
      }
    }
  }

  private static void collect(SegmentRule segment, Set<String> unnamed) {
    var slots = segment.shape().slots();
    for (var n = 1; n <= slots.size(); n++) {
      var rule = segment.element(n);
      var element = slots.get(n - 1).element();
      if (rule != null && element != null) {
        collect(element.number(), rule.codes(), unnamed);
      }
      var parts = slots.get(n - 1).composite();
      for (var m = 1; rule != null && m <= parts.size(); m++) {
        var part = rule.parts().at(m);
        var further = segment.id().equals("STC") && n > 1 && m == 3;
        if (part != null && !further) {
          collect(parts.get(m - 1).number(), part.codes(), unnamed);
        }
      }
    }
  }

  private static void collect(String element, Codes codes, Set<String> unnamed) {
    for (var code : codes.texts()) {
      if (!code.contains(" ") && ValueNames.named(element, code).equals(code)) {
        unnamed.add(element + " " + code);
      }
    }
  }
}
