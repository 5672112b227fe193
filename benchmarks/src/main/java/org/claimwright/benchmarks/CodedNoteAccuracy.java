package org.claimwright.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.Suggestions;

/// Measures whole suggestions, diagnoses, services and visit levels, against settled codes. The
/// diagnoses are counted as [CodingAccuracy] does; visits apart from services, since every note has
/// one and a level nearly right is not like a service that was not done.
final class CodedNoteAccuracy {
  private final CodedNotes gold;
  private final Map<GoldNotes.Note, Suggestions> answers = new HashMap<>();
  private final VisitBalance visits = new VisitBalance();
  private Tally services = Tally.NONE;
  private Tally written = Tally.NONE;
  private Tally lines = Tally.NONE;
  private int firsts;

  private CodedNoteAccuracy(CodedNotes gold) {
    this.gold = gold;
  }

  static List<Score> of(CodingEngine engine, CodedNotes gold) {
    var accuracy = new CodedNoteAccuracy(gold);
    for (var note : gold.notes()) {
      var answer = engine.suggest(note.visit());
      accuracy.answers.put(note.diagnoses(), answer);
      accuracy.add(note, answer);
    }
    return accuracy.scores();
  }

  private void add(CodedNote note, Suggestions answer) {
    firsts += first(answer).equals(Optional.of(note.first())) ? 1 : 0;
    var suggested = services(answer);
    services = services.plus(Tally.of(codes(note.lines()), codes(suggested)));
    written = written.plus(Tally.of(other(note.lines()), other(suggested)));
    lines = lines.plus(Tally.of(all(note.lines()), all(suggested)));
    visits.add(note.visits(), CodedNote.visits(suggested));
  }

  private static Optional<String> first(Suggestions answer) {
    return answer.codes().stream()
        .filter(c -> c.system() == CodeSystem.ICD10CM)
        .map(c -> GoldNotes.undotted(c.code()))
        .findFirst();
  }

  private static Set<CodedNote.ServiceLine> services(Suggestions answer) {
    return answer.codes().stream()
        .filter(c -> c.system() == CodeSystem.CPT || c.system() == CodeSystem.HCPCS)
        .map(c -> new CodedNote.ServiceLine(c.code(), Set.copyOf(c.modifiers()), c.units()))
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(Set<CodedNote.ServiceLine> lines) {
    return lines.stream()
        .filter(Predicate.not(CodedNote.ServiceLine::isVisit))
        .map(CodedNote.ServiceLine::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> other(Set<CodedNote.ServiceLine> lines) {
    return all(
        lines.stream()
            .filter(Predicate.not(CodedNote.ServiceLine::isVisit))
            .collect(Collectors.toSet()));
  }

  private static Set<String> all(Set<CodedNote.ServiceLine> lines) {
    return lines.stream().map(CodedNote.ServiceLine::written).collect(Collectors.toSet());
  }

  private List<Score> scores() {
    var notes = gold.notes().stream().map(CodedNote::diagnoses).toList();
    var known = new GoldNotes(gold.set(), notes);
    var scores = new ArrayList<>(CodingAccuracy.of(known, this::answer));
    scores.add(score("first-listed right", Tally.rate(firsts, notes.size())));
    scores.add(score("services precision", services.precision()));
    scores.add(score("services recall", services.recall()));
    scores.add(score("services F1", services.f1()));
    scores.add(score("services F1, modifiers and units", written.f1()));
    scores.add(score("lines F1, modifiers and units", lines.f1()));
    visits.counts().forEach((measure, value) -> scores.add(score(measure, value)));
    return scores;
  }

  private Suggestions answer(GoldNotes.Note note) {
    var answer = answers.get(note);
    if (answer == null) {
      throw new IllegalStateException("a note that was not coded");
    }
    return answer;
  }

  private Score score(String measure, double value) {
    return new Score(gold.set(), measure, value);
  }
}
