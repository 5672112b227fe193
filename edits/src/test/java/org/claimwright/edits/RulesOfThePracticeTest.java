package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that a practice writes for itself, on claims of 12 March 2026 for Lakeshore Health Plan.
class RulesOfThePracticeTest {

  private static final DateRange THIS_YEAR =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

  @Test
  void aWantedModifierIsMissedOnEachLineThatLacksIt() {
    var rule = rule(codes("9921*"), new RuleDemand.Modifier(List.of("25", "57")));
    assertThat(rule.findings(aCleanClaim().build())).isEmpty();
    var found =
        rule.findings(
            aCommercialClaim()
                .withDiagnoses("I10")
                .withLine("36415", "18.00")
                .withLine("99213", List.of("24"), 1, "120.00", 1)
                .withLine("99214", List.of("57"), 1, "150.00", 1)
                .build());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().line()).hasValue(2);
    assertThat(found.getFirst().message()).contains("99213", "24", "one of 25, 57");
    assertThat(found.getFirst().rule()).isEqualTo("PRACTICE-1");
    assertThat(found.getFirst().citation()).isEqualTo("practice rule: visits");
  }

  @Test
  void aLineHasToPointAtOneOfTheDiagnosesThatItNeeds() {
    var rule = rule(codes("J3301"), new RuleDemand.Diagnosis(codes("M17.-", "M25.51-")));
    var claim = aCommercialClaim().withDiagnoses("M17.11", "I10");
    assertThat(rule.findings(claim.withLine("J3301", List.of(), 4, "20.00", 1).build())).isEmpty();
    var pointedElsewhere = claim.withLine("J3301", List.of(), 4, "20.00", 2).build();
    assertThat(rule.findings(pointedElsewhere))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.line()).hasValue(2);
          assertThat(found.message()).contains("J3301 points to none of M17.-, M25.51-");
        });
  }

  @Test
  void aDiagnosisMayNeedAnotherOneOnTheClaim() {
    var rule = rule(codes("E11.22"), new RuleDemand.Diagnosis(codes("N18.-")));
    assertThat(rule.findings(line(aCommercialClaim().withDiagnoses("E11.22", "N18.31")))).isEmpty();
    assertThat(rule.findings(line(aCommercialClaim().withDiagnoses("E11.22"))))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.line()).isEmpty();
          assertThat(found.message()).contains("E11.22 stands without any of N18.-");
        });
  }

  @Test
  void aServiceMayNeedAnotherOneOrForbidIt() {
    var needs = rule(codes("90686"), new RuleDemand.Service(codes("90471", "G0008")));
    var forbids = rule(codes("90686"), new RuleDemand.Without(codes("36415", "Z23")));
    var alone = aCommercialClaim().withDiagnoses("I10").withLine("90686", "25.00");
    assertThat(needs.findings(alone.build())).hasSize(1);
    assertThat(forbids.findings(alone.build())).isEmpty();
    var both = alone.withLine("90471", "20.00").withLine("36415", "18.00").build();
    assertThat(needs.findings(both)).isEmpty();
    assertThat(forbids.findings(both))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("90686 and 36415"));
  }

  @Test
  void aReviewIsAskedForWhereverTheCodeStandsAndInThePracticesOwnWords() {
    var rule =
        new PracticeRule(
            source(THIS_YEAR),
            scope("E11.-", "36415"),
            new RuleDemand.Review(),
            Severity.STOP,
            "Ask Dana before it goes out");
    assertThat(rule.findings(aCleanClaim().build()))
        .extracting(Finding::fix, Finding::isStop)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Ask Dana before it goes out", true),
            org.assertj.core.api.Assertions.tuple("Ask Dana before it goes out", true));
  }

  @Test
  void aRuleOfOnePayerIsSilentOnTheClaimsOfAnother() {
    var ofAnother =
        new PracticeRule(
            source(THIS_YEAR),
            new PracticeRule.Scope(Optional.of(new PayerId("OTHER")), codes("36415")),
            new RuleDemand.Review(),
            Severity.WARN,
            "");
    var ofLakeshore =
        new PracticeRule(
            source(THIS_YEAR),
            new PracticeRule.Scope(Optional.of(SampleClaim.PAYER.id()), codes("36415")),
            new RuleDemand.Review(),
            Severity.WARN,
            "");
    assertThat(ofAnother.findings(aCleanClaim().build())).isEmpty();
    assertThat(ofAnother.isAbout(aCleanClaim().build())).isFalse();
    assertThat(ofLakeshore.findings(aCleanClaim().build())).hasSize(1);
  }

  @Test
  void aRuleHoldsFromItsFirstToItsLastDayOfService() {
    var rule = rule(codes("36415"), new RuleDemand.Review());
    assertThat(rule.findings(on("2025-12-31"))).isEmpty();
    assertThat(rule.findings(on("2026-01-01"))).hasSize(1);
    assertThat(rule.findings(on("2026-12-31"))).hasSize(1);
    assertThat(rule.findings(on("2027-01-01"))).isEmpty();
  }

  @Test
  void ownRulesStandBesideTheBuiltInOnesStopsFirst() {
    var context = Desk.fromAFile().with(List.of(rule(codes("36415"), new RuleDemand.Review())));
    var claim = aCleanClaim().withLine("99999", "1.00").build();
    assertThat(ClaimEdits.check(claim, context))
        .extracting(Finding::rule)
        .contains("PRACTICE-1", "HCPCS-UNKNOWN")
        .endsWith("PRACTICE-1");
  }

  @Test
  void aFamilyIsWrittenWithAStarForServicesAndAHyphenForDiagnoses() {
    assertThat(CodeMask.parse(" e11- ").covers("E1142")).isTrue();
    assertThat(CodeMask.parse("E11.-")).hasToString("E11.-");
    assertThat(CodeMask.parse("E11").covers("E11.9")).isFalse();
    assertThat(CodeMask.parse("E11*").isDiagnosis()).isFalse();
    assertThat(CodeMask.parse("j33*").covers("J3301")).isTrue();
    assertThat(CodeMask.parse("M25.51-").code()).isEqualTo("M25.51");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "992-", "E1142X9", "99214-25", "HELLO", "E11..-"})
  void whatIsNoCodeIsRefusedWithWhatToWrite(String typed) {
    assertThatThrownBy(() -> CodeMask.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write 99214");
  }

  @Test
  void aRuleThatCannotMeanAnythingIsRefused() {
    assertThatThrownBy(() -> rule(codes("E11.9"), new RuleDemand.Modifier(List.of("25"))))
        .hasMessageContaining("carries no modifier");
    assertThatThrownBy(() -> new RuleDemand.Diagnosis(codes("99214")))
        .hasMessageContaining("no diagnosis code");
    assertThatThrownBy(() -> new RuleDemand.Service(codes("E11.9")))
        .hasMessageContaining("no procedure code");
    assertThatThrownBy(() -> new RuleDemand.Modifier(List.of("250")))
        .hasMessageContaining("\"250\" is no modifier");
    assertThatThrownBy(() -> scope()).hasMessageContaining("give at least one");
  }

  private static org.claimwright.claims.Claim on(String day) {
    return aCommercialClaim()
        .withDiagnoses("I10")
        .on(LocalDate.parse(day))
        .withLine("36415", "18.00")
        .build();
  }

  private static org.claimwright.claims.Claim line(SampleClaim claim) {
    return claim.withLine("99213", "120.00").build();
  }

  private static PracticeRule rule(List<CodeMask> codes, RuleDemand demand) {
    return new PracticeRule(
        source(THIS_YEAR),
        new PracticeRule.Scope(Optional.empty(), codes),
        demand,
        Severity.WARN,
        "");
  }

  private static PracticeRule.Scope scope(String... codes) {
    return new PracticeRule.Scope(Optional.empty(), codes(codes));
  }

  private static RuleSource source(DateRange days) {
    return PracticeRule.source(1, 1, "visits", days);
  }

  private static List<CodeMask> codes(String... typed) {
    return Stream.of(typed).map(CodeMask::parse).toList();
  }
}
