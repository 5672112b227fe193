package org.claimwright.app.codingdesk;

import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// Tells who and what a visit is.
@Component
class VisitHeads {

  private final Patients patients;
  private final Coverages coverages;
  private final Practices practices;
  private final CodeSets codeSets;

  VisitHeads(Patients patients, Coverages coverages, Practices practices, CodeSets codeSets) {
    this.patients = patients;
    this.coverages = coverages;
    this.practices = practices;
    this.codeSets = codeSets;
  }

  VisitHead of(VisitRecord visit) {
    var facts = visit.facts();
    var patient = patients.find(facts.patient());
    return new VisitHead(
        patient.map(one -> one.name()).orElse("Patient " + facts.patient()),
        patient.map(one -> one.ageAndSexOn(facts.dateOfService())).orElse(""),
        place(facts) + ", " + facts.type().inWords() + clinician(facts),
        payer(facts),
        release(facts));
  }

  private String place(VisitFacts facts) {
    return codeSets
        .find(CodeSystem.PLACE_OF_SERVICE, facts.placeOfService(), facts.dateOfService())
        .map(Code::title)
        .orElse("Place " + facts.placeOfService());
  }

  private String clinician(VisitFacts facts) {
    return practices.provider(facts.provider()).map(Provider::title).map(" · "::concat).orElse("");
  }

  private String payer(VisitFacts facts) {
    return coverages.inForce(facts.patient(), facts.dateOfService()).stream()
        .findFirst()
        .flatMap(coverage -> practices.payer(coverage.membership().payer()))
        .map(Payer::name)
        .orElse("No coverage that day");
  }

  private String release(VisitFacts facts) {
    return codeSets
        .release(CodeSystem.ICD10CM, facts.dateOfService())
        .map(release -> release.set() + " " + release.version())
        .orElse("none for that day");
  }
}
