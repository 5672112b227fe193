package org.claimwright.app.encounters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.patients.Patients;
import org.springframework.stereotype.Component;

/// Puts the list of visits together: five queries, however many visits.
@Component
class VisitLists {

  /// More rows than anybody reads; days and clinician narrow them.
  static final int MOST = 200;

  private final Visits visits;
  private final Patients patients;
  private final VisitWords words;

  VisitLists(Visits visits, Patients patients, VisitWords words) {
    this.visits = visits;
    this.patients = patients;
    this.words = words;
  }

  VisitList of(VisitAsked asked) {
    var found = asked.isWork() ? visits.queue(asked.filter()) : visits.list(asked.filter());
    var shown = found.subList(0, Math.min(MOST, found.size()));
    return new VisitList(asked, waiting(), providers(), rows(shown), found.size() > MOST);
  }

  private List<VisitList.Row> rows(List<VisitRecord> shown) {
    var people = patients.findAll(shown.stream().map(visit -> visit.facts().patient()).toList());
    var providers = words.providers();
    return shown.stream()
        .map(visit ->
            new VisitList.Row(
                visit,
                people.get(visit.facts().patient()),
                providers.getOrDefault(visit.facts().provider(), "–")))
        .toList();
  }

  private Map<String, Long> waiting() {
    var counts = visits.counts();
    var open = counts.getOrDefault("to-code", 0L) + counts.getOrDefault("in-coding", 0L);
    return Map.of("open", open, "held", counts.getOrDefault("held", 0L));
  }

  private Map<String, String> providers() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "Any clinician");
    words.providers().forEach((id, title) -> choices.put(Long.toString(id.value()), title));
    return choices;
  }
}
