package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingZipsAndFoldersTest {

  private static final String PLACES =
      """
      pos_code,pos_type,pos_name,pos_description
      02,Facility,Telehealth elsewhere,"Not at home, by wire"
      11,Non-Facility,Office,
      28,Unassigned,Unassigned,Unassigned
      """;

  @TempDir Path folder = Path.of(".");
  private Path store = folder;

  @BeforeEach
  void anEmptyStore() {
    store = folder.resolve("store");
  }

  @Test
  void aZipOfSeveralFilesGivesWhatIsACodeSetAndPassesOverTheRest() throws IOException {
    var report = Importer.into(store).run(List.of(zip()));

    assertThat(report.imported()).extracting(Release::set).containsExactly("ICD-10-CM", "POS");
    assertThat(report.passedOver()).isEqualTo(2);
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void aFolderIsReadWithItsFoldersAndZips() throws IOException {
    var release = Files.createDirectories(folder.resolve("release/deep"));
    OrderFixture.ofDiabetesAndMore().without("E119").in(release, "icd10cm_order_2025.txt");
    Files.move(zip(), folder.resolve("release/all.zip"));

    var report = Importer.into(store).run(List.of(folder.resolve("release")));

    assertThat(report.imported()).extracting(Release::version).contains("FY2025", "FY2026");
  }

  @Test
  void aWorkbookBesideTheSameAsTextIsPassedOver() throws IOException {
    var release = Files.createDirectories(folder.resolve("twins"));
    Files.writeString(release.resolve("pos_codes.csv"), PLACES);
    Files.writeString(release.resolve("pos_codes.xlsx"), "no workbook at all");
    Files.writeString(release.resolve("ccipra-v322r0-f1.xlsx"), "a million rows");
    Files.writeString(release.resolve("HCPC2026_APR_NOC codes.xlsx"), "");

    var report = Importer.into(store).run(List.of(release));
    assertThat(report.imported()).extracting(Release::set).containsExactly("POS");
    assertThat(report.refused()).isLessThan(2);
  }

  @Test
  void aZipInAZipIsReadToo() throws IOException {
    var inner = new java.io.ByteArrayOutputStream();
    try (var out = new ZipOutputStream(inner)) {
      put(out, "csv/pos_codes.csv", PLACES);
    }
    var zip = folder.resolve("outer.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("current_csv.zip"));
      out.write(inner.toByteArray());
      out.closeEntry();
    }
    assertThat(Importer.into(store).run(List.of(zip)).imported())
        .extracting(Release::set)
        .containsExactly("POS");
  }

  @Test
  void aBadFileInAZipIsNamedWithItsZipAndTheGoodOnesAreTaken() throws IOException {
    var zip = folder.resolve("mixed.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "a/icd10cm-order-2026.txt", "00001 A00     0 Cholera\r\n");
      put(out, "pos_codes.csv", PLACES);
    }
    var report = Importer.into(store).run(List.of(zip));

    assertThat(report.imported()).extracting(Release::set).containsExactly("POS");
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems().getFirst().where())
        .startsWith("mixed.zip")
        .endsWith("a/icd10cm-order-2026.txt line 1");
  }

  @Test
  void aZipCutShortIsToldPlainly() throws IOException {
    var bytes = Files.readAllBytes(zip());
    var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(Importer.into(store).run(List.of(cut)).problems())
        .singleElement()
        .asString()
        .contains("cut.zip")
        .contains("not a whole zip file")
        .contains("download it again");
  }

  @Test
  void aPathWithNothingForTheStoreIsRefused() throws IOException {
    var letter = Files.writeString(folder.resolve("letter.txt"), "Dear coder");
    var report = Importer.into(store).run(List.of(letter));

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems().getFirst().message()).contains("no code set");
  }

  @Test
  void aPathThatIsNotThereIsToldPlainly() {
    assertThatThrownBy(() -> Importer.into(store).run(List.of(folder.resolve("gone"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone: there is no such file");
  }

  @Test
  void placesOfServiceThatLostTheirZeroAreNamed() throws IOException {
    var file = Files.writeString(folder.resolve("pos.csv"), PLACES.replace("02,", "2,"));
    var report = Importer.into(store).run(List.of(file));

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().toString()).contains("line 2", "leading zero");
  }

  @Test
  void placesOfServiceReplaceTheStartersAndUnassignedOnesAreLeftOut() throws IOException {
    Importer.into(store)
        .effective(LocalDate.of(2026, 1, 1))
        .run(List.of(Files.writeString(folder.resolve("pos.csv"), PLACES)));
    var sets = CodeSetStore.open(store);

    assertThat(sets.codes(CodeSystem.PLACE_OF_SERVICE, LocalDate.of(2026, 1, 1)))
        .extracting(Code::code)
        .containsExactly("02", "11");
    assertThat(sets.codes(CodeSystem.PLACE_OF_SERVICE, LocalDate.of(2025, 12, 31)))
        .hasSizeGreaterThan(20);
  }

  private Path zip() throws IOException {
    var zip = folder.resolve("release-2026.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "Code Descriptions/icd10cm-order-2026.txt", OrderFixture.ofDiabetesAndMore().text());
      put(out, "Code Descriptions/icd10cm-codes-addenda-2026.txt", "Add:");
      put(out, "readme.pdf", "%PDF");
      put(out, "pos_codes.csv", PLACES);
    }
    return zip;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
