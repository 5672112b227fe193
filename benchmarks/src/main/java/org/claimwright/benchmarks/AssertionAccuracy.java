package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.cli.Json;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.assertion.AssertionRules;
import org.claimwright.coding.text.Sentences;
import org.jspecify.annotations.Nullable;

/// Measures how sentences assert what they name, on the files `assertions*.jsonl` of the folder
/// that `CLAIMWRIGHT_GOLD` names: a line is
/// `{"text","span":[start,end],"negation":"negated|affirmed",
/// "temporality":"recent|historical…","experiencer":"patient|family member"}`.
final class AssertionAccuracy {
  private Tally negated = Tally.NONE;
  private Tally affirmed = Tally.NONE;
  private int right;
  private int all;

  private AssertionAccuracy() {}

  static List<Score> scores() throws IOException {
    var folder = Optional.ofNullable(System.getenv(GoldNotes.FOLDER)).filter(n -> !n.isBlank());
    var scores = new ArrayList<Score>();
    if (folder.isPresent()) {
      try (var files = Files.newDirectoryStream(Path.of(folder.get()), "assertions*.jsonl")) {
        for (var file : files) {
          scores.addAll(of(file));
        }
      }
    }
    return scores;
  }

  private static List<Score> of(Path file) throws IOException {
    var accuracy = new AssertionAccuracy();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        accuracy.add(Json.parseObject(line));
      }
    }
    return accuracy.scores(file.getFileName().toString().replace(".jsonl", ""));
  }

  private void add(Map<String, @Nullable Object> line) {
    boolean given = Json.text(line, "negation").equals("negated");
    boolean said = isNegated(Json.text(line, "text"), line.get("span"));
    negated = negated.plus(one(given, said));
    affirmed = affirmed.plus(one(!given, !said));
    right += given == said ? 1 : 0;
    all++;
  }

  private static Tally one(boolean given, boolean said) {
    return new Tally(given && said ? 1 : 0, said && !given ? 1 : 0, given && !said ? 1 : 0);
  }

  static boolean isNegated(String text, @Nullable Object span) {
    return assertion(text, span).filter(a -> a == Assertion.NEGATED).isPresent();
  }

  /// How the text asserts the words of the span; empty where it names no span.
  static Optional<Assertion> assertion(String text, @Nullable Object span) {
    if (!(span instanceof List<?> ends)
        || !(ends.get(0) instanceof Number start)
        || !(ends.get(1) instanceof Number end)) {
      return Optional.empty();
    }
    for (var sentence : Sentences.of(text, 0, text.length())) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        var token = sentence.tokens().get(i);
        if (token.start() < end.intValue() && token.end() > start.intValue()) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0) {
        return Optional.of(AssertionRules.of(sentence, first, last));
      }
    }
    return Optional.empty();
  }

  private List<Score> scores(String set) {
    return List.of(
        new Score(set, "mentions", all),
        new Score(set, "negated: precision", negated.precision()),
        new Score(set, "negated: recall", negated.recall()),
        new Score(set, "negated: F1", negated.f1()),
        new Score(set, "negated or affirmed: macro-F1", (negated.f1() + affirmed.f1()) / 2),
        new Score(set, "negated or affirmed: accuracy", Tally.rate(right, all)));
  }
}
