package org.claimwright.codesets;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads an ICD-10-CM or ICD-10-PCS order file (CDC: `icd10cm-order-2026.txt`, CMS:
/// `icd10cm_order_2026.txt`): fixed columns 1-5 order number, 7-13 code, 15 billable or header,
/// 17-76 short title, 78 on long title.
final class OrderFile {

  private static final int FLAG = 14;
  private static final int LONG_TITLE = 77;
  private static final Pattern CM = Pattern.compile("[A-Z][0-9A-Z]{2,6}");
  private static final Pattern PCS = Pattern.compile("[0-9A-HJ-NP-Z]{3,7}");

  private final FileReading reading;
  private final CodeSystem system;
  private final LayerBuilder builder = new LayerBuilder();
  private final Set<Long> seen = new HashSet<>();
  private int expected = 1;
  private boolean lastIsHeader;

  OrderFile(FileReading reading, CodeSystem system) {
    this.reading = reading;
    this.system = system;
  }

  Optional<LayerDraft> read() throws IOException {
    var release = ReleaseDate.ofIcdName(reading.file().name());
    if (release.isEmpty()) {
      reading
          .problems()
          .file(
              "the name does not say which year's release this is; rename it to"
                  + " icd10cm-order-YYYY.txt with the year that it is for");
      return Optional.empty();
    }
    try (var lines = new TextLines(reading.file().open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        row(lines.number(), line);
        reading.read(lines.number());
      }
      checkEnd(lines);
    }
    return Optional.of(
        new LayerDraft(system, LayerKind.CODES, reading.dated(release.get()), builder));
  }

  private void row(long line, String text) {
    if (text.isBlank()) {
      return;
    }
    var fault = fault(text);
    if (fault.isPresent()) {
      reading.problems().row(line, fault.get());
      expected++;
      return;
    }
    followsInOrder(line, text);
    var code = text.substring(6, 13).strip();
    boolean billable = text.charAt(FLAG) == '1';
    lastIsHeader = !billable;
    long key = CodeKey.pack(code);
    if (!seen.add(key)) {
      reading.problems().row(line, code + " stands here a second time");
      return;
    }
    builder.code(key, text.substring(LONG_TITLE).strip(), billable);
  }

  private void followsInOrder(long line, String text) {
    int number = Integer.parseInt(text.substring(0, 5));
    if (number != expected) {
      reading
          .problems()
          .row(
              line,
              "order number "
                  + number
                  + " follows "
                  + (expected - 1)
                  + ": rows are missing or out of order; download the file again");
    }
    expected = number + 1;
  }

  private Optional<String> fault(String text) {
    if (text.indexOf('"') == 0 || text.indexOf('\t') >= 0) {
      return Optional.of(
          "quotes or tabs, as a spreadsheet leaves them; take the publisher's own file");
    }
    if (text.length() <= LONG_TITLE) {
      return Optional.of(
          "the row has "
              + text.length()
              + " columns where the long title begins in column 78:"
              + " the row is cut short; download it again");
    }
    if (!text.substring(0, 5).chars().allMatch(Character::isDigit) || text.charAt(5) != ' ') {
      return Optional.of(
          "columns 1-5 hold \""
              + text.substring(0, 5)
              + "\" where an order number of five digits"
              + " belongs: leading zeros lost or columns moved by another program; take the"
              + " publisher's own file");
    }
    return codeFault(text);
  }

  private Optional<String> codeFault(String text) {
    var code = text.substring(6, 13).strip();
    if (!(system == CodeSystem.ICD10CM ? CM : PCS).matcher(code).matches()) {
      return Optional.of(
          "columns 7-13 hold \"" + code + "\", which is no " + system.label() + " code");
    }
    char flag = text.charAt(FLAG);
    return flag == '0' || flag == '1'
        ? Optional.empty()
        : Optional.of("column 15 holds \"" + flag + "\" where 0 (header) or 1 (billable) belongs");
  }

  private void checkEnd(TextLines lines) {
    if (builder.codeCount() == 0) {
      reading.problems().file("there is no code in it: take the publisher's own file");
      return;
    }
    if (lastIsHeader) {
      reading
          .problems()
          .file(
              lines.number(),
              "the file ends with a header that has no codes below"
                  + " it: it is cut short; download it again");
      return;
    }
    checkLastChapter(lines);
  }

  /// Whatever the year, the last chapters of ICD-10-CM are Z and U and the last section of PCS is
  /// X.
  private void checkLastChapter(TextLines lines) {
    var last = CodeKey.plain(builder.lastKey());
    var ends = system == CodeSystem.ICD10CM ? List.of('U', 'Z') : List.of('X');
    if (!ends.contains(last.charAt(0))) {
      reading
          .problems()
          .file(
              lines.number(),
              "the file ends at "
                  + last
                  + " and not in its last chapter: it is cut short; download it again");
    }
  }
}
