package org.claimwright.app.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Pill;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// What payers last said of a patient's coverages in force, on the patient's page.
@Component
class EligibilityPart implements PatientPart {

  private final EligibilityChecks checks;
  private final Practices practices;
  private final Coverages coverages;
  private final Show show;

  EligibilityPart(EligibilityChecks checks, Practices practices, Coverages coverages, Show show) {
    this.checks = checks;
    this.practices = practices;
    this.coverages = coverages;
    this.show = show;
  }

  /// A coverage and its newest check.
  record Row(CoverageRecord coverage, String payer, Optional<EligibilityCheck> check) {

    public String path() {
      return "/patients/" + coverage.patient() + "/coverages/" + coverage.id() + "/eligibility";
    }

    public Pill pill() {
      return check.map(one -> one.standing().pill()).orElse(Pill.quiet("Never asked"));
    }
  }

  @Override
  public String title() {
    return "Eligibility";
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public Drawn draw(PatientId patient) {
    var held = coverages.inForce(patient, show.today());
    var newest = checks.newest(held.stream().map(CoverageRecord::id).toList());
    var payers = practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name));
    var rows =
        held.stream()
            .map(one ->
                new Row(
                    one,
                    payers.getOrDefault(one.membership().payer(), "–"),
                    Optional.ofNullable(newest.get(one.id()))))
            .toList();
    return new Drawn("eligibility/part", "eligibility", List.copyOf(rows));
  }
}
