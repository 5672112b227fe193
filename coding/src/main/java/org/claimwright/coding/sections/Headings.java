package org.claimwright.coding.sections;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.text.ResourceLines;

/// What headings mean, read from the table `headings.txt`.
final class Headings {
  private static final Map<String, Kind> KINDS = read();
  private static final int LONGEST = 60;

  private Headings() {}

  /// A heading found at the start of a line.
  ///
  /// @param length of the heading within the bare line, its colon included
  record Heading(String words, Kind kind, int length) {}

  static Optional<Heading> in(Line line) {
    var bare = line.bare();
    int colon = bare.indexOf(':');
    if (colon > 0 && colon <= LONGEST) {
      var before = bare.substring(0, colon);
      return kind(before, rest(bare, colon)).map(k -> new Heading(before, k, colon + 1));
    }
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    return alone(bare, line.marked());
  }

  private static String rest(String bare, int colon) {
    return bare.substring(colon + 1).strip();
  }

  private static Optional<Heading> alone(String bare, boolean marked) {
    var kind = kind(bare, "");
    boolean single = bare.length() < 3 || (marked && !bare.equals(bare.toUpperCase(Locale.ROOT)));
    if (kind.isPresent() && !(single && bare.length() < 3)) {
      return kind.map(k -> new Heading(bare, k, bare.length()));
    }
    return Optional.empty();
  }

  private static Optional<Kind> kind(String words, String rest) {
    var key = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]+", " ");
    var plain = key.replaceAll("[.\\-–]+$", "").strip();
    var found = KINDS.get(plain);
    if (found == null) {
      found = KINDS.get(plain.replaceAll("\\s*\\([^)]*\\)$", ""));
    }
    if (plain.length() == 1 && rest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found);
  }

  private static Map<String, Kind> read() {
    var kinds = new HashMap<String, Kind>();
    for (var line : ResourceLines.of("headings.txt")) {
      var parts = line.split("=", 2);
      for (var words : parts[1].split("\\|", -1)) {
        kinds.put(words.strip(), Kind.valueOf(parts[0].strip()));
      }
    }
    return Map.copyOf(kinds);
  }
}
