package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.codesets.IndexBook.Entry;
import org.claimwright.codesets.IndexBook.Part;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkingThroughTheIndexTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 5, 1);
  private static final String INDEX =
      """
      <ICD10CM.index><version>2026</version><title>Index to Diseases</title>
      <letter><title>D</title>
      <mainTerm><title>Diabetes, diabetic <nemod>(mellitus) (sugar)</nemod></title><code>E11.9</code>
        <term level="1"><title>with</title>
          <term level="2"><title>neuropathy</title><code>E11.42</code><seeAlso>Neuropathy</seeAlso></term>
        </term>
      </mainTerm>
      <mainTerm><title>Diabetogenic</title><see>Diabetes</see></mainTerm>
      <mainTerm><title>Ankle</title><see>condition</see></mainTerm>
      <mainTerm><title>Condition</title><code>I10</code></mainTerm>
      </letter></ICD10CM.index>
      """;
  private static final String NEOPLASMS =
      """
      <ICD10CM.index><version>2026</version>
      <indexHeading><head col="1">Neoplasm</head><head col="2">Malignant Primary</head></indexHeading>
      <letter><title>N</title>
      <mainTerm><title>Neoplasm, neoplastic</title><cell col="2">C80.1</cell><cell col="3">C79.9</cell>
        <term level="1"><title>lung</title><cell col="2">C34.9-</cell><cell col="3">C78.0-</cell>
            <cell col="4">--</cell><cell col="5">D14.3-</cell><cell col="6">D38.1</cell><cell col="7">D49.1</cell>
          <term level="2"><title>hilus</title><cell col="2">C34.0-</cell></term>
        </term>
      </mainTerm></letter></ICD10CM.index>
      """;
  private static final String DRUGS =
      """
      <ICD10CM.index><version>2026</version>
      <indexHeading><head col="1">Substance</head></indexHeading>
      <letter><title>I</title>
      <mainTerm><title>Insulin</title><cell col="2">T38.3X1</cell><cell col="3">T38.3X2</cell><cell col="4">T38.3X3</cell>
        <cell col="5">T38.3X4</cell><cell col="6">T38.3X5</cell><cell col="7">T38.3X6</cell></mainTerm>
      </letter></ICD10CM.index>
      """;

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void theBookIsImported() throws IOException {
    release = new Release2026(folder);
    release.imported(
        release.file("icd10cm-index-2026.xml", INDEX),
        release.file("icd10cm-neoplasm-2026.xml", NEOPLASMS),
        release.file("icd10cm-drug-2026.xml", DRUGS),
        new OrderFixture()
            .header("E11", "Type 2 diabetes mellitus")
            .code("E1142", "Type 2 diabetes mellitus with diabetic polyneuropathy")
            .code("E119", "Type 2 diabetes mellitus without complications")
            .code("I10", "Essential (primary) hypertension")
            .header("T383X6", "Underdosing of insulin")
            .code("T383X6A", "Underdosing of insulin, initial encounter")
            .code("T383X6D", "Underdosing of insulin, subsequent encounter")
            .code("Z794", "Long term (current) use of insulin")
            .in(folder, "icd10cm-order-2026.txt"));
  }

  @Test
  void aMainTermComesWithAllThatStandsBelowIt() throws IOException {
    assertThat(book().under(Part.DISEASES, "diabetes", SPRING))
        .containsExactly(
            new Entry(0, "Diabetes, diabetic (mellitus) (sugar)", List.of("E11.9"), "", ""),
            new Entry(1, "with", List.of(), "", ""),
            new Entry(2, "neuropathy", List.of("E11.42"), "", "Neuropathy"));
    assertThat(book().under(Part.DISEASES, "measles", SPRING)).isEmpty();
  }

  @Test
  void mainTermsAreFoundByTheirFirstLetters() throws IOException {
    assertThat(book().mainTerms(Part.DISEASES, "diab", SPRING, 10))
        .extracting(Entry::title, Entry::see)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Diabetes, diabetic (mellitus) (sugar)", ""),
            org.assertj.core.groups.Tuple.tuple("Diabetogenic", "Diabetes"));
  }

  @Test
  void aSiteOfNeoplasmsShowsItsSixColumnsUnderWhatStandsAbove() throws IOException {
    assertThat(book().find(Part.NEOPLASMS, "lung", SPRING, 10))
        .extracting(Entry::title, Entry::codes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Neoplasm, neoplastic", List.of("C80.1", "C79.9", "", "", "", "")),
            org.assertj.core.groups.Tuple.tuple(
                "lung", List.of("C34.9-", "C78.0-", "", "D14.3-", "D38.1", "D49.1")),
            org.assertj.core.groups.Tuple.tuple("hilus", List.of("C34.0-", "", "", "", "", "")));
  }

  @Test
  void wordsThatStandOnSeveralLevelsAreFoundWhereTheyComeTogether() throws IOException {
    assertThat(book().find(Part.DISEASES, "neuropathy in diabetes", SPRING, 10)).isEmpty();
    assertThat(book().find(Part.DISEASES, "diabetes neuropathy", SPRING, 10))
        .extracting(Entry::title)
        .containsExactly("Diabetes, diabetic (mellitus) (sugar)", "with", "neuropathy");
    assertThat(book().find(Part.NEOPLASMS, "lung hilus", SPRING, 10))
        .extracting(Entry::title)
        .containsExactly("Neoplasm, neoplastic", "lung", "hilus");
  }

  @Test
  void aDrugShowsPoisoningAdverseEffectAndUnderdosing() throws IOException {
    assertThat(book().under(Part.DRUGS, "insulin", SPRING).getFirst().codes())
        .containsExactly("T38.3X1", "T38.3X2", "T38.3X3", "T38.3X4", "T38.3X5", "T38.3X6");
  }

  @Test
  void theTablesLeadTheEncoderToTheInitialEncounter() throws IOException {
    assertThat(release.open().search("underdosing insulin", SPRING, 5))
        .extracting(hit -> hit.code().code())
        .first()
        .isEqualTo("T38.3X6A");
  }

  @Test
  void seeConditionLeadsNowhere() throws IOException {
    assertThat(release.open().search("ankle", SPRING, 5))
        .extracting(hit -> hit.code().code())
        .doesNotContain("I10");
  }

  @Test
  void aCodeThatIsNoneIsNamedByItsLine() throws IOException {
    var report =
        release.imported(
            release.file("other/icd10cm-drug-2026.xml", DRUGS.replace("T38.3X4", "38.3")));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("line 5") && text.contains("\"38.3\""));
  }

  private IndexBook book() throws IOException {
    return release.open().reference().index();
  }
}
