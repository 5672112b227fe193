package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Diagnosis pointers as people write them: `A` is the first diagnosis.
final class Letters {

  private Letters() {}

  /// `A` for 1.
  static String of(int position) {
    return position >= 1 && position <= 26
        ? String.valueOf((char) ('A' + position - 1))
        : Integer.toString(position);
  }

  /// `A C` for 1 and 3.
  static String of(List<Integer> positions) {
    return String.join(" ", positions.stream().map(Letters::of).toList());
  }

  /// Reads `A C`, `ac`, `A,C` or `1 3`.
  static List<Integer> read(String text) {
    var positions = new ArrayList<Integer>();
    for (var part : text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)) {
      if (part.matches("[0-9]{1,2}")) {
        positions.add(Integer.parseInt(part));
      } else {
        part.chars()
            .filter(sign -> sign >= 'A' && sign <= 'Z')
            .forEach(sign -> positions.add(sign - 'A' + 1));
      }
    }
    return List.copyOf(positions);
  }
}
