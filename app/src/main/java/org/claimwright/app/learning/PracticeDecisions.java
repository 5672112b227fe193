package org.claimwright.app.learning;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.coding.learning.CoderDecision;
import org.springframework.stereotype.Component;

/// The decisions of the practice in scope: those of its newest finished visits. Visits get running
/// numbers, so that a file of decisions names none.
@Component
class PracticeDecisions {

  /// More than a year of a large practice.
  private static final int MOST_VISITS = 5_000;

  private static final int AT_ONCE = 250;

  private final Visits visits;
  private final CodingDesk desk;
  private final Practices practices;

  PracticeDecisions(Visits visits, CodingDesk desk, Practices practices) {
    this.visits = visits;
    this.desk = desk;
    this.practices = practices;
  }

  List<CoderDecision> all() {
    var specialties = specialties();
    var zone = practices.current().profile().zone();
    var coded = visits.list(VisitFilter.ALL.in("coded").atMost(MOST_VISITS)).reversed();
    var found = new ArrayList<CoderDecision>();
    for (int from = 0; from < coded.size(); from += AT_ONCE) {
      var part = coded.subList(from, Math.min(coded.size(), from + AT_ONCE));
      found.addAll(decisions(part, from + 1, new Told(specialties, zone)));
    }
    return found;
  }

  private record Told(Map<ProviderId, String> specialties, ZoneId zone) {}

  private List<CoderDecision> decisions(List<VisitRecord> part, int first, Told told) {
    var sheets = desk.sheets(part.stream().map(VisitRecord::id).toList());
    var found = new ArrayList<CoderDecision>();
    for (int i = 0; i < part.size(); i++) {
      var visit = part.get(i);
      var sheet = sheets.get(visit.id());
      if (sheet != null) {
        var specialty = told.specialties().getOrDefault(visit.facts().provider(), "");
        found.addAll(new SheetDecisions(first + i, sheet, specialty, told.zone()).all());
      }
    }
    return found;
  }

  /// The specialty of each clinician, in plain words.
  Map<ProviderId, String> specialties() {
    return practices.providers().stream()
        .collect(Collectors.toMap(one -> one.id(), one -> one.clinician().specialty().words()));
  }
}
