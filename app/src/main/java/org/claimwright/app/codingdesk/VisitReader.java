package org.claimwright.app.codingdesk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.reference.ReadingProgress;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.NoteChecks;
import org.claimwright.coding.PatientFacts;
import org.claimwright.coding.ReadingStage;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Has the engine read a visit's documents, in the order of the practice's own model where one is
/// in force.
@Component
class VisitReader {

  private final Patients patients;
  private final CodingEngine engine;
  private final CodeSets codeSets;
  private final ObjectProvider<SuggestionOrder> orders;
  private final Map<VisitId, ReadingStage> underWay = new ConcurrentHashMap<>();

  VisitReader(
      Patients patients,
      CodingEngine engine,
      CodeSets codeSets,
      ObjectProvider<SuggestionOrder> orders) {
    this.patients = patients;
    this.engine = engine;
    this.codeSets = codeSets;
    this.orders = orders;
  }

  VisitNote note(VisitRecord visit, ChartText chart) {
    var facts =
        patients
            .find(visit.facts().patient())
            .map(one -> new PatientFacts(Optional.of(one.person().birthDate()), one.person().sex()))
            .orElse(PatientFacts.UNKNOWN);
    return new VisitNote(
        chart.text(), visit.facts().dateOfService(), facts, visit.facts().type() == VisitType.NEW);
  }

  Suggestions read(VisitRecord visit, ChartText chart) {
    var suggestions = told(visit.id(), note(visit, chart));
    for (var order : orders.stream().toList()) {
      suggestions = order.of(visit, suggestions);
    }
    return suggestions;
  }

  private Suggestions told(VisitId id, VisitNote note) {
    try {
      return ReadingProgress.telling(stage -> underWay.put(id, stage), () -> engine.suggest(note));
    } finally {
      underWay.remove(id);
    }
  }

  /// Whether a reading is of the documents as they are, by a release that nothing new is to be said
  /// of: one that was missing or old may have been followed by a newer one.
  boolean isCurrent(VisitRecord visit, Reading reading, ChartText chart) {
    var day = visit.facts().dateOfService();
    var release = NoteChecks.ofRelease(day, codeSets.release(CodeSystem.ICD10CM, day));
    var told = reading.remarks().stream().filter(NoteChecks::isOfRelease).toList();
    return reading.documents().equals(chart.documentIds())
        && (told.isEmpty() || told.equals(release.map(Remark::of).stream().toList()));
  }

  /// How far the engine has come with a visit that it is reading now.
  Optional<ReadingStage> stage(VisitId id) {
    return Optional.ofNullable(underWay.get(id));
  }

  /// The engine's own reading, in nobody's order.
  Suggestions own(VisitNote note) {
    return engine.suggest(note);
  }
}
