package org.claimwright.app.encounters;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the page of a visit together, leaving out what the viewer may not see.
@Component
class VisitSheets {

  private final Visits visits;
  private final Patients patients;
  private final Coverages coverages;
  private final Practices practices;
  private final VisitWords words;
  private final ObjectProvider<VisitLink> links;

  VisitSheets(
      Visits visits,
      Patients patients,
      Coverages coverages,
      Practices practices,
      VisitWords words,
      ObjectProvider<VisitLink> links) {
    this.visits = visits;
    this.patients = patients;
    this.coverages = coverages;
    this.practices = practices;
    this.words = words;
    this.links = links;
  }

  VisitSheet of(VisitRecord visit, SignedIn viewer) {
    return new VisitSheet(
        head(visit),
        documents(visit, viewer),
        takenBack(visit.id()),
        charges(visit, viewer),
        links(visit, viewer));
  }

  VisitSheet.Head head(VisitRecord visit) {
    var facts = visit.facts();
    return new VisitSheet.Head(
        visit,
        patients.find(facts.patient()).orElseThrow(() -> unknown(visit.id().value())),
        practices.provider(facts.provider()).map(Provider::title).orElse("–"),
        words.place(facts),
        payer(facts).orElse(""));
  }

  /// The page for a visit's number that this practice does not have.
  static Refusal unknown(long number) {
    return Refusal.missing(
        "There is no visit " + number + " in this practice.",
        "Open it from the list of visits or from its patient.");
  }

  private Optional<String> payer(VisitFacts facts) {
    return coverages.inForce(facts.patient(), facts.dateOfService()).stream()
        .findFirst()
        .flatMap(first -> practices.payer(first.membership().payer()))
        .map(payer -> payer.name());
  }

  private List<VisitSheet.Document> documents(VisitRecord visit, SignedIn viewer) {
    if (!viewer.may(Permission.READ_VISITS)) {
      return List.of();
    }
    return visits.documents(visit.id()).stream()
        .map(one -> new VisitSheet.Document(one, NoteParts.of(one.text())))
        .toList();
  }

  private VisitSheet.TakenBack takenBack(VisitId id) {
    var times = visits.takenBack(id);
    return new VisitSheet.TakenBack(times, times.isEmpty() || visits.note(id).isPresent());
  }

  private List<Charge> charges(VisitRecord visit, SignedIn viewer) {
    return visit.isCoded() && viewer.may(Permission.READ_CLAIMS)
        ? visits.charges(visit.id())
        : List.of();
  }

  private List<VisitLink.Place> links(VisitRecord visit, SignedIn viewer) {
    return links
        .orderedStream()
        .filter(link -> viewer.may(link.permission()))
        .flatMap(link -> link.of(visit.id()).stream())
        .toList();
  }
}
