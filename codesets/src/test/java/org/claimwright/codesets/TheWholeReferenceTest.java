package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.claimwright.codesets.NcciTables.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every official release at full size, with the counts that its publisher states.
class TheWholeReferenceTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);
  private static final long MEGABYTE = 1_000_000;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ICD-10-CM, FY2026, 74719
          ICD-10-CM, FY2025, 74260
          ICD-10-CM Addenda, FY2026, 749
          ICD-10-CM Conversion Table, FY2026, 5892
          ICD-10-CM POA Exempt, FY2026, 38349
          ICD-10-CM Index, FY2017, 77199
          ICD-10-CM Tabular, FY2021, 45335
          ICD-10-CM External Cause Index, FY2026-April, 8090
          ICD-10-CM Drug Table, FY2026-April, 7430
          ICD-10-CM Neoplasm Table, FY2026-April, 1940
          ICD-10-CM MS-DRG Severity, 2026-04, 74719
          ICD-10-PCS, FY2026, 79115
          ICD-10-PCS, FY2025, 78986
          HCPCS, 2024-04, 8033
          Modifier, 2024-04, 383
          HCPCS, 2020-10, 6825
          NCCI PTP Practitioner, 2024-07, 2546017
          NCCI PTP Hospital, 2024-07, 1775818
          MUE Practitioner, 2024-07, 14677
          MUE Hospital, 2024-07, 14628
          MUE DME Supplier, 2024-07, 2928
          NCCI Add-on Codes, 2024-01, 7465
          MPFS Relative Values, 2024-04, 18534
          MPFS GPCI, 2026-01, 109
          MPFS GPCI, 2024-01, 109
          MPFS Localities, 2024-01, 110
          MPFS Anesthesia, 2024-01, 109
          MPFS OPPS Caps, 2024-04, 17710
          OPPS Addendum B, 2026-04, 19059
          HCC Mappings, 2026-01, 58985
          RBCS, 2017-01, 17033
          Taxonomy, 2025-10, 883
          Revenue code, 2024-10, 539
          Type of bill, 2024-10, 1938
          Condition code, 2024-10, 1035
          Discharge status, 2024-10, 100
          Medicare specialty, 2024-10, 151
          POS, 2024-10, 52
          HCC Hierarchies, 2026-01, 734
          HCC Coefficients, 2026-01, 8413
          HCC Labels, 2026-01, 783
          CARC, 2024-03, 405
          RARC, 2024-03, 1171
          Coverage Documents, 2026-01, 3133
          """)
  void aSetHasAsManyEntriesAsItsPublisherStates(String set, String version, int entries) {
    assertThat(Reference.whole().open().releases())
        .filteredOn(release -> release.set().equals(set) && release.version().equals(version))
        .extracting(Release::codes)
        .containsExactly(entries);
  }

  @Test
  void headersAndCodesOf2026AddUp() {
    var sets = Reference.whole().open();
    assertThat(sets.codes(CodeSystem.ICD10CM, DATE).filter(code -> !code.billable()).count())
        .isEqualTo(23_467);
  }

  @Test
  void onlySamplesAndADecodedTableWithACodeTwiceAreRefused() {
    var refused = Reference.whole().report();
    assertThat(refused.refused()).isEqualTo(5);
    assertThat(refused.problems())
        .filteredOn(problem -> problem.severity() == org.claimwright.kernel.Severity.STOP)
        .allMatch(problem ->
            problem.where().contains("excerpt") || problem.where().contains("anweb_hcpcs_codes"));
  }

  @Test
  void diagnosesWithNotesAndIndexTakeLittleRoom() throws IOException {
    long bytes = 0;
    try (var files = Files.list(Reference.whole().store())) {
      for (var file :
          files.filter(one -> one.getFileName().toString().startsWith("icd-10-cm")).toList()) {
        bytes += Files.size(file);
      }
    }
    System.out.printf(Locale.ROOT, "ICD-10-CM, two years with all tables: %.1f MB%n", bytes / 1e6);
    assertThat(bytes).isLessThan(120 * MEGABYTE);
  }

  @Test
  void theStoreOpensAtOnceAndStaysOutOfTheHeap() throws IOException {
    var store = Reference.whole().store();
    double millis = Double.MAX_VALUE;
    for (int times = 0; times < 3; times++) {
      millis = Math.min(millis, millisToOpen(store));
    }
    long before = used();
    var sets = CodeSetStore.open(store);
    assertThat(sets.search("type 2 diabetes with neuropathy", DATE, 20)).isNotEmpty();
    long heap = used() - before;
    System.out.printf(
        Locale.ROOT, "opened in %.1f ms, %.1f MB of heap after a search%n", millis, heap / 1e6);

    assertThat(millis).isLessThan(300);
    assertThat(heap).isLessThan(80 * MEGABYTE);
  }

  private static double millisToOpen(Path store) throws IOException {
    long start = System.nanoTime();
    CodeSetStore.open(store);
    return (System.nanoTime() - start) / 1e6;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void theFirstOfOctober2025PartsTheYearsForEveryNewAndDeletedCode() throws IOException {
    var sets = Reference.whole().open();
    var update =
        CodeSetStore.update(Reference.whole().store(), "ICD-10-CM", "FY2025", "FY2026").orThrow();
    var last = LocalDate.of(2025, 9, 30);

    assertThat(update.codes().added())
        .hasSizeGreaterThan(500)
        .allMatch(code -> sets.find(CodeSystem.ICD10CM, code.code(), last).isEmpty())
        .allMatch(code -> sets.find(CodeSystem.ICD10CM, code.code(), last.plusDays(1)).isPresent());
    assertThat(update.codes().deleted())
        .isNotEmpty()
        .allMatch(code -> sets.find(CodeSystem.ICD10CM, code.code(), last).isPresent())
        .allMatch(code -> sets.find(CodeSystem.ICD10CM, code.code(), last.plusDays(1)).isEmpty());
    assertThat(update.suggested().values()).allMatch(successors -> !successors.isEmpty());
  }

  @Test
  void aPairAndALimitOfTheRealTablesAreFound() {
    var ncci = Reference.whole().open().reference().ncci();
    var on = LocalDate.of(2024, 8, 1);

    assertThat(ncci.pair("20610", "36000", Setting.PRACTITIONER, on)).isPresent();
    assertThat(ncci.pair("25391", "12041", Setting.PRACTITIONER, on)).isPresent();
    assertThat(ncci.pair("0001A", "0591T", Setting.PRACTITIONER, on)).isEmpty();
    assertThat(ncci.units("99213", Setting.PRACTITIONER, on).map(MueLimit::units)).contains(2);
  }

  @Test
  void aRelativeValueOf2024IsFoundWithItsIndicators() {
    var value =
        Reference.whole()
            .open()
            .reference()
            .fees()
            .relativeValue("99213", "", LocalDate.of(2024, 5, 1))
            .orElseThrow();
    assertThat(value.units().work()).isEqualByComparingTo("1.30");
    assertThat(value.policy().globalDays()).isEqualTo("XXX");
  }
}
