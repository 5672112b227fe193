package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new release is looked at before it answers anything, and can be taken out of force again.
class HoldingAReleaseBackTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void fiscalYear2026IsInForceAnd2027IsHeld() throws IOException {
    release = new Release2026(folder);
    release.imported(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt"));
    Importer.into(release.store())
        .holding()
        .run(
            List.of(
                OrderFixture.ofDiabetesAndMore()
                    .without("E119")
                    .in(folder, "icd10cm-order-2027.txt")));
  }

  @Test
  void aHeldReleaseAnswersNoDate() throws IOException {
    assertThat(release.open().find(CodeSystem.ICD10CM, "E11.9", OCTOBER)).isPresent();
    assertThat(CodeSetStore.held(release.store()))
        .extracting(Release::version)
        .containsExactly("FY2027");
  }

  @Test
  void itsDifferenceIsReadBeforeItIsInForce() throws IOException {
    var update = CodeSetStore.update(release.store(), "ICD-10-CM", "FY2026", "FY2027").orThrow();
    assertThat(update.codes().deleted()).extracting(Code::code).containsExactly("E11.9");
  }

  @Test
  void inForceItAnswersFromItsFirstDayAndTheOldYearKeepsItsCodes() throws IOException {
    CodeSetStore.putInForce(release.store(), "ICD-10-CM", "FY2027").orThrow();

    assertThat(release.open().find(CodeSystem.ICD10CM, "E11.9", OCTOBER)).isEmpty();
    assertThat(release.open().find(CodeSystem.ICD10CM, "E11.9", OCTOBER.minusDays(1))).isPresent();
    assertThat(CodeSetStore.held(release.store())).isEmpty();
  }

  @Test
  void takenOutOfForceTheYearBeforeAnswersAgain() throws IOException {
    CodeSetStore.putInForce(release.store(), "ICD-10-CM", "FY2027").orThrow();
    CodeSetStore.hold(release.store(), "ICD-10-CM", "FY2027").orThrow();

    assertThat(release.open().find(CodeSystem.ICD10CM, "E11.9", OCTOBER)).isPresent();
  }

  @Test
  void aVersionThatIsNotHeldIsToldWithThoseThatAre() throws IOException {
    var refused = CodeSetStore.putInForce(release.store(), "ICD-10-CM", "FY2031");
    assertThat(refused.problems().getFirst().message())
        .contains("FY2031 is not held")
        .contains("FY2027");
  }

  @Test
  void importedOutrightTheHeldCopyIsGone() throws IOException {
    release.imported(
        OrderFixture.ofDiabetesAndMore().without("E119").in(folder, "icd10cm-order-2027.txt"));
    assertThat(CodeSetStore.held(release.store())).isEmpty();
    assertThat(release.open().find(CodeSystem.ICD10CM, "E11.9", OCTOBER)).isEmpty();
  }

  @Test
  void whatIsInForceIsNotBroughtInHeldBesides() throws IOException {
    var report =
        Importer.into(release.store())
            .holding()
            .run(List.of(folder.resolve("icd10cm-order-2026.txt")));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().message())
        .contains("in force already", "without --hold");
    assertThat(CodeSetStore.held(release.store()))
        .extracting(Release::version)
        .containsExactly("FY2027");
  }

  @Test
  void aHeldReleaseCanBeRemoved() throws IOException {
    CodeSetStore.remove(release.store(), "ICD-10-CM", "FY2027").orThrow();
    assertThat(CodeSetStore.held(release.store())).isEmpty();
    assertThat(CodeSetStore.remove(release.store(), "ICD-10-CM", "FY2027").isOk()).isFalse();
  }
}
