package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.AssignedCodes;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.coverage.AuthorizationRecord;
import org.claimwright.app.coverage.Authorizations;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.encounters.Charge;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.claims.BillingProvider;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimHeader;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Insured;
import org.claimwright.claims.Patient;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.PayerSequence;
import org.claimwright.claims.Policy;
import org.claimwright.claims.PolicyHolder;
import org.claimwright.claims.RenderingProvider;
import org.claimwright.claims.ServicePlace;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// Puts a claim together from a visit, its patient and coverage, the practice and the assigned
/// codes.
@Component
class ClaimAssembly {

  private final Visits visits;
  private final CodingDesk coding;
  private final Patients patients;
  private final Coverages coverages;
  private final Authorizations authorizations;
  private final Practices practices;

  ClaimAssembly(
      Visits visits,
      CodingDesk coding,
      Patients patients,
      Coverages coverages,
      Authorizations authorizations,
      Practices practices) {
    this.visits = visits;
    this.coding = coding;
    this.patients = patients;
    this.coverages = coverages;
    this.authorizations = authorizations;
    this.practices = practices;
  }

  /// Everything a claim is built from.
  ///
  /// @param coverage the first to pay on the date of service; empty when there is none
  record Parts(
      VisitRecord visit,
      PatientRecord patient,
      Provider provider,
      Optional<Cover> coverage,
      Services services) {

    LocalDate day() {
      return visit.facts().dateOfService();
    }

    ClaimSubject subject() {
      return new ClaimSubject(
          visit.id(),
          patient.id(),
          provider.id(),
          coverage.map(cover -> cover.payer().id()),
          day());
    }

    Money charge() {
      return Money.sum(services.charges(), Charge::amount);
    }
  }

  /// A coverage and who stands behind it.
  ///
  /// @param authorization what the payer allowed beforehand of these services on that day
  record Cover(CoverageRecord coverage, Payer payer, Optional<AuthorizationRecord> authorization) {}

  /// What was done and found, and what is charged for it.
  record Services(AssignedCodes codes, List<Charge> charges) {

    List<String> procedures() {
      return charges.stream().map(charge -> charge.line().procedure().code()).toList();
    }
  }

  /// The parts as they stand now; refused when the visit is unknown.
  Outcome<Parts> parts(VisitId visit) {
    return parts(visit, new Services(coding.assigned(visit), visits.charges(visit)));
  }

  Outcome<Parts> parts(VisitId id, Services services) {
    var visit = visits.find(id);
    if (visit.isEmpty()) {
      return Outcome.rejected(
          Problem.stop("VISIT-UNKNOWN", "visit", "There is no visit " + id + " here."));
    }
    var facts = visit.get().facts();
    var patient = patients.find(facts.patient());
    var provider = practices.provider(facts.provider());
    if (patient.isEmpty() || provider.isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "VISIT-INCOMPLETE",
              "visit " + id,
              "The patient or the clinician of visit " + id + " is not registered here any more."));
    }
    return Outcome.ok(
        new Parts(
            visit.get(), patient.get(), provider.get(), cover(visit.get(), services), services));
  }

  /// The claim, or what is missing to build it.
  Outcome<Claim> build(ClaimNumber number, Parts parts) {
    return build(number, new Frequency.Original(), parts);
  }

  /// The claim as an original or in the place of one a payer has.
  Outcome<Claim> build(ClaimNumber number, Frequency frequency, Parts parts) {
    var missing = new ArrayList<Problem>();
    if (parts.coverage().isEmpty()) {
      missing.add(noCoverage(parts));
    }
    if (parts.services().charges().isEmpty()) {
      missing.add(
          Problem.stop(
              "CHARGE-NONE",
              "claim",
              "the visit has no charged service: code a service, or its fee is missing"));
    }
    if (!missing.isEmpty()) {
      return Outcome.rejected(missing);
    }
    var practice = practices.current();
    return Outcome.ok(
        new Claim(
            header(number, frequency, parts, practice),
            billing(practice),
            insured(parts.patient(), parts.coverage().get()),
            parts.services().codes().diagnoses(),
            parts.services().charges().stream()
                .map(charge -> charge.toClaimLine(parts.day()))
                .toList()));
  }

  private Optional<Cover> cover(VisitRecord visit, Services services) {
    return coverages.inForce(visit.facts().patient(), visit.facts().dateOfService()).stream()
        .findFirst()
        .flatMap(first ->
            practices
                .payer(first.membership().payer())
                .map(payer -> new Cover(first, payer, authorization(visit, first, services))));
  }

  /// The one that names most of the services on that day.
  private Optional<AuthorizationRecord> authorization(
      VisitRecord visit, CoverageRecord coverage, Services services) {
    var codes = services.procedures();
    return authorizations.of(visit.facts().patient()).stream()
        .filter(one -> one.terms().coverage().equals(coverage.id()))
        .filter(one -> one.isInForce(visit.facts().dateOfService()) && one.namesOneOf(codes))
        .max(
            Comparator.comparingLong(
                one -> codes.stream().filter(one.terms().codes()::contains).count()));
  }

  private Problem noCoverage(Parts parts) {
    var all = coverages.all(parts.patient().id());
    if (all.isEmpty()) {
      return Problem.stop("COVERAGE-NONE", "claim", "the patient has no coverage on file");
    }
    return Problem.stop(
        "COVERAGE-NOT-IN-FORCE",
        "claim",
        "no coverage on file is in force on "
            + parts.day()
            + "; the first holds "
            + all.getFirst().days());
  }

  private ClaimHeader header(
      ClaimNumber number, Frequency frequency, Parts parts, Practice practice) {
    var clinician = parts.provider().clinician();
    return new ClaimHeader(
        number,
        frequency,
        new ServicePlace(parts.visit().facts().placeOfService(), site(parts.provider(), practice)),
        new RenderingProvider(clinician.name(), clinician.npi(), clinician.specialty().taxonomy()),
        parts.coverage().flatMap(Cover::authorization).map(AuthorizationRecord::number).orElse(""));
  }

  /// A place of its own number elsewhere is named; the practice's own address needs no naming.
  private ServicePlace.Site site(Provider provider, Practice practice) {
    return practices
        .location(provider.clinician().location())
        .map(location -> location.site())
        .filter(site -> !site.address().equals(practice.profile().address()))
        .flatMap(site ->
            site.npi()
                .<ServicePlace.Site>map(
                    npi -> new ServicePlace.Facility(site.name(), npi, site.address())))
        .orElse(new ServicePlace.BillingAddress());
  }

  private static BillingProvider billing(Practice practice) {
    var profile = practice.profile();
    var registration = profile.registration();
    return new BillingProvider(
        new BillingProvider.Organization(profile.name(), profile.phone()),
        registration.npi(),
        registration.taxId(),
        registration.taxonomy(),
        profile.address());
  }

  private static Insured insured(PatientRecord patient, Cover cover) {
    var identity = cover.payer().terms().identity();
    var membership = cover.coverage().membership();
    var policy =
        new Policy(
            new PayerIdentity(identity.payerId(), identity.name(), identity.filingIndicator()),
            membership.memberId(),
            membership.groupNumber(),
            PayerSequence.PRIMARY);
    return switch (cover.coverage().subscriber()) {
      case Subscriber.Self self -> new Insured(policy, patient.person(), new Patient.Self());
      case Subscriber.Another holder ->
          new Insured(
              policy,
              new PolicyHolder.NameOnly(holder.name()),
              new Patient.Dependent(holder.patientIs().x12(), patient.person()));
    };
  }
}
