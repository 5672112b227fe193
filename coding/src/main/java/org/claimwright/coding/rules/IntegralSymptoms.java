package org.claimwright.coding.rules;

import java.util.List;
import org.claimwright.coding.text.ResourceLines;

/// Drops symptoms that belong to a confirmed diagnosis (Official Guidelines I.B.5), by the table
/// `integral.txt`.
final class IntegralSymptoms {
  private record Row(List<String> diagnoses, List<String> symptoms) {
    static Row of(String line) {
      var parts = line.split("=", 2);
      return new Row(words(parts[0]), words(parts[1]));
    }

    private static List<String> words(String text) {
      return List.of(text.strip().split("\\s+", -1));
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("integral.txt").stream().map(Row::of).toList();

  private IntegralSymptoms() {}

  static void apply(Claimable claim) {
    for (var diagnosis : claim.kept()) {
      for (var symptom : claim.kept()) {
        if (diagnosis != symptom && !diagnosis.isDropped() && belongs(diagnosis, symptom)) {
          symptom.drop(
              "A symptom that belongs to " + diagnosis.id() + " (Official Guidelines I.B.5).");
        }
      }
    }
  }

  private static boolean belongs(Candidate diagnosis, Candidate symptom) {
    return ROWS.stream()
        .filter(row -> row.diagnoses().stream().anyMatch(diagnosis::startsWith))
        .anyMatch(row -> row.symptoms().stream().anyMatch(symptom::startsWith));
  }
}
