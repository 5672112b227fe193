package org.claimwright.codesets;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the AMA's own CPT data file as a licensee has it: `LONGULT.txt`, `LONGUF.txt`, `MEDU.txt`
/// or `SHORTU.txt`. A preamble, then a code of five characters, a tab or blank, its description; in
/// `LONGUF.txt` a description goes on over numbered lines.
///
/// The text stays in the licensee's own store; nothing of it ships.
final class CptFile {

  private static final Pattern NAME =
      Pattern.compile("(?i).*(longult|longuf|medu|shortu|cpt[-_ ]?codes?).*\\.txt");
  private static final Pattern ROW =
      Pattern.compile("([0-9]{4}[0-9FTUM])[\t ]+(?:(\\d\\d) )?(\\S.*)");
  private static final int FEWEST = 5_000;

  private final FileReading reading;
  private final Map<String, StringBuilder> titles = new LinkedHashMap<>();
  private boolean begun;
  private boolean numbered;

  CptFile(FileReading reading) {
    this.reading = reading;
  }

  static boolean isNamed(String name) {
    return NAME.matcher(name).matches();
  }

  Optional<LayerDraft> read() throws IOException {
    numbered = reading.file().name().toLowerCase(Locale.ROOT).contains("longuf");
    try (var lines = new TextLines(reading.file().open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        row(lines.number(), line);
        reading.read(lines.number());
      }
    }
    if (titles.isEmpty()) {
      reading.problems().file("there is no CPT code in it");
      return Optional.empty();
    }
    if (titles.size() < FEWEST) {
      reading
          .problems()
          .note(
              0, "it has " + titles.size() + " codes; a whole CPT file has more than ten thousand");
    }
    return ReleaseDate.ofTable(reading)
        .map(release -> new LayerDraft(CodeSystem.CPT, LayerKind.CODES, release, builder()));
  }

  private void row(long line, String text) {
    var row = ROW.matcher(text.strip());
    if (!row.matches()) {
      if (begun && !text.isBlank()) {
        reading
            .problems()
            .row(
                line,
                "the line begins with no CPT code of five characters; take the AMA's own file");
      }
      return;
    }
    begun = true;
    var code = row.group(1);
    boolean continued = numbered && row.group(2) != null && titles.containsKey(code);
    var words =
        !numbered && row.group(2) != null ? row.group(2) + " " + row.group(3) : row.group(3);
    if (!continued && titles.containsKey(code)) {
      reading.problems().row(line, code + " stands here a second time");
      return;
    }
    var title = titles.computeIfAbsent(code, fresh -> new StringBuilder());
    title.append(title.isEmpty() ? "" : " ").append(words.strip());
  }

  private LayerBuilder builder() {
    var builder = new LayerBuilder();
    titles.forEach(
        (code, title) -> builder.code(CodeKey.pack(code), XmlPulling.even(title.toString()), true));
    return builder;
  }
}
