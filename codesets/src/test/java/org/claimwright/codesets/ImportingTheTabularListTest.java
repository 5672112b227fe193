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

class ImportingTheTabularListTest {

  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);

  private static final String TABULAR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.tabular>
        <version>2021</version>
        <chapter>
          <name>19</name>
          <desc>Injury (S00-T88)</desc>
          <useAdditionalCode><note>code for the retained foreign body (Z18.-)</note></useAdditionalCode>
          <sectionIndex><sectionRef first="S50" last="S59" id="S50-S59">Elbow</sectionRef></sectionIndex>
          <section id="S50-S59">
            <desc>Injuries to the elbow and forearm (S50-S59)</desc>
            <excludes2><note>frostbite (T33-T34)</note></excludes2>
            <diag>
              <name>S52</name>
              <desc>Fracture of forearm</desc>
              <notes><note>an open fracture is coded by its  grade</note></notes>
              <excludes1><note>amputation of forearm (S58.-)</note></excludes1>
              <sevenChrNote><note>A character is to be added</note></sevenChrNote>
              <sevenChrDef>
                <extension char="A">first visit for closed fracture</extension>
                <extension char="D">later visit</extension>
              </sevenChrDef>
              <diag>
                <name>S52.5</name>
                <desc>Fracture of lower end of radius</desc>
                <inclusionTerm><note>Broken wrist of the radius</note></inclusionTerm>
                <codeFirst><note>what comes first</note></codeFirst>
                <diag>
                  <name>S52.50</name>
                  <desc>Unspecified fracture of the lower end of radius</desc>
                  <diag>
                    <name>S52.501</name>
                    <desc>Unspecified fracture of the lower end of right radius</desc>
                    <inclusionTerm><note>Right distal break NOS</note></inclusionTerm>
                    <codeAlso><note>bone density</note></codeAlso>
                  </diag>
                </diag>
              </diag>
            </diag>
          </section>
        </chapter>
      </ICD10CM.tabular>
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
  void notesComeFromTheCodeThenItsCategoryItsBlockAndItsChapter() throws IOException {
    taken("icd10cm_tabular_2021.xml", TABULAR);

    assertThat(CodeSetStore.open(store).notes("S52.501A", DATE))
        .containsExactly(
            new CodeNote(NoteKind.INCLUSION_TERM, "Right distal break NOS", "S52.501"),
            new CodeNote(NoteKind.CODE_ALSO, "bone density", "S52.501"),
            new CodeNote(NoteKind.CODE_FIRST, "what comes first", "S52.5"),
            new CodeNote(NoteKind.NOTE, "an open fracture is coded by its grade", "S52"),
            new CodeNote(NoteKind.EXCLUDES1, "amputation of forearm (S58.-)", "S52"),
            new CodeNote(NoteKind.NOTE, "A character is to be added", "S52"),
            new CodeNote(NoteKind.SEVENTH_CHARACTER, "A first visit for closed fracture", "S52"),
            new CodeNote(NoteKind.SEVENTH_CHARACTER, "D later visit", "S52"),
            new CodeNote(NoteKind.EXCLUDES2, "frostbite (T33-T34)", "S50-S59"),
            new CodeNote(
                NoteKind.USE_ADDITIONAL,
                "code for the retained foreign body (Z18.-)",
                "Chapter 19"));
  }

  @Test
  void aListOfAnotherYearIsUsedForTheCodesOfTheReleaseInForce() throws IOException {
    taken("icd10cm_tabular_2021.xml", TABULAR);
    var sets = CodeSetStore.open(store);

    assertThat(sets.notes("S52.599A", DATE)).isEmpty();
    assertThat(sets.terms(DATE))
        .filteredOn(term -> term.source() == CodeTerm.Source.INCLUSION)
        .extracting(CodeTerm::code)
        .containsExactly("S52.5");
    assertThat(sets.find(CodeSystem.ICD10CM, "S52.501", DATE)).isEmpty();
    assertThat(sets.releases())
        .extracting(Release::set, Release::version)
        .contains(org.assertj.core.groups.Tuple.tuple("ICD-10-CM Tabular", "FY2021"));
  }

  @Test
  void aListIsNotUsedBeforeItsOwnDay() throws IOException {
    taken("icd10cm-tabular-April-1-2026-XML.xml", TABULAR.replace("2021", "2026"));
    var sets = CodeSetStore.open(store);

    assertThat(sets.notes("S52.501A", LocalDate.of(2026, 3, 31)))
        .extracting(CodeNote::text)
        .doesNotContain("bone density");
    assertThat(sets.notes("S52.501A", LocalDate.of(2026, 4, 1)))
        .extracting(CodeNote::text)
        .contains("bone density");
  }

  @Test
  void aListCutShortIsRefusedWithItsLine() throws IOException {
    var cut = TABULAR.substring(0, TABULAR.indexOf("<codeFirst>"));
    var report = taken("icd10cm_tabular_2021.xml", cut);

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().toString())
        .contains("icd10cm_tabular_2021.xml line", "breaks off", "download it again");
  }

  @Test
  void theFileOfOneYearUnderTheNameOfAnotherIsRefused() throws IOException {
    var report = taken("icd10cm-tabular-2026.xml", TABULAR);

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().message()).contains("2026", "2021");
  }

  @Test
  void anEntityThatPointsAtAFileIsNeverFollowed() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "leaked");
    var hostile =
        TABULAR
            .replace(
                "<ICD10CM.tabular>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<ICD10CM.tabular>")
            .replace("bone density", "&e;");
    taken("icd10cm_tabular_2021.xml", hostile);

    assertThat(CodeSetStore.open(store).notes("S52.501A", DATE).toString())
        .doesNotContain("leaked");
  }

  private ImportReport taken(String name, String text) throws IOException {
    return Importer.into(store).run(List.of(Files.writeString(folder.resolve(name), text)));
  }
}
