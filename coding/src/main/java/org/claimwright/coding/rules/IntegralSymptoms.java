package org.claimwright.coding.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.sections.Problem;
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
      var rows = rows(diagnosis);
      if (rows.isEmpty()) {
        continue;
      }
      for (var symptom : claim.kept()) {
        boolean other = diagnosis != symptom && !diagnosis.isDropped();
        if (other && belongs(symptom, rows) && !isListedApart(diagnosis, symptom)) {
          symptom.drop(
              "A symptom that belongs to " + diagnosis.id() + " (Official Guidelines I.B.5).");
        }
      }
    }
  }

  /// A symptom that is a problem of its own is evaluated for itself.
  private static boolean isListedApart(Candidate diagnosis, Candidate symptom) {
    var own = named(symptom);
    return !own.isEmpty() && Collections.disjoint(own, named(diagnosis));
  }

  private static Set<Problem> named(Candidate candidate) {
    return candidate.findings().stream()
        .filter(f -> f.passage().namesProblem())
        .flatMap(f -> f.passage().problem().stream())
        .collect(Collectors.toSet());
  }

  private static List<Row> rows(Candidate diagnosis) {
    return ROWS.stream()
        .filter(row -> row.diagnoses().stream().anyMatch(diagnosis::startsWith))
        .toList();
  }

  private static boolean belongs(Candidate symptom, List<Row> rows) {
    return rows.stream().anyMatch(row -> row.symptoms().stream().anyMatch(symptom::startsWith));
  }
}
