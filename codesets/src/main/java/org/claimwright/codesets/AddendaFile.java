package org.claimwright.codesets;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the addenda of an order file: lines `Add:`, `Delete:`, `Revise from:`, `Revise to:`, from
/// column 14 on the flag (ICD-10-CM only), the code, short and long title; after them the
/// publisher's own counts, against which the lines are held.
final class AddendaFile {

  static final List<String> COLUMNS = List.of("action", "billable", "title");

  /// The action of the row that says how many billable codes the year before had.
  static final String COUNT_BEFORE = "codes before";

  /// Where that row stands.
  static final long COUNT_KEY = CodeKey.pack("!");

  private static final Pattern ACTION = Pattern.compile("(Add|Delete|Revise from|Revise to):\\s*");
  private static final Pattern FLAGGED = Pattern.compile("[01] [A-Z][0-9A-Z]{2,6} .*");
  private static final Pattern COUNT =
      Pattern.compile("\\s*(\\d+) (headers|codes|additions|deletions)( in .*)?");
  private static final int BODY = 13;
  private static final int CODE_WIDTH = 8;
  private static final int LONG_TITLE = CODE_WIDTH + 61;

  private final FileReading reading;
  private final TableBuilder table = new TableBuilder(COLUMNS);
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private Optional<Integer> codesBefore = Optional.empty();
  private boolean counting;

  AddendaFile(FileReading reading) {
    this.reading = reading;
  }

  static boolean isAddenda(String name, String head) {
    return name.contains("order") && name.contains("addenda") && ACTION.matcher(head).lookingAt();
  }

  Optional<LayerDraft> read() throws IOException {
    try (var lines = new TextLines(reading.file().open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        row(lines.number(), line);
      }
    }
    if (table.rows() == 0) {
      reading.problems().file("there is no change in it");
      return Optional.empty();
    }
    checkCounts();
    codesBefore.ifPresent(
        count -> table.row(COUNT_KEY, List.of(COUNT_BEFORE, "", count.toString())));
    return release()
        .map(found ->
            new LayerDraft(
                isProcedures() ? CodeSystem.ICD10PCS : CodeSystem.ICD10CM,
                LayerKind.ADDENDA,
                reading.dated(found),
                table.finished()));
  }

  private Optional<ReleaseDate> release() {
    var release = ReleaseDate.ofIcdName(reading.file().name());
    if (release.isEmpty()) {
      reading.problems().file("its name does not say which year's addenda they are");
    }
    return release;
  }

  private boolean isProcedures() {
    return seen.getOrDefault("flagged", 0) == 0;
  }

  private void row(long line, String text) {
    var action = ACTION.matcher(text);
    if (action.lookingAt() && text.length() > BODY) {
      change(line, action.group(1).toLowerCase(Locale.ROOT), text.substring(BODY));
      return;
    }
    if (counting || text.isBlank() || text.strip().equals("Headers")) {
      counting |= !text.isBlank();
      count(text);
      return;
    }
    reading
        .problems()
        .row(
            line,
            "the line begins neither with Add:, Delete: nor Revise: it is cut short or edited;"
                + " download it again");
  }

  private void change(long line, String action, String body) {
    boolean flagged = FLAGGED.matcher(body).matches();
    var change = flagged ? body.substring(2) : body;
    var code = change.split(" ", 2)[0];
    if (!code.matches("[0-9A-Z]{3,7}") || change.length() <= LONG_TITLE) {
      reading.problems().row(line, "\"" + code + "\" has no long title in its columns");
      return;
    }
    seen.merge(action, 1, Integer::sum);
    seen.merge(flagged ? "flagged" : "plain", 1, Integer::sum);
    var flag = flagged ? body.substring(0, 1) : code.length() == 7 ? "1" : "0";
    table.row(CodeKey.pack(code), List.of(action, flag, change.substring(LONG_TITLE).strip()));
  }

  private void count(String text) {
    var count = COUNT.matcher(text);
    if (!count.matches()) {
      return;
    }
    int number = Integer.parseInt(count.group(1));
    if (count.group(2).equals("codes") && codesBefore.isEmpty()) {
      codesBefore = Optional.of(number);
    }
    told.merge(count.group(2), number, Integer::sum);
  }

  private void checkCounts() {
    checkCount("add", "additions");
    checkCount("delete", "deletions");
  }

  private void checkCount(String action, String name) {
    int found = seen.getOrDefault(action, 0);
    int stated = told.getOrDefault(name, found);
    if (found != stated) {
      reading
          .problems()
          .file(
              "it has "
                  + found
                  + " "
                  + name
                  + " and says that it has "
                  + stated
                  + ": lines are missing; download it again");
    }
  }
}
