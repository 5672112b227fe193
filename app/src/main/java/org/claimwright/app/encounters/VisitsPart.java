package org.claimwright.app.encounters;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.springframework.stereotype.Component;

/// The visits on a patient's page, the newest first.
@Component
class VisitsPart implements PatientPart {

  private static final int SHOWN = 25;

  private final Visits visits;
  private final VisitWords words;

  VisitsPart(Visits visits, VisitWords words) {
    this.visits = visits;
    this.words = words;
  }

  /// A visit with what the page says of it.
  record Row(VisitRecord visit, String provider, String place) {
    public org.claimwright.app.web.Pill pill() {
      return VisitWords.state(visit.state());
    }
  }

  @Override
  public String title() {
    return "Visits";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.LIST_VISITS;
  }

  @Override
  public Drawn draw(PatientId patient) {
    var providers = words.providers();
    var rows =
        visits.list(VisitFilter.ALL.of(patient).atMost(SHOWN)).stream()
            .map(visit ->
                new Row(
                    visit,
                    providers.getOrDefault(visit.facts().provider(), "–"),
                    words.place(visit.facts())))
            .toList();
    return new Drawn("encounters/part", "visits", rows);
  }

  @Override
  public List<Link> links(PatientId patient) {
    var path = "/visits/new?patient=" + patient;
    return List.of(new Link("Enter a visit", path, "v", Permission.ENTER_VISITS));
  }
}
