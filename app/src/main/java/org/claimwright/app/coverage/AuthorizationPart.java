package org.claimwright.app.coverage;

import java.util.HashMap;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.claimwright.app.web.Pill;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// What payers have allowed beforehand, on a patient's page.
@Component
class AuthorizationPart implements PatientPart {

  private final Authorizations authorizations;
  private final Coverages coverages;
  private final CoverageWords words;
  private final Show show;

  AuthorizationPart(
      Authorizations authorizations, Coverages coverages, CoverageWords words, Show show) {
    this.authorizations = authorizations;
    this.coverages = coverages;
    this.words = words;
    this.show = show;
  }

  /// An authorization as the page shows it.
  record Row(AuthorizationRecord held, String payer, int used, Pill state) {

    public int left() {
      return Math.max(0, held.terms().units() - used);
    }

    public String path() {
      return "/patients/" + held.patient() + "/authorizations/" + held.id() + "/edit";
    }
  }

  @Override
  public String title() {
    return "Authorizations";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public Drawn draw(PatientId patient) {
    return new Drawn("coverage/authorizations", "authorizations", rows(patient));
  }

  @Override
  public List<Link> links(PatientId patient) {
    var path = "/patients/" + patient + "/authorizations/new";
    return coverages.all(patient).isEmpty()
        ? List.of()
        : List.of(new Link("Add authorization", path, "", Permission.REGISTER_PATIENTS));
  }

  private List<Row> rows(PatientId patient) {
    var all = authorizations.of(patient);
    var used = authorizations.used(patient, all);
    var names = words.payers();
    var payers = new HashMap<CoverageId, String>();
    coverages
        .all(patient)
        .forEach(one -> payers.put(one.id(), names.getOrDefault(one.membership().payer(), "–")));
    return all.stream()
        .map(one ->
            row(
                one,
                payers.getOrDefault(one.terms().coverage(), "–"),
                used.getOrDefault(one.id(), 0)))
        .toList();
  }

  private Row row(AuthorizationRecord held, String payer, int used) {
    return new Row(held, payer, used, state(held, used));
  }

  private Pill state(AuthorizationRecord held, int used) {
    var today = show.today();
    if (held.terms().days().from().isAfter(today)) {
      return Pill.info("Begins later");
    }
    if (!held.isInForce(today)) {
      return Pill.quiet("Ended");
    }
    return used < held.terms().units() ? Pill.ok("In force") : Pill.warn("Used up");
  }
}
