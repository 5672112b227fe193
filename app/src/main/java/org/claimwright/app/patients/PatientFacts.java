package org.claimwright.app.patients;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the features for what they know of patients, as far as the viewer may see it.
@Component
class PatientFacts {

  private final ObjectProvider<PatientFact> facts;

  PatientFacts(ObjectProvider<PatientFact> facts) {
    this.facts = facts;
  }

  List<String> labels(SignedIn viewer) {
    return seen(viewer).stream().map(PatientFact::label).toList();
  }

  /// A row for each patient, in the order given: one query for each fact.
  List<PatientList.Row> rows(List<PatientRecord> patients, SignedIn viewer) {
    var ids = patients.stream().map(PatientRecord::id).toList();
    var known = seen(viewer).stream().map(fact -> fact.of(ids)).toList();
    return patients.stream()
        .map(patient -> new PatientList.Row(patient, words(patient.id(), known)))
        .toList();
  }

  /// Label and words of what is known of one patient.
  Map<String, String> of(PatientRecord patient, SignedIn viewer) {
    var all = new LinkedHashMap<String, String>();
    for (var fact : seen(viewer)) {
      var words = fact.of(List.of(patient.id())).get(patient.id());
      all.put(fact.label(), words == null ? "–" : words);
    }
    return all;
  }

  private static List<String> words(PatientId id, Collection<Map<PatientId, String>> known) {
    return known.stream().map(fact -> fact.getOrDefault(id, "")).toList();
  }

  private List<PatientFact> seen(SignedIn viewer) {
    return facts.stream()
        .filter(fact -> viewer.may(fact.permission()))
        .sorted(Comparator.comparingInt(PatientFact::order))
        .toList();
  }
}
