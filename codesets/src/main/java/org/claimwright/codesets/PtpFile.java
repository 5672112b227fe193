package org.claimwright.codesets;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one file of NCCI procedure-to-procedure edits (`ccipra-v322r0-f1.TXT`): a preamble, then
/// tab-separated column 1, column 2, `*` if before 1996, effective date, deletion date or `*`,
/// modifier indicator 0, 1 or 9, rationale. A pair may occur several times over time.
///
/// Hot: a release has two and a half million rows (measured by `bench codesets`); rows are read as
/// bytes and what repeats is read once.
final class PtpFile {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");
  private static final Pattern NAME = Pattern.compile("(?i)(ccipra|ccioph)-v(\\d+)r\\d+-f(\\d+).*");
  private static final int PREAMBLE = 40;

  private final FileReading reading;
  private final PtpRows rows;
  private boolean begun;
  private long lastFirst;
  private long count;

  PtpFile(FileReading reading, PtpRows rows) {
    this.reading = reading;
    this.rows = rows;
  }

  /// Which part of the release a file is, told from its name.
  static Optional<Integer> part(String name) {
    var match = NAME.matcher(name);
    return match.matches() ? Optional.of(Integer.parseInt(match.group(3))) : Optional.empty();
  }

  static LayerKind kind(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).startsWith("ccioph")
        ? LayerKind.PTP_HOSPITAL
        : LayerKind.PTP_PRACTITIONER;
  }

  /// Reads the rows into the release's.
  ///
  /// @return the last column 1 code, by which the last file of a release is known
  String read() throws IOException {
    try (var lines = new ByteLines(reading.file().open())) {
      while (lines.next()) {
        row(lines);
        reading.read(lines.number());
      }
      checkEnd();
    }
    return CodeKey.plain(lastFirst);
  }

  private void row(ByteLines lines) {
    int firstTab = lines.indexOf((byte) '\t', 0);
    int secondTab = firstTab < 0 ? -1 : lines.indexOf((byte) '\t', firstTab + 1);
    if (!isPair(lines, firstTab, secondTab)) {
      notAPair(lines);
      return;
    }
    begun = true;
    var tail = lines.text(secondTab + 1, lines.length());
    int term = rows.known(tail);
    if (term < 0) {
      var read = terms(lines.number(), tail);
      if (read.isEmpty()) {
        return;
      }
      term = rows.learn(tail, read.get());
    }
    lastFirst = lines.key(0, firstTab);
    count++;
    rows.add(lastFirst, lines.key(firstTab + 1, secondTab), term);
  }

  private static boolean isPair(ByteLines lines, int firstTab, int secondTab) {
    return firstTab == 5
        && secondTab == 11
        && lines.isCode(0, firstTab)
        && lines.isCode(firstTab + 1, secondTab);
  }

  private void notAPair(ByteLines lines) {
    var text = lines.text(0, lines.length());
    var fields = text.split("\t", -1);
    if (text.isBlank() || (isPreamble(fields) && lines.number() <= PREAMBLE)) {
      return;
    }
    var reason =
        fields.length < 7
            ? "the row has " + fields.length + " of 7 columns: it is cut short; download it again"
            : "\""
                + (CODE.matcher(fields[0]).matches() ? fields[1] : fields[0])
                + "\" is no procedure code of five characters; a spreadsheet may have dropped a"
                + " leading zero: take the publisher's own file";
    reading.problems().row(lines.number(), reason);
  }

  /// Notices and headings have no date where rows have their first day.
  private boolean isPreamble(String[] fields) {
    return !begun && (fields.length < 4 || fields[3].chars().noneMatch(Character::isDigit));
  }

  private Optional<PtpRows.Terms> terms(long line, String tail) {
    var fields = tail.split("\t", -1);
    if (fields.length < 5) {
      return bad(
          line,
          "the row has "
              + (fields.length + 2)
              + " of 7 columns: it is cut short; download it again");
    }
    if (!fields[3].matches("[019]")) {
      return bad(line, "modifier indicator \"" + fields[3] + "\" where 0, 1 or 9 belongs");
    }
    try {
      int from = day(fields[1]);
      int end = fields[2].equals("*") ? Integer.MAX_VALUE : day(fields[2]) + 1;
      boolean never = end <= from + 1;
      return Optional.of(
          new PtpRows.Terms(
              from, never ? from : end, Integer.parseInt(fields[3]), fields[4].strip()));
    } catch (DateTimeException notADate) {
      return bad(
          line,
          "\""
              + fields[1]
              + "\" or \""
              + fields[2]
              + "\" is not a date of eight digits;"
              + " take the publisher's own file");
    }
  }

  private Optional<PtpRows.Terms> bad(long line, String reason) {
    reading.problems().row(line, reason);
    return Optional.empty();
  }

  private static int day(String digits) {
    return Math.toIntExact(
        LocalDate.parse(digits.strip(), DateTimeFormatter.BASIC_ISO_DATE).toEpochDay());
  }

  private void checkEnd() {
    if (count == 0) {
      reading.problems().file("there is no pair of codes in it");
    }
    if (rows.isTooVaried()) {
      reading.problems().file("it has more different codes or dates than an NCCI table can have");
    }
  }
}
