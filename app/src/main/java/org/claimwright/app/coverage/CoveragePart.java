package org.claimwright.app.coverage;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// The coverages on a patient's page, in the order in which they pay.
@Component
class CoveragePart implements PatientPart {

  private final Coverages coverages;
  private final CoverageWords words;
  private final Show show;

  CoveragePart(Coverages coverages, CoverageWords words, Show show) {
    this.coverages = coverages;
    this.words = words;
    this.show = show;
  }

  @Override
  public String title() {
    return "Coverage";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public Drawn draw(PatientId patient) {
    return new Drawn("coverage/part", "coverages", rows(patient));
  }

  @Override
  public List<Link> links(PatientId patient) {
    var path = "/patients/" + patient + "/coverages/new";
    return List.of(new Link("Add coverage", path, "a", Permission.REGISTER_PATIENTS));
  }

  private List<CoverageRow> rows(PatientId patient) {
    var payers = words.payers();
    var rows = new ArrayList<CoverageRow>();
    var rank = 0;
    for (var coverage : coverages.all(patient)) {
      var order = coverage.isInForce(show.today()) ? CoverageWords.order(++rank) : "";
      rows.add(
          new CoverageRow(
              coverage,
              payers.getOrDefault(coverage.membership().payer(), "–"),
              order,
              words.state(coverage),
              !rows.isEmpty()));
    }
    return rows;
  }
}
