package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong, the old version stays in force and the message names file, line and remedy.
class ReleasesThatAreNotWhatTheySayTest {

  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);
  private static final String FY2026 = "icd10cm-order-2026.txt";

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void fiscalYear2026IsInForce() throws IOException {
    release = new Release2026(folder);
    release.imported(OrderFixture.ofDiabetesAndMore().in(folder, FY2026));
  }

  @Test
  void aZipOfOneYearWithTheFileOfAnotherIsRefused() throws IOException {
    var text = OrderFixture.ofDiabetesAndMore().without("I10").text();
    var report = release.imported(release.zip("icd10cm-2025.zip", "icd10cm-order-2027.txt", text));

    refused(report, "the zip says 2025 and the file in it 2027");
  }

  @Test
  void theFileOfOneYearUnderTheNameOfAnotherIsRefused() throws IOException {
    refused(
        release.imported(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2027.txt")),
        "exactly those of FY2026");
  }

  @Test
  void anAprilReleaseMayBeTheSameAsOctobers() throws IOException {
    var report =
        release.imported(
            OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-April-1-2026.txt"));
    assertThat(report.isClean()).isTrue();
    assertThat(report.imported()).extracting(Release::version).containsExactly("FY2026-April");
  }

  @Test
  void aTruncatedZipIsRefusedWithItsName() throws IOException {
    var zip = release.zip("icd10cm-2026.zip", FY2026, OrderFixture.ofDiabetesAndMore().text());
    var bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

    var report = release.imported(zip);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("icd10cm-2026.zip")
        .contains("download it again");
    stillInForce();
  }

  @Test
  void aFileThatASpreadsheetSavedIsRefusedByLine() throws IOException {
    var edited =
        String.join(
            "\r\n",
            "\ufeff\"00001 E11     0 Type 2 diabetes mellitus\"",
            "2 E114    0 Type 2 diabetes mellitus with neurological complications");
    var report = release.imported(release.file("new/" + FY2026, edited));

    refused(report, "as a spreadsheet leaves them");
    assertThat(report.problems())
        .extracting(Problem::where)
        .anyMatch(where -> where.endsWith("line 1"))
        .anyMatch(where -> where.endsWith("line 2"));
  }

  @Test
  void everyFaultOfASpoiltFileSaysWhatToDo() throws IOException {
    var spoilt = new StringBuilder();
    for (int line = 1; line <= 30; line++) {
      spoilt.append(
          line + " A%02d    0 A code that lost its zeros%s\r\n".formatted(line, " ".repeat(60)));
    }
    var report = release.imported(release.file("new/" + FY2026, spoilt + "00031 Z794"));

    assertThat(report.problems())
        .extracting(Problem::message)
        .hasSizeGreaterThan(20)
        .anyMatch(message -> message.contains("more rows cannot be read"))
        .allMatch(message ->
            message.contains("take the publisher's own file")
                || message.contains("download it again"));
    stillInForce();
  }

  @Test
  void aMarkAtTheBeginningAndOtherLineEndsAloneAreNoFault() throws IOException {
    var text = "\ufeff" + OrderFixture.ofDiabetesAndMore().withLineFeedsOnly().text();

    assertThat(release.imported(release.file("new/" + FY2026, text)).isClean()).isTrue();
  }

  @Test
  void aReleaseOfMuchLessThanTheOneLoadedIsRefused() throws IOException {
    var big = new OrderFixture();
    for (int i = 10; i < 99; i++) {
      for (char letter : "ABCZ".toCharArray()) {
        big.code(letter + "" + i, "Code " + i + letter);
      }
    }
    release.imported(big.in(folder, "icd10cm-order-2027.txt"));
    var report =
        release.imported(
            OrderFixture.ofDiabetesAndMore().without("I10").in(folder, "icd10cm-order-2028.txt"));

    refused(report, "it is cut short or not the whole release");
  }

  @Test
  void aDiskThatFillsUpLeavesTheOldVersionAndNoHalfFile() throws IOException {
    var changed = OrderFixture.ofDiabetesAndMore().retitled("I10", "Another title");
    var file = changed.in(Files.createDirectories(folder.resolve("new")), FY2026);

    var report =
        Importer.into(release.store())
            .onDisk(ReleasesThatAreNotWhatTheySayTest::full)
            .run(List.of(file));

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains(file.toString())
        .contains("icd-10-cm-FY2026.cwl")
        .contains("No space left on device")
        .contains("make room")
        .contains("stays in force");
    stillInForce();
    try (var files = Files.list(release.store())) {
      assertThat(files).noneMatch(path -> path.toString().contains(".part"));
    }
  }

  private static void full(Path file, java.nio.ByteBuffer bytes) throws IOException {
    Files.write(file, new byte[bytes.limit() / 2]);
    throw new IOException("No space left on device");
  }

  @Test
  void aDiskThatFillsUpOnTheWayKeepsAndTellsWhatWasTakenBefore() throws IOException {
    var small =
        OrderFixture.ofDiabetesAndMore().without("E119").in(folder, "icd10cm-order-2027.txt");
    var next = OrderFixture.ofDiabetesAndMore().without("I10").in(folder, "icd10cm-order-2028.txt");
    var written = new java.util.concurrent.atomic.AtomicInteger();
    var report =
        Importer.into(release.store())
            .keepingGoodRows()
            .onDisk((file, bytes) -> {
              if (written.incrementAndGet() > 1) {
                full(file, bytes);
              }
              CodeSetStore.write(file, bytes);
            })
            .run(List.of(small, next));

    assertThat(report.imported()).extracting(Release::version).containsExactly("FY2027");
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems()).anyMatch(one -> one.where().contains("icd10cm-order-2028.txt"));
  }

  @Test
  void twoFilesThatSayTheyAreOneVersionAndDifferAreBothRefused() throws IOException {
    var one =
        OrderFixture.ofDiabetesAndMore()
            .retitled("I10", "One title")
            .in(Files.createDirectories(folder.resolve("a")), FY2026);
    var other =
        OrderFixture.ofDiabetesAndMore()
            .retitled("I10", "Another title")
            .in(Files.createDirectories(folder.resolve("b")), FY2026);
    var report = release.imported(one, other);

    assertThat(report.imported()).isEmpty();
    assertThat(report.refused()).isEqualTo(2);
    assertThat(report.problems())
        .filteredOn(problem -> problem.code().equals("CODESET-TWICE"))
        .singleElement()
        .asString()
        .contains(one.toString())
        .contains(other.toString())
        .contains("import the publisher's own one alone");
    stillInForce();
  }

  @Test
  void theSameFileTwiceIsTakenOnce() throws IOException {
    var one = OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt");
    var again = OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm_order_2026.txt");
    var report = release.imported(one, again);

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported()).hasSize(1);
  }

  @Test
  void aZipThatIsCutShortIsToldAndTheFilesBesideItAreTaken() throws IOException {
    var inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("icd10cm-table-index-2027.zip"), "<!doctype html> sign in");
    OrderFixture.ofDiabetesAndMore().in(inbox, FY2026);
    var report = release.imported(inbox);

    assertThat(report.imported()).hasSize(1);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("icd10cm-table-index-2027.zip")
        .contains("not a whole zip file")
        .contains("download it again");
  }

  @Test
  void twoVersionsAtOnceStandSideBySide() throws IOException {
    release.imported(
        OrderFixture.ofDiabetesAndMore().without("E119").in(folder, "icd10cm-order-2025.txt"),
        OrderFixture.ofDiabetesAndMore().without("I10").in(folder, "icd10cm-order-2027.txt"));
    var sets = release.open();

    assertThat(found(sets, "E11.9", LocalDate.of(2025, 9, 30))).isFalse();
    assertThat(found(sets, "E11.9", DATE)).isTrue();
    assertThat(found(sets, "I10", LocalDate.of(2026, 9, 30))).isTrue();
    assertThat(found(sets, "I10", LocalDate.of(2026, 10, 1))).isFalse();
  }

  @Test
  void aSecondImportWaitsForTheFirst() throws IOException {
    var first = StoreLock.of(release.store());
    try {
      assertThatThrownBy(() -> release.imported(folder.resolve(FY2026)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another import")
          .hasMessageContaining("import again when it has finished");
    } finally {
      first.close();
    }
    assertThat(release.imported(folder.resolve(FY2026)).isClean()).isTrue();
  }

  @Test
  void aSetRemovedWhileInUseIsReadToTheEnd() throws IOException {
    var open = release.open();
    CodeSetStore.remove(release.store(), "ICD-10-CM", "FY2026").orThrow();

    assertThat(found(open, "S52.501A", DATE)).isTrue();
    assertThat(found(release.open(), "S52.501A", DATE)).isEqualTo(starterHas("S52.501A"));
    assertThat(CodeSetStore.remove(release.store(), "ICD-10-CM", "FY2026").problems())
        .extracting(Problem::message)
        .anyMatch(text -> text.contains("version FY2026 is not in the store"));
  }

  @Test
  void progressIsToldWhileALongFileIsRead() throws IOException {
    var told = new AtomicInteger();
    var big = new OrderFixture();
    for (int i = 0; i < 6_000; i++) {
      big.code("A%02d%02d".formatted(i / 100, i % 100), "Code " + i);
    }
    big.code("Z99", "Last");
    Importer.into(release.store())
        .reporting((file, rows) -> told.incrementAndGet())
        .run(List.of(big.in(folder, "icd10cm-order-2028.txt")));

    assertThat(told.get()).isPositive();
  }

  private void refused(ImportReport report, String reason) throws IOException {
    assertThat(report.imported()).isEmpty();
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems()).extracting(Problem::message).anyMatch(m -> m.contains(reason));
    stillInForce();
  }

  private void stillInForce() throws IOException {
    var sets = release.open();
    assertThat(sets.find(CodeSystem.ICD10CM, "I10", DATE).map(Code::title))
        .contains("Essential (primary) hypertension");
    assertThat(sets.release(CodeSystem.ICD10CM, DATE).map(Release::version)).contains("FY2026");
  }

  private static boolean found(CodeSets sets, String code, LocalDate on) {
    return sets.find(CodeSystem.ICD10CM, code, on).isPresent();
  }

  private static boolean starterHas(String code) {
    return found(StarterSet.load(), code, DATE);
  }
}
