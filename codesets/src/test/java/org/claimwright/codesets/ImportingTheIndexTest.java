package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTheIndexTest {

  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.index>
        <version>2017</version>
        <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
        <letter>
          <title>D</title>
          <mainTerm>
            <title>Diabetes, diabetic<nemod>(mellitus) (sugar)</nemod></title>
            <code>E11.9</code>
            <term level="1">
              <title>with</title>
              <term level="2"><title>polyneuropathy</title><code>E11.42</code></term>
              <term level="2"><title>something else</title><code>E11.4-</code></term>
            </term>
            <term level="1"><title>withdrawn since</title><code>E11.77</code></term>
          </mainTerm>
          <mainTerm>
            <title>Sugar disease</title>
            <see>Diabetes, with, polyneuropathy</see>
          </mainTerm>
          <mainTerm>
            <title>Pressure</title>
            <code>I10</code>
            <manif>Z79.4</manif>
          </mainTerm>
        </letter>
      </ICD10CM.index>
      """;

  @TempDir Path folder = Path.of(".");
  private Path store = folder;

  @BeforeEach
  void aReleaseInForce() throws IOException {
    store = folder.resolve("store");
    Importer.into(store)
        .run(List.of(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt")));
  }

  @Test
  void pathsLeadFromTheMainTermDownToTheCode() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);

    assertThat(indexTerms())
        .contains(
            new CodeTerm("Diabetes, diabetic (mellitus) (sugar)", "E11.9", CodeTerm.Source.INDEX));
  }

  @Test
  void aCodeThatAsksForMoreCharactersLeadsToItsHeader() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);

    assertThat(indexTerms())
        .filteredOn(term -> term.text().endsWith("something else"))
        .extracting(CodeTerm::code)
        .containsExactly("E11.4");
  }

  @Test
  void aReferenceIsFollowedToItsCode() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);

    assertThat(indexTerms())
        .contains(new CodeTerm("Sugar disease", "E11.42", CodeTerm.Source.INDEX));
  }

  @Test
  void wordsForCodesThatTheReleaseDoesNotHaveAreLeftOut() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);

    assertThat(indexTerms()).extracting(CodeTerm::code).doesNotContain("E11.77");
  }

  @Test
  void aManifestationStandsBesideItsCause() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);
    var table =
        CodeSetStore.open(store).termTables(DATE).stream()
            .filter(one -> one.termCount() == 6)
            .findFirst()
            .orElseThrow();
    int term = table.termsWith(table.wordNumber("pressure"))[0];

    assertThat(table.code(term)).isEqualTo("I10");
    assertThat(table.secondCode(term)).contains("Z79.4");
  }

  @Test
  void nonEssentialModifiersAreOptionalWords() throws IOException {
    taken("icd10cm_index_2017.xml", INDEX);
    var table =
        CodeSetStore.open(store).termTables(DATE).stream()
            .filter(one -> one.termCount() == 6)
            .findFirst()
            .orElseThrow();
    int term = table.termsWith(table.wordNumber("diabetic"))[0];

    assertThat(table.length(term)).isEqualTo(4);
    assertThat(table.word(table.wordAt(term, 2))).isEqualTo("mellitus");
    assertThat(table.isOptionalAt(term, 1)).isFalse();
    assertThat(table.isOptionalAt(term, 2)).isTrue();
  }

  @Test
  void theIndexToExternalCausesIsASetOfItsOwn() throws IOException {
    var report =
        taken(
            "icd10cm_eindex_2017.xml",
            INDEX.replace("INDEX TO DISEASES and INJURIES", "External Cause of Injuries Index"));

    assertThat(report.imported())
        .extracting(Release::set)
        .containsExactly("ICD-10-CM External Cause Index");
  }

  @Test
  void aMangledCodeIsNamedWithItsLine() throws IOException {
    var report = taken("icd10cm_index_2017.xml", INDEX.replace("<code>I10<", "<code>1.0E+01<"));

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().toString()).contains("line 23", "1.0E+01");
  }

  private List<CodeTerm> indexTerms() throws IOException {
    return CodeSetStore.open(store)
        .terms(DATE)
        .filter(term -> term.source() == CodeTerm.Source.INDEX)
        .toList();
  }

  private ImportReport taken(String name, String text) throws IOException {
    return Importer.into(store).run(List.of(Files.writeString(folder.resolve(name), text)));
  }
}
