package org.claimwright.app.coverage;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What payers have allowed beforehand. Every call works in the practice in scope.
@Service
public class Authorizations {

  private final AuthorizationTable table;
  private final CoverageTable coverages;
  private final ObjectProvider<UnitsUsed> used;
  private final Audit audit;
  private final Clock clock;

  Authorizations(
      AuthorizationTable table,
      CoverageTable coverages,
      ObjectProvider<UnitsUsed> used,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.coverages = coverages;
    this.used = used;
    this.audit = audit;
    this.clock = clock;
  }

  /// Adds one; refused when the coverage is not the patient's or has the number already.
  ///
  /// @return its number in this application
  @Transactional
  public Outcome<Long> add(PatientId patient, NewAuthorization terms) {
    return against(patient, 0, terms)
        .<Outcome<Long>>map(Outcome::rejected)
        .orElseGet(() -> {
          var id = table.insert(patient, terms, clock.instant());
          audit.record(AuditEvent.created("authorization", id).with("patient " + patient));
          return Outcome.ok(id);
        });
  }

  /// Puts other terms in the place of one's; refused when somebody else has changed it meanwhile
  /// (`AUTHORIZATION-CHANGED`).
  @Transactional
  public Outcome<Long> change(AuthorizationRecord held, int version, NewAuthorization terms) {
    return against(held.patient(), held.id(), terms)
        .<Outcome<Long>>map(Outcome::rejected)
        .orElseGet(() -> changed(held.id(), version, terms));
  }

  public Optional<AuthorizationRecord> find(long id) {
    return table.find(id);
  }

  /// Every authorization of a patient, the one that ends last first.
  public List<AuthorizationRecord> of(PatientId patient) {
    return table.of(patient);
  }

  /// Units used of each.
  public Map<Long, Integer> used(PatientId patient, Collection<AuthorizationRecord> all) {
    var sum = new HashMap<Long, Integer>();
    used.orderedStream()
        .forEach(
            one -> one.of(patient, all).forEach((id, units) -> sum.merge(id, units, Integer::sum)));
    return sum;
  }

  private Outcome<Long> changed(long id, int version, NewAuthorization terms) {
    if (!table.update(id, version, terms)) {
      return Outcome.rejected(
          Problem.stop(
              "AUTHORIZATION-CHANGED",
              "",
              "Authorization "
                  + terms.number()
                  + " was changed by somebody else after you opened this form: open it again, look"
                  + " at what changed, and save once more."));
    }
    audit.record(AuditEvent.changed("authorization", id));
    return Outcome.ok(id);
  }

  private Optional<Problem> against(PatientId patient, long id, NewAuthorization terms) {
    var coverage = coverages.find(terms.coverage()).filter(one -> one.patient().equals(patient));
    if (coverage.isEmpty()) {
      return Optional.of(
          Problem.stop(
              "AUTHORIZATION-COVERAGE",
              "coverage",
              "Coverage "
                  + terms.coverage()
                  + " is none of this patient: choose one of the list."));
    }
    return table.of(patient).stream()
        .filter(one -> one.id() != id && one.terms().coverage().equals(terms.coverage()))
        .filter(one -> one.number().equals(terms.number()))
        .findFirst()
        .map(Authorizations::twice);
  }

  private static Problem twice(AuthorizationRecord held) {
    return Problem.stop(
        "AUTHORIZATION-TWICE",
        "number",
        "Authorization "
            + held.number()
            + " of this coverage is here already, for "
            + held.terms().days()
            + ": change that one.");
  }
}
