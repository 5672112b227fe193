package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.claims.SampleClaim;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Importer;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// NCCI in the publishers' own layouts, with pairs and limits made up for the purpose.
class CorrectCodingTest {

  private static final String PAIRS =
      """
      notice\t\t\t\t\t\t
      Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
      20610\t36415\t\t20200101\t*\t0\tStandards of practice
      20610\t99213\t\t20200101\t*\t1\tMisuse of column two code
      20610\t99214\t\t20200101\t20251231\t1\tEnded before
      G0439\t99214\t\t20200101\t*\t9\tWithdrawn
      """;

  private static final String UNITS =
      """
      notice,,,
      HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
      20610,2,1 Line Edit,Anatomy
      36415,1,3 Date of Service Edit: Clinical,Clinical
      """;

  private static final String ADD_ONS =
      """
      primary_code,add_on_code,aoc_edit_type
      99214,36415,1
      """;

  @TempDir Path folder = Path.of(".");
  private EditContext context = Desk.fromAFile();

  @BeforeEach
  void theTablesAreLoaded() throws IOException {
    var store = folder.resolve("store");
    Importer.into(store)
        .keepingGoodRows()
        .run(
            List.of(
                file("ccipra-v320r0-f1.TXT", PAIRS),
                file("MCR_MUE_PractitionerServices_Eff_01-01-2026.csv", UNITS)));
    context =
        new EditContext(CodeSetStore.open(store), new CoverageFacts.NotOnFile(), Desk.TODAY, 180);
  }

  @Test
  void aPairThatNoModifierSetsAsideIsNamedWithBothLines() {
    var finding = only("NCCI-PTP", twoLines("20610", List.of("59"), "36415", List.of()));
    assertThat(finding.line()).hasValue(2);
    assertThat(finding.message()).contains("36415").contains("20610-59").contains("line 1");
    assertThat(finding.fix()).contains("no modifier");
  }

  @Test
  void aPairWithIndicatorOnePassesWithTheRightModifierOnEitherLine() {
    assertThat(found("NCCI-PTP", twoLines("20610", List.of(), "99213", List.of()))).hasSize(1);
    assertThat(found("NCCI-PTP", twoLines("20610", List.of(), "99213", List.of("25")))).isEmpty();
    assertThat(found("NCCI-PTP", twoLines("20610", List.of("RT"), "99213", List.of()))).isEmpty();
  }

  @Test
  void aPairThatHasEndedOrWasWithdrawnIsSilent() {
    assertThat(found("NCCI-PTP", twoLines("20610", List.of(), "99214", List.of()))).isEmpty();
    assertThat(found("NCCI-PTP", twoLines("G0439", List.of(), "99214", List.of()))).isEmpty();
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    var finding = only("NCCI-PTP", twoLines("36415", List.of(), "20610", List.of()));
    assertThat(finding.line()).hasValue(1);
  }

  @Test
  void unitsOfALineAreHeldAgainstTheLineAndThoseOfTheDayTogether() {
    assertThat(found("NCCI-MUE", oneLine("20610", 2))).isEmpty();
    assertThat(only("NCCI-MUE", oneLine("20610", 3)).message()).contains("3 units", "at most 2");
    var day = only("NCCI-MUE", twoLines("36415", List.of(), "36415", List.of()));
    assertThat(day.line()).hasValue(2);
    assertThat(day.message()).contains("2 units").contains("at most 1 a day");
  }

  @Test
  void anAddOnCodeWithoutItsPrimaryIsNamed() throws IOException {
    var store = folder.resolve("store");
    Importer.into(store).run(List.of(file("aoc_2026.csv", ADD_ONS)));
    context =
        new EditContext(CodeSetStore.open(store), new CoverageFacts.NotOnFile(), Desk.TODAY, 180);

    assertThat(only("NCCI-AOC", oneLine("36415", 1)).fix()).contains("99214");
    assertThat(found("NCCI-AOC", twoLines("99214", List.of(), "36415", List.of()))).isEmpty();
  }

  @Test
  void anotherPayersClaimIsWarnedOfAndNotStopped() {
    assertThat(only("NCCI-MUE", oneLine("20610", 3)).severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void withoutTheTablesNothingIsSaid() {
    context = Desk.fromAFile();
    assertThat(found("NCCI-PTP", twoLines("20610", List.of(), "36415", List.of()))).isEmpty();
    assertThat(found("NCCI-MUE", oneLine("20610", 30))).isEmpty();
  }

  private static SampleClaim oneLine(String code, int units) {
    return aCommercialClaim().withDiagnoses("M17.11").withLine(code, List.of(), units, "90.00", 1);
  }

  private static SampleClaim twoLines(
      String one, List<String> modifiers, String two, List<String> otherModifiers) {
    return aCommercialClaim()
        .withDiagnoses("M17.11")
        .withLine(one, modifiers, 1, "200.00", 1)
        .withLine(two, otherModifiers, 1, "90.00", 1);
  }

  private Finding only(String rule, SampleClaim claim) {
    var findings = found(rule, claim);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private List<Finding> found(String rule, SampleClaim claim) {
    return ClaimEdits.check(claim.build(), context).stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
