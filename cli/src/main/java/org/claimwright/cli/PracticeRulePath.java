package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.edits.PracticeRule;
import org.claimwright.edits.PracticeRuleFile;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The practice's own rules from a file, or from every `.rules` of a folder.
final class PracticeRulePath {

  private PracticeRulePath() {}

  static List<PracticeRule> read(Path path) {
    var rules = new ArrayList<PracticeRule>();
    for (var file : files(path)) {
      switch (PracticeRuleFile.read(text(file), file.toString(), rules.size() + 1)) {
        case Outcome.Ok<List<PracticeRule>> ok -> rules.addAll(ok.value());
        case Outcome.Rejected<List<PracticeRule>> no ->
            throw new InputProblem(
                no.problems().stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining(System.lineSeparator())));
      }
    }
    return rules;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(Input.file(path.toString()));
    }
    try (var inside = Files.list(path)) {
      var files = inside.filter(one -> one.toString().endsWith(".rules")).sorted().toList();
      if (files.isEmpty()) {
        throw new InputProblem("--rules: " + path + " has no file that ends in .rules");
      }
      return files;
    } catch (IOException unreadable) {
      throw new InputProblem("--rules: " + path + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new InputProblem(
          "--rules: " + file + " cannot be read as text: name a file or folder of rules");
    }
  }
}
