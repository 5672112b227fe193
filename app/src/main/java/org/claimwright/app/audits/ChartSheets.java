package org.claimwright.app.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.LineDecisions;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.codingdesk.LiveFindings;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.reference.ReasonWords;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what the pages show of a chart: whose visit it is, the note, the edits, and what
/// the payer decided, in our own words.
@Component
class ChartSheets {

  private final CodingDesk desk;
  private final Visits visits;
  private final Patients patients;
  private final Practices practices;
  private final Claims claims;
  private final ObjectProvider<LiveFindings> edits;
  private final ObjectProvider<LineDecisions> decisions;
  private final ReasonWords reasons;

  ChartSheets(
      CodingDesk desk,
      Visits visits,
      Patients patients,
      Practices practices,
      Claims claims,
      ObjectProvider<LiveFindings> edits,
      ObjectProvider<LineDecisions> decisions,
      ReasonWords reasons) {
    this.desk = desk;
    this.visits = visits;
    this.patients = patients;
    this.practices = practices;
    this.claims = claims;
    this.edits = edits;
    this.decisions = decisions;
    this.reasons = reasons;
  }

  /// Everything a chart's page shows.
  record Sheet(AuditChart chart, Head head, Payer payer, Source source) {}

  /// Whose visit it is.
  record Head(String patient, String about, LocalDate dateOfService, String clinician) {}

  /// What the payer has of it.
  ///
  /// @param claims the claim, one or none
  /// @param reasons the payer's reasons in our words
  record Payer(List<ClaimRecord> claims, List<Reason> reasons) {}

  /// A reason for an adjustment.
  ///
  /// @param code such as `CO-50`
  record Reason(String code, String words, String line) {}

  /// What the codes rest on and what the edits say of them.
  record Source(List<MarkedDocument> documents, List<Problem> edits) {}

  Sheet of(AuditChart chart, boolean hidden) {
    var visit = chart.subject().visit();
    var claim = claims.ofVisit(visit);
    var coding = desk.find(visit).orElseThrow();
    return new Sheet(
        chart,
        head(coding.visit().facts()),
        new Payer(claim.stream().toList(), claim.map(this::reasons).orElse(List.of())),
        new Source(documents(coding, hidden), hidden ? List.of() : findings(coding)));
  }

  Head head(VisitFacts facts) {
    var patient = patients.find(facts.patient());
    return new Head(
        patient.map(PatientRecord::name).orElse("–"),
        patient.map(one -> one.ageAndSexOn(facts.dateOfService())).orElse(""),
        facts.dateOfService(),
        practices.provider(facts.provider()).map(Provider::title).orElse("–"));
  }

  Head head(VisitId visit) {
    return head(visits.find(visit).orElseThrow().facts());
  }

  private List<MarkedDocument> documents(VisitCoding coding, boolean hidden) {
    var evidence =
        hidden
            ? List.<Evidence>of()
            : Stream.concat(coding.sheet().diagnoses().stream(), coding.sheet().services().stream())
                .flatMap(entry -> entry.grounds().evidence().stream())
                .toList();
    return visits.documents(coding.visit().id()).stream()
        .map(document -> MarkedDocument.of(document, evidence))
        .toList();
  }

  private List<Problem> findings(VisitCoding coding) {
    return edits.stream()
        .flatMap(edit -> edit.of(coding.visit().id(), coding.assigned()).stream())
        .toList();
  }

  /// Each reason once, with the lines it was given for.
  private List<Reason> reasons(ClaimRecord claim) {
    var places = new TreeMap<String, Set<String>>();
    for (var decision :
        decisions.stream().flatMap(one -> one.of(claim.number()).stream()).toList()) {
      var place = decision.line() > 0 ? "line " + decision.line() : "whole claim";
      decision.reasons().stream()
          .filter(told -> ReasonWords.carc(told).isPresent())
          .forEach(told ->
              places.computeIfAbsent(told.split(" ", 2)[0], code -> new TreeSet<>()).add(place));
    }
    var on = claim.subject().dateOfService();
    return places.entrySet().stream()
        .map(one ->
            new Reason(one.getKey(), words(one.getKey(), on), String.join(", ", one.getValue())))
        .toList();
  }

  private String words(String code, LocalDate on) {
    return reasons.of(code, on).orElse("A reason we have no words for yet.");
  }
}
