package org.claimwright.app.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.clearinghouse.RealTime;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.Person;
import org.claimwright.claims.Submission;
import org.claimwright.claims.eligibility.Eligibility;
import org.claimwright.claims.eligibility.EligibilityInquiry;
import org.claimwright.claims.eligibility.EligibilityInquiry.Individual;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// Makes the question to a payer from what the practice holds of a coverage.
@Component
class Inquiries {

  /// The plan as a whole, and a visit in an office.
  private static final List<String> SERVICE_TYPES = List.of("30", "98");

  private final Patients patients;
  private final Practices practices;
  private final RealTime realTime;

  Inquiries(Patients patients, Practices practices, RealTime realTime) {
    this.patients = patients;
    this.practices = practices;
    this.realTime = realTime;
  }

  /// The payer's route.
  String route(CoverageRecord coverage) {
    return payer(coverage).terms().route();
  }

  /// The 270, under a control number of its own.
  Outcome<RealTime.Question> prepare(CoverageRecord coverage, LocalDate on) {
    return realTime.prepare(
        route(coverage), envelope -> Eligibility.write(inquiry(coverage, on, envelope)));
  }

  Outcome<String> ask(RealTime.Question question) {
    return realTime.ask(question);
  }

  private EligibilityInquiry inquiry(CoverageRecord coverage, LocalDate on, Submission envelope) {
    var identity = payer(coverage).terms().identity();
    var profile = practices.current().profile();
    var registration = profile.registration();
    return new EligibilityInquiry(
        envelope,
        new PayerIdentity(identity.payerId(), identity.name(), identity.filingIndicator()),
        new EligibilityInquiry.Asker(profile.name(), registration.npi(), registration.taxId()),
        member(coverage),
        new EligibilityInquiry.Question(on, SERVICE_TYPES, trace(envelope.controlNumber())));
  }

  /// What the answer to a question carries back.
  static String trace(int controlNumber) {
    return "E%09d".formatted(controlNumber);
  }

  private EligibilityInquiry.Member member(CoverageRecord coverage) {
    var patient = individual(patients.find(coverage.patient()).orElseThrow().person());
    var id = coverage.membership().memberId();
    return switch (coverage.subscriber()) {
      case Subscriber.Self self -> new EligibilityInquiry.Member(id, patient, Optional.empty());
      case Subscriber.Another holder ->
          new EligibilityInquiry.Member(
              id,
              new Individual(holder.name(), holder.birthDate(), holder.sex()),
              Optional.of(patient));
    };
  }

  private static Individual individual(Person person) {
    return new Individual(person.name(), person.birthDate(), person.sex());
  }

  private Payer payer(CoverageRecord coverage) {
    return practices.payer(coverage.membership().payer()).orElseThrow();
  }
}
