package org.claimwright.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A row of a table of cases: what sort of case, words of a note, the codes they lead to.
record SpecRow(String kind, String words, List<String> answers) {

  static List<SpecRow> of(String table) {
    return lines(table).stream().map(SpecRow::row).toList();
  }

  /// The lines of a table without comments and blank ones.
  static List<String> lines(String table) {
    try (var in = SpecRow.class.getResourceAsStream(table)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static SpecRow row(String line) {
    var p = List.of(line.split("\\|", -1));
    var codes = p.get(2).strip().replace(" x", "\u00a0x");
    var answers =
        codes.isEmpty()
            ? List.<String>of()
            : List.of(codes.split(" ", -1)).stream().map(c -> c.replace('\u00a0', ' ')).toList();
    return new SpecRow(p.get(0).strip(), p.get(1).strip(), answers);
  }

  @Override
  public String toString() {
    return kind + ": " + words;
  }
}
