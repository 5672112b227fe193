package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From which day a release holds, and who answers on the days around it.
class WhenReleasesBeginTest {

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource({
    "ccipra-v322r0-f1.TXT, 2026-07-01",
    "ccioph-v313r0-f4.TXT, 2025-10-01",
    "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv, 2026-07-01",
    "PPRRVU2026_Jul_nonQPP.csv, 2026-07-01",
    "PPRRVU24_APR.csv, 2024-04-01",
    "OPPSCAP_JAN2026.csv, 2026-01-01",
    "GPCI2026.csv, 2026-01-01",
    "24LOCCO.csv, 2024-01-01",
    "RVU24B.zip, 2024-04-01",
    "RVU26D.zip, 2026-10-01",
    "POAexemptCodesFY26.txt, 2025-10-01",
    "ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx, 2025-10-01",
    "dx_mdc_severity_v431.csv, 2026-04-01",
    "nucc_taxonomy_251.csv, 2025-10-01",
    "nucc_taxonomy_260.csv, 2026-04-01",
    "AOC_V2026Q3-MCR.txt, 2026-07-01",
    "ra_dx_to_cc_2026.csv, 2026-01-01",
  })
  void aNameSaysFromWhenItsReleaseHolds(String name, LocalDate from) {
    assertThat(ReleaseNames.ofName(name)).map(ReleaseDate::effective).contains(from);
  }

  @Test
  void aNameWithoutADateSaysNothing() {
    assertThat(ReleaseNames.ofName("article.csv")).isEmpty();
  }

  @Test
  void theFirstOfOctoberAndTheFirstOfAprilPartTheReleases() throws IOException {
    var release = new Release2026(folder);
    release.imported(
        OrderFixture.ofDiabetesAndMore().without("I10").in(folder, "icd10cm-order-2026.txt"),
        OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-April-1-2026.txt"),
        OrderFixture.ofDiabetesAndMore().without("E119").in(folder, "icd10cm-order-2027.txt"));
    var sets = release.open();

    assertThat(version(sets, "2025-10-01")).isEqualTo("FY2026");
    assertThat(version(sets, "2026-03-31")).isEqualTo("FY2026");
    assertThat(version(sets, "2026-04-01")).isEqualTo("FY2026-April");
    assertThat(version(sets, "2026-09-30")).isEqualTo("FY2026-April");
    assertThat(version(sets, "2026-10-01")).isEqualTo("FY2027");
    assertThat(has(sets, "I10", "2026-03-31")).isFalse();
    assertThat(has(sets, "I10", "2026-04-01")).isTrue();
    assertThat(has(sets, "E11.9", "2026-09-30")).isTrue();
    assertThat(has(sets, "E11.9", "2026-10-01")).isFalse();
    assertThat(sets.find(CodeSystem.ICD10CM, "I10", LocalDate.of(2026, 5, 1)))
        .map(code -> code.validity().from())
        .contains(LocalDate.of(2026, 4, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 1", "2026-03-31, 1", "2026-04-01, 2", "2026-06-30, 2",
    "2026-07-01, 3", "2026-09-30, 3", "2026-10-01, 4", "2027-12-31, 4",
  })
  void eachQuarterHasItsOwnUnits(LocalDate on, int units) throws IOException {
    var release = new Release2026(folder);
    for (int quarter = 1; quarter <= 4; quarter++) {
      release.insistedOn(
          release.file(
              "MCR_MUE_PractitionerServices_Eff_%02d-01-2026.csv".formatted(quarter * 3 - 2),
              "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n"
                  + "20610,"
                  + quarter
                  + ",1 Line Edit,x\n"));
    }
    assertThat(
            release
                .open()
                .reference()
                .ncci()
                .units("20610", NcciTables.Setting.PRACTITIONER, on)
                .map(MueLimit::units))
        .contains(units);
  }

  @Test
  void theCalendarNamesWhatIsDueAndFromWhom() throws IOException {
    var release = new Release2026(folder);
    release.imported(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt"));

    assertThat(due(release.open(), "ICD-10-CM", "2026-09-30")).isFalse();
    assertThat(due(release.open(), "ICD-10-CM", "2026-10-01")).isTrue();
    assertThat(publication(release.open(), "ICD-10-CM", "2026-10-01"))
        .returns("icd10cm-Code Descriptions-2027.zip", Publication::file)
        .returns("FY2026 from 2025-10-01", Publication::loaded);
    assertThat(publication(release.open(), "NCCI PTP Practitioner", "2026-08-15").file())
        .contains("v32.2");
    assertThat(publication(release.open(), "MPFS Relative Values", "2026-11-15").file())
        .isEqualTo("RVU26D.zip");
  }

  private static boolean due(CodeSets sets, String set, String on) {
    return publication(sets, set, on).isDue();
  }

  private static Publication publication(CodeSets sets, String set, String on) {
    return Publications.due(sets, LocalDate.parse(on)).stream()
        .filter(one -> one.set().equals(set))
        .findFirst()
        .orElseThrow();
  }

  private static String version(CodeSets sets, String on) {
    return sets.release(CodeSystem.ICD10CM, LocalDate.parse(on)).orElseThrow().version();
  }

  private static boolean has(CodeSets sets, String code, String on) {
    return sets.find(CodeSystem.ICD10CM, code, LocalDate.parse(on)).isPresent();
  }
}
