package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingHcpcsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final String NAME = "HCPC2026_OCT_ANWEB.csv";

  private static final String HEADER =
      "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD";

  private static final List<String> ROWS =
      List.of(
          "   LT,0010,7,Left side (used to identify the left),Left side,C,19900101,19900101,,N",
          "A4206,0010,3,\"Syringe, with needle, \"\"sterile\"\"\",Syringe,C,19910101,19910101,,N",
          "G2211,0010,3,Visit complexity inherent to an office visit,Complex,C,20210101,20240101,,C",
          "G2211,0020,4,that goes on,,,,,,",
          "J9999,0010,3,Withdrawn drug,Drug,C,20200101,20200101,20260930,D",
          "V5364,0010,3,Dysphagia screening,Dysphagia,C,19980101,19980101,,N");

  @TempDir Path folder = Path.of(".");
  private Path store = folder;

  @BeforeEach
  void anEmptyStore() {
    store = folder.resolve("store");
  }

  @Test
  void theCsvIsReadWithQuotesContinuationsAndModifiers() throws IOException {
    var report = taken(csv());

    assertThat(report.imported())
        .containsExactly(
            new Release("HCPCS", "2026-10", LocalDate.of(2026, 10, 1), 4, NAME),
            new Release("Modifier", "2026-10", LocalDate.of(2026, 10, 1), 1, NAME));
    assertRead();
  }

  @Test
  void theWorkbookIsReadAlike() throws IOException {
    taken(workbook());
    assertRead();
  }

  @Test
  void theTextFormOf320ColumnsIsReadAlike() throws IOException {
    var text = new StringBuilder();
    for (var row : ROWS) {
      text.append(fixedColumns(row)).append("\r\n");
    }
    taken(Files.writeString(folder.resolve("HCPC2026_OCT_ANWEB.txt"), text));
    assertRead();
  }

  private void assertRead() throws IOException {
    var sets = CodeSetStore.open(store);
    assertThat(title(sets, CodeSystem.HCPCS, "A4206"))
        .isEqualTo("Syringe, with needle, \"sterile\"");
    assertThat(title(sets, CodeSystem.HCPCS, "G2211"))
        .isEqualTo("Visit complexity inherent to an office visit that goes on");
    assertThat(title(sets, CodeSystem.MODIFIER, "LT"))
        .isEqualTo("Left side (used to identify the left)");
  }

  @Test
  void aCodeHoldsFromTheDayItWasAddedToItsLastDay() throws IOException {
    taken(csv());
    var sets = CodeSetStore.open(store);

    assertThat(sets.find(CodeSystem.HCPCS, "J9999", DATE)).isEmpty();
    assertThat(sets.find(CodeSystem.HCPCS, "G2211", DATE).orElseThrow().validity().toString())
        .isEqualTo("2021-01-01 to open");
  }

  @Test
  void aCodeThatIsStillListedWithItsLastDayCountsAsDeletedAndIsFollowedUnderAnyLetter()
      throws IOException {
    var drug = "3,\"Mitomycin pyelocalyceal instillation, 1 mg\",Drug,C,";
    var before = "C9064,0010," + drug + "20200101,20200101,,N";
    var ended = "C9064,0010," + drug + "20200101,20200101,20260930,D";
    var after = "J9281,0010," + drug + "20261001,20261001,,A";
    var july = csvText().replace(ROWS.get(4), before);
    var october = csvText().replace(ROWS.get(4), String.join("\r\n", ended, after));
    taken(written("HCPC2026_JUL_ANWEB.csv", july));
    taken(written(NAME, october));

    var update = CodeSetStore.update(store, "HCPCS", "2026-07", "2026-10").orThrow();
    assertThat(update.codes().deleted()).extracting(Code::code).containsExactly("C9064");
    assertThat(update.codes().added()).extracting(Code::code).containsExactly("J9281");
    assertThat(update.successorsOf("C9064")).extracting(Successor::code).containsExactly("J9281");
    assertThat(update.rows()).extracting(ReleaseUpdate.RowChange::key).contains("J9281");
    assertThat(update.impactOn(List.of("J9281"))).isEmpty();
    assertThat(update.impactOn(List.of("C9064")))
        .extracting(ReleaseUpdate.Impact::effect)
        .containsExactly(ReleaseUpdate.Effect.DELETED);
  }

  @Test
  void cptModifiersStayBesideTheOfficialOnes() throws IOException {
    taken(csv());
    var sets = CodeSetStore.open(store);

    assertThat(sets.find(CodeSystem.MODIFIER, "25", DATE)).isPresent();
    assertThat(sets.find(CodeSystem.MODIFIER, "LT", DATE)).isPresent();
    assertThat(sets.find(CodeSystem.MODIFIER, "GA", DATE)).isEmpty();
  }

  @Test
  void theStarterAnswersForTheDaysBefore() throws IOException {
    taken(csv());
    var before = LocalDate.of(2026, 9, 30);

    assertThat(CodeSetStore.open(store).release(CodeSystem.HCPCS, before))
        .map(Release::version)
        .contains("starter");
  }

  @Test
  void datesChangedByASpreadsheetAreNamed() throws IOException {
    var report = taken(written(NAME, csvText().replace("20210101,20240101", "1/1/2021,1/1/2024")));

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().toString())
        .contains(NAME + " line 4", "G2211", "spreadsheet");
  }

  @Test
  void codesChangedByASpreadsheetAreNamed() throws IOException {
    var report = taken(written(NAME, csvText().replace("A4206", "4206")));
    assertThat(report.problems().getFirst().toString()).contains("line 3", "\"4206\"");
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    var cut = csvText().substring(0, csvText().indexOf("V5364"));
    assertThat(taken(written(NAME, cut)).problems().getFirst().message())
        .contains("ends at J9999", "cut short");
    var inQuotes = csvText().substring(0, csvText().indexOf("needle"));
    assertThat(taken(written(NAME, inQuotes)).problems().getFirst().message())
        .contains("quoted field has no end");
  }

  @Test
  void aBrokenWorkbookIsRefused() throws IOException {
    var report = taken(written("HCPC2026_OCT_ANWEB.xlsx", "no workbook at all"));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().message()).contains("not a whole Excel workbook");
  }

  @Test
  void aNameWithoutADateTakesTheNewestEntrysAndSaysSo() throws IOException {
    var report = taken(written("hcpcs_level2.csv", csvText()));

    assertThat(report.imported().getFirst().effective()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(report.problems().getFirst().message()).contains("--effective");
    assertThat(report.isClean()).isTrue();
  }

  private Path csv() throws IOException {
    return written(NAME, csvText());
  }

  private static String csvText() {
    return HEADER + "\r\n" + String.join("\r\n", ROWS) + "\r\n";
  }

  private Path workbook() throws IOException {
    var file = folder.resolve("HCPC2026_OCT_ANWEB.xlsx");
    var shared = "<sst><si><t>A notice, as CMS puts first</t></si></sst>";
    var sheet = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
    sheet.append("<c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    int line = 3;
    sheet.append(sheetRow(line++, HEADER));
    for (var row : ROWS) {
      sheet.append(sheetRow(line++, row));
    }
    sheet.append("</sheetData></worksheet>");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "xl/sharedStrings.xml", shared);
      put(zip, "xl/worksheets/sheet1.xml", sheet.toString());
    }
    return file;
  }

  private static String sheetRow(int line, String row) throws IOException {
    var text = new StringBuilder("<row r=\"" + line + "\">");
    char column = 'A';
    for (var cell : cells(row)) {
      if (!cell.isEmpty()) {
        text.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>".formatted(column, line));
        text.append(cell).append("</t></is></c>");
      }
      column++;
    }
    return text.append("</row>").toString();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    OutputStream out = zip;
    out.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String fixedColumns(String row) throws IOException {
    var cells = cells(row);
    return "%5s%5s%1s%-80s%-28s%149s%8s%8s%8s%1s%27s"
        .formatted(
            cells.get(0).strip(),
            cells.get(1),
            cells.get(2),
            cells.get(3),
            cells.get(4),
            "",
            cells.get(6),
            cells.get(7),
            cells.get(8),
            cells.get(9),
            "");
  }

  private static List<String> cells(String row) throws IOException {
    var bytes = row.getBytes(StandardCharsets.UTF_8);
    try (var rows = new CsvRows(new TextLines(new java.io.ByteArrayInputStream(bytes)))) {
      return rows.next();
    }
  }

  private ImportReport taken(Path file) throws IOException {
    return Importer.into(store).run(List.of(file));
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String title(CodeSets sets, CodeSystem system, String code) {
    return sets.find(system, code, DATE).orElseThrow().title();
  }
}
