package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of codes in the layouts of AMA, NUCC, CMS and the adjustment code lists; words of our own.
class ImportingListsTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 5, 1);

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void aFolder() {
    release = new Release2026(folder);
  }

  @Test
  void theLicenseesCptFileIsReadBelowItsPreamble() throws IOException {
    var report =
        release.imported(
            release.file(
                "cpt-2026/LONGULT.txt",
                "A notice of the licence\r\n\r\n99213\tOur words for a visit\r\n0001F\tA measure of ours\r\n"));
    assertThat(report.imported())
        .extracting(Release::set, Release::version, Release::codes)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("CPT", "2026-01", 2));
    assertThat(title(CodeSystem.CPT, "99213")).isEqualTo("Our words for a visit");
    assertThat(release.open().search("our words visit", SPRING, 3))
        .extracting(hit -> hit.code().code())
        .contains("99213");
  }

  @Test
  void aDescriptionOverNumberedLinesIsJoined() throws IOException {
    release.imported(
        release.file(
            "cpt-2026/LONGUF.txt",
            "99213 01 Our words\r\n99213 02 for a visit\r\n99214 01 Another\r\n"));
    assertThat(title(CodeSystem.CPT, "99213")).isEqualTo("Our words for a visit");
  }

  @Test
  void aLineWithoutACodeIsNamed() throws IOException {
    var report =
        release.imported(release.file("cpt-2026/MEDU.txt", "99213 Visit\n213 Lost its zeros\n"));
    assertThat(report.problems())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("line 2") && text.contains("no CPT code"));
  }

  @Test
  void taxonomyCodesKeepTheirTenCharacters() throws IOException {
    release.imported(
        release.file(
            "nucc_taxonomy_260.csv",
            """
            Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section
            207Q00000X,Group of ours,Our class,,"Words, and more",,Family doctor,Individual
            """));
    assertThat(title(CodeSystem.TAXONOMY, "207Q00000X")).isEqualTo("Family doctor");
    assertThat(release.open().codes(CodeSystem.TAXONOMY, SPRING).map(Code::code))
        .containsExactly("207Q00000X");
  }

  @Test
  void aMarkAtTheBeginningAndQuotedHeadersHideNoTable() throws IOException {
    release.imported(
        release.file(
            "nucc_taxonomy_260.csv",
            String.join(
                "\r\n",
                "\ufeff\"Code\",\"Grouping\",\"Classification\",\"Specialization\",\"Display Name\"",
                "207R00000X,Group of ours,Our class,,Internist")));
    assertThat(title(CodeSystem.TAXONOMY, "207R00000X")).isEqualTo("Internist");
  }

  @Test
  void adjustmentCodesKnowTheirDays() throws IOException {
    release.imported(
        release.file(
            "adjustments.csv",
            """
            adj_code,adj_type,adj_description,adj_usage,adj_notes,adj_start_date,adj_last_modified,adj_end_date
            45,CARC,Above what was agreed,,,1995-01-01,,
            A9,CARC,Gone,,,1995-01-01,,2020-07-01
            N1,RARC,You may appeal,,,2000-01-01,,
            CO,Group,Contract,,,,,
            """),
        release.file(
            "rarc/bad.csv",
            """
            adj_code,adj_type,adj_description,adj_usage,adj_notes,adj_start_date,adj_last_modified,adj_end_date
            N2,Remark,x,,,,,
            N3,RARC,x,,,7/1/2020,,
            """));
    var sets = release.open();

    assertThat(sets.find(CodeSystem.CARC, "45", SPRING)).isPresent();
    assertThat(sets.find(CodeSystem.CARC, "A9", SPRING)).isEmpty();
    assertThat(sets.find(CodeSystem.RARC, "N1", SPRING)).isPresent();
  }

  @Test
  void revenueCodesAndTypesOfBillComeFromCmssOwnLists() throws IOException {
    release.imported(
        release.file("rev.fsh", fhir("CLM-REV-CNTR-CD", "0300", "Laboratory in our words")),
        release.file("tob.fsh", fhir("CLM-BILL-FREQ-CD", "131", "Outpatient, whole stay")));

    assertThat(title(CodeSystem.REVENUE_CODE, "0300")).isEqualTo("Laboratory in our words");
    assertThat(title(CodeSystem.TYPE_OF_BILL, "131")).isEqualTo("Outpatient, whole stay");
  }

  @Test
  void aListThatIsOnlySoldMayBeBroughtInAFormOfOurOwn() throws IOException {
    var report =
        release.imported(
            release.file(
                "claim-status.csv",
                """
                system,code,title,from,to
                Claim status,20,Taken in for work,2000-01-01,
                Claim status,21,Information is missing,2000-01-01,2026-01-01
                Claim status category,A1,Receipt acknowledged,2000-01-01,
                """));

    assertThat(report.isClean()).isTrue();
    assertThat(title(CodeSystem.CLAIM_STATUS, "20")).isEqualTo("Taken in for work");
    assertThat(title(CodeSystem.CLAIM_STATUS, "21")).isEqualTo("not found");
    assertThat(title(CodeSystem.CLAIM_STATUS_CATEGORY, "A1")).isEqualTo("Receipt acknowledged");
  }

  @Test
  void aRowOfNoKnownSystemOrWithADateOfASpreadsheetIsNamed() throws IOException {
    var report =
        release.imported(
            release.file(
                "lists.csv",
                """
                system,code,title,from,to
                Weather,20,Rain,2000-01-01,
                CARC,45,Above what was agreed,1/1/1995,
                """));

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("line 2") && text.contains("Weather"))
        .anyMatch(text -> text.contains("line 3") && text.contains("1/1/1995"));
  }

  private static String fhir(String id, String code, String title) {
    return "CodeSystem: X\nId: "
        + id
        + "\n* ^status = #active\n\n* #"
        + code
        + " \""
        + title
        + "\"\n* #~ \"none\"\n";
  }

  private String title(CodeSystem system, String code) throws IOException {
    return release.open().find(system, code, SPRING).map(Code::title).orElse("not found");
  }
}
