package org.claimwright.coding.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.NoteChecks;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.rules.Candidate;
import org.claimwright.coding.rules.Catalogue;
import org.claimwright.coding.rules.DiagnosisRules;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.Passages;
import org.claimwright.coding.sections.SectionReader;

/// A note while proposals for it are verified: its sentences, and the diagnoses that stand, as the
/// rules take them. Lives within one call.
final class ReadNote {
  private final String text;
  private final Catalogue catalogue;
  private final List<Passage> passages;
  private final List<Span> toMachines;
  private final List<Finding> standing = new ArrayList<>();

  ReadNote(VisitNote note, Suggestions own, Catalogue catalogue) {
    this.text = note.text();
    this.catalogue = catalogue;
    this.passages = Passages.of(SectionReader.read(NoteChecks.readable(note.text())));
    this.toMachines = WordsToMachines.in(note.text());
    own.codes().stream().filter(one -> one.system() == CodeSystem.ICD10CM).forEach(this::stands);
    own.considered().stream()
        .filter(one -> one.reasoning().assertion() != Assertion.AFFIRMED)
        .forEach(this::stands);
  }

  private void stands(SuggestedCode code) {
    for (var span : code.reasoning().evidence()) {
      QuotedWords.of(span, passages)
          .ifPresent(
              words -> standing.add(words.finding(code.code(), code.reasoning().assertion())));
    }
  }

  List<Span> places(String quote) {
    return Quotes.in(text, quote);
  }

  boolean speaksToMachines() {
    return !toMachines.isEmpty();
  }

  boolean isSpokenToMachines(Span span) {
    return toMachines.stream().anyMatch(one -> one.overlaps(span));
  }

  List<Passage> passages() {
    return passages;
  }

  /// What the rules make of the diagnoses that stand and one more.
  DiagnosisRules.Decision with(Finding proposed) {
    var all = new ArrayList<>(standing);
    all.add(proposed);
    return DiagnosisRules.decide(catalogue, passages, all);
  }

  /// The codes that the rules keep without the proposal.
  Set<String> kept() {
    return DiagnosisRules.decide(catalogue, passages, standing).codes().stream()
        .map(Candidate::id)
        .collect(Collectors.toSet());
  }

  void add(Finding verified) {
    standing.add(verified);
  }
}
