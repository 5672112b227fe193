package org.claimwright.app.codingdesk;

import java.util.Optional;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.patients.Patients;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.PatientFacts;
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
  private final ObjectProvider<SuggestionOrder> orders;

  VisitReader(Patients patients, CodingEngine engine, ObjectProvider<SuggestionOrder> orders) {
    this.patients = patients;
    this.engine = engine;
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
    var suggestions = engine.suggest(note(visit, chart));
    for (var order : orders.stream().toList()) {
      suggestions = order.of(visit, suggestions);
    }
    return suggestions;
  }

  /// The engine's own reading, in nobody's order.
  Suggestions own(VisitNote note) {
    return engine.suggest(note);
  }
}
