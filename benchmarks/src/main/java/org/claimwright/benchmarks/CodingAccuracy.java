package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;

/// Measures suggested diagnosis codes against given ones; counted like the usual scorers of the
/// field: pairs of note and code over the whole set, evidence right where the code is and the words
/// overlap.
final class CodingAccuracy {
  private static final LocalDate ON = LocalDate.of(2026, 9, 1);

  private final GoldNotes gold;
  private final Map<String, Tally> byCode = new HashMap<>();
  private Tally exact = Tally.NONE;
  private Tally category = Tally.NONE;
  private int spans;
  private int rightSpans;
  private int proven;
  private int leveled;
  private int otherDetail;
  private int missedCategory;
  private int extraCategory;
  private Tally imaging = Tally.NONE;
  private int foundInTen;

  private CodingAccuracy(GoldNotes gold) {
    this.gold = gold;
  }

  static List<Score> of(CodingEngine engine, GoldNotes gold) {
    return of(gold, note -> engine.suggest(VisitNote.of(note.text(), ON)));
  }

  static List<Score> of(GoldNotes gold, Function<GoldNotes.Note, Suggestions> coder) {
    var accuracy = new CodingAccuracy(gold);
    for (var note : gold.notes()) {
      var answer = coder.apply(note);
      accuracy.leveled += answer.em().isPresent() ? 1 : 0;
      accuracy.add(note, diagnoses(answer.codes()));
      accuracy.foundInTen += inTen(note, answer);
      accuracy.imaging = accuracy.imaging.plus(Tally.of(note.imaging(), imaging(answer.codes())));
    }
    return accuracy.scores();
  }

  /// How many of the given codes are among the first ten suggested or considered.
  private static int inTen(GoldNotes.Note note, Suggestions answer) {
    var first =
        Stream.concat(answer.codes().stream(), answer.considered().stream())
            .filter(c -> c.system() == CodeSystem.ICD10CM)
            .map(c -> GoldNotes.undotted(c.code()))
            .distinct()
            .limit(10)
            .collect(Collectors.toSet());
    first.retainAll(note.names());
    return first.size();
  }

  private static Set<String> imaging(List<SuggestedCode> codes) {
    return codes.stream()
        .filter(c -> c.system() == CodeSystem.CPT && c.code().startsWith("7"))
        .map(SuggestedCode::code)
        .collect(Collectors.toSet());
  }

  private static Map<String, List<Span>> diagnoses(List<SuggestedCode> codes) {
    return codes.stream()
        .filter(c -> c.system() == CodeSystem.ICD10CM)
        .collect(
            Collectors.toMap(
                c -> GoldNotes.undotted(c.code()), c -> c.reasoning().evidence(), (a, b) -> a));
  }

  private void add(GoldNotes.Note note, Map<String, List<Span>> suggested) {
    var given = note.names();
    exact = exact.plus(Tally.of(given, suggested.keySet()));
    category = category.plus(Tally.of(categories(given), categories(suggested.keySet())));
    var all = new HashSet<>(given);
    all.addAll(suggested.keySet());
    all.forEach(code -> byCode.merge(code, one(code, given, suggested), Tally::plus));
    suggested.forEach((code, words) -> evidence(note.codes().getOrDefault(code, List.of()), words));
    kinds(given, suggested.keySet());
  }

  private static Tally one(String code, Set<String> given, Map<String, List<Span>> suggested) {
    return Tally.of(
        given.contains(code) ? Set.of(code) : Set.of(),
        suggested.containsKey(code) ? Set.of(code) : Set.of());
  }

  private static Set<String> categories(Set<String> codes) {
    return codes.stream().map(CodingAccuracy::category).collect(Collectors.toSet());
  }

  private static String category(String code) {
    return code.substring(0, Math.min(3, code.length()));
  }

  private void evidence(List<Span> given, List<Span> suggested) {
    long right = suggested.stream().filter(s -> given.stream().anyMatch(g -> meet(s, g))).count();
    spans += suggested.size();
    rightSpans += (int) right;
    proven += right > 0 ? 1 : 0;
  }

  private static boolean meet(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /// Sorts what was not exactly right: the same category in another detail, or another illness.
  private void kinds(Set<String> given, Set<String> suggested) {
    var givenCategories = categories(given);
    var suggestedCategories = categories(suggested);
    for (var code : given) {
      if (!suggested.contains(code)) {
        boolean near = suggestedCategories.contains(category(code));
        otherDetail += near ? 1 : 0;
        missedCategory += near ? 0 : 1;
      }
    }
    extraCategory +=
        (int) suggested.stream().filter(c -> !givenCategories.contains(category(c))).count();
  }

  private List<Score> scores() {
    var scores = new ArrayList<Score>();
    add(scores, "notes", gold.notes().size());
    add(scores, "notes with a visit level", leveled);
    add(scores, "precision", exact.precision());
    add(scores, "recall", exact.recall());
    add(scores, "micro-F1", exact.f1());
    add(scores, "macro-F1", macro());
    add(scores, "3-character F1", category.f1());
    add(scores, "recall@10", Tally.rate(foundInTen, exact.right() + exact.missed()));
    if (imaging.right() + imaging.missed() > 0) {
      add(scores, "imaging CPT lines F1", imaging.f1());
    }
    int givenWithWords = givenWithWords();
    if (givenWithWords > 0) {
      double precision = Tally.rate(rightSpans, spans);
      double recall = Tally.rate(proven, givenWithWords);
      add(scores, "evidence precision", precision);
      add(scores, "evidence recall", recall);
      add(scores, "evidence F1", harmonic(precision, recall));
    }
    add(scores, "missed: other detail suggested", otherDetail);
    add(scores, "missed: category not suggested", missedCategory);
    add(scores, "extra: category not given", extraCategory);
    return scores;
  }

  private void add(List<Score> scores, String measure, double value) {
    scores.add(new Score(gold.set(), measure, value));
  }

  private int givenWithWords() {
    return (int)
        gold.notes().stream()
            .flatMap(n -> n.codes().values().stream())
            .filter(words -> !words.isEmpty())
            .count();
  }

  /// Over the given codes, each counting alike however often it stands.
  private double macro() {
    return byCode.values().stream()
        .filter(t -> t.right() + t.missed() > 0)
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  private static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }
}
