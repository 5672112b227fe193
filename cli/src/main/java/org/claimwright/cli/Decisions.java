package org.claimwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.coding.learning.CoderDecision;

/// Reads a file of decisions whole; the first line that is none refuses it, for a model must not
/// quietly learn from a part.
final class Decisions {
  private Decisions() {}

  static List<CoderDecision> read(String file) {
    var found = new ArrayList<CoderDecision>();
    int number = 0;
    for (var line : new String(Input.read(file), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        found.add(one(file, number, line));
      }
    }
    if (found.isEmpty()) {
      throw new InputProblem(
          file
              + " holds no decisions: export them under Administration, Ranker, one JSON object a line.");
    }
    return found;
  }

  private static CoderDecision one(String file, int number, String line) {
    try {
      return DecisionLine.read(line);
    } catch (IllegalArgumentException e) {
      throw new InputProblem(
          file
              + " line "
              + number
              + " is no decision: "
              + e.getMessage()
              + ". The file is the export of the practice's decisions; notes with labels are not.");
    }
  }
}
