package org.claimwright.app.eligibility;

import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitLink;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.springframework.stereotype.Component;

/// Leads from a visit's page to what the first payer says of its day.
@Component
class EligibilityOfAVisit implements VisitLink {

  private final Visits visits;
  private final Coverages coverages;
  private final EligibilityChecks checks;
  private final EligibilitySheets sheets;

  EligibilityOfAVisit(
      Visits visits, Coverages coverages, EligibilityChecks checks, EligibilitySheets sheets) {
    this.visits = visits;
    this.coverages = coverages;
    this.checks = checks;
    this.sheets = sheets;
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public Optional<Place> of(VisitId id) {
    return visits.find(id).flatMap(this::place);
  }

  private Optional<Place> place(VisitRecord visit) {
    return coverages.inForce(visit.facts().patient(), visit.facts().dateOfService()).stream()
        .findFirst()
        .map(coverage -> place(visit, coverage));
  }

  private Place place(VisitRecord visit, CoverageRecord coverage) {
    var state =
        checks.newest(coverage.id()).map(one -> one.standing().words()).orElse("never asked");
    var path =
        "/patients/"
            + coverage.patient()
            + "/coverages/"
            + coverage.id()
            + "/eligibility?on="
            + visit.facts().dateOfService();
    return new Place("Eligibility", sheets.payer(coverage), state, path);
  }
}
