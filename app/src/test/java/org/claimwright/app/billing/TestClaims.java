package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.app.billing.RemitResult.Amounts;
import org.claimwright.app.codingdesk.CodingAction.Add;
import org.claimwright.app.codingdesk.CodingAction.Point;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.springframework.context.ApplicationContext;

/// A practice with coded visits and their claims, for tests. Its visits are of 12 November 2026,
/// for type 2 diabetes, an office visit at 148.00.
public final class TestClaims {

  public static final LocalDate DAY = TestVisits.DAY;
  static final Money CHARGE = Money.parse("148.00");

  /// A contract that allows 92.00 for the office visit, 20.00 of it the patient's.
  static final String CONTRACT =
      """
      name = Lakeside PPO
      basis = fee-table
      copay = 20.00
      fee.99213 = 92.00
      """;

  public final TestPractice practice;
  public final Claims claims;
  private final CodingDesk desk;
  private final Visits visits;
  private final Patients patients;
  private final Coverages coverages;

  private TestClaims(ApplicationContext house, String name) {
    practice = TestPractice.open(house.getBean(Practices.class), name);
    claims = house.getBean(Claims.class);
    desk = house.getBean(CodingDesk.class);
    visits = house.getBean(Visits.class);
    patients = house.getBean(Patients.class);
    coverages = house.getBean(Coverages.class);
    in(() -> house.getBean(PracticeFees.class).replace(TestVisits.fees()));
  }

  public static TestClaims open(ApplicationContext house) {
    return open(house, "Elm Street Family Practice");
  }

  static TestClaims open(ApplicationContext house, String name) {
    return new TestClaims(house, name);
  }

  public void in(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  public <T> T call(Callable<T> work) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          try {
            return work.call();
          } catch (RuntimeException failed) {
            throw failed;
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  PatientId patient(String last) {
    return call(() ->
        patients
            .registerKnowingly(TestPatients.named(last, "Joanne", LocalDate.of(1959, 4, 18)))
            .orThrow());
  }

  void cover(PatientId patient, PayerKey payer, DateRange days) {
    var member = payer.equals(practice.medicare()) ? "1EG4TE5MK73" : "LKS200417";
    in(() ->
        coverages
            .add(
                patient,
                new NewCoverage(
                    new Membership(payer, new MemberId(member), ""), new Subscriber.Self(), days))
            .orThrow());
  }

  /// A patient the commercial payer covers.
  public PatientId covered(String last) {
    var patient = patient(last);
    cover(patient, practice.commercial(), DateRange.startingOn(LocalDate.of(2020, 1, 1)));
    return patient;
  }

  public VisitId visit(PatientId patient, LocalDate day) {
    return call(() -> visits.open(TestVisits.on(day, patient, practice.doctor())).orThrow());
  }

  /// Adds the codes to the visit's sheet and finishes it.
  public VisitId code(VisitId visit, String... codes) {
    in(() -> {
      desk.suggest(visit).orThrow();
      for (var code : codes) {
        var system = code.contains(".") ? CodeSystem.ICD10CM : CodeSystem.CPT;
        var version = desk.find(visit).orElseThrow().version();
        desk.act(visit, version, new Add(system, code, List.of())).orThrow();
      }
      desk.finish(visit).orThrow();
    });
    return visit;
  }

  /// Opens a finished visit again and adds a code, without finishing it.
  public void reopen(VisitId visit) {
    in(() -> desk.reopen(visit).orThrow());
  }

  void finish(VisitId visit) {
    in(() -> desk.finish(visit).orThrow());
  }

  /// Points a service of the open visit at these diagnoses.
  void point(VisitId visit, String code, Integer... positions) {
    in(() -> {
      var coding = desk.find(visit).orElseThrow();
      var key =
          coding.sheet().services().stream()
              .filter(entry -> entry.code().code().equals(code))
              .findFirst()
              .orElseThrow()
              .key();
      desk.act(visit, coding.version(), new Point(key, List.of(positions))).orThrow();
    });
  }

  /// The claim of a coded visit of a covered patient: ready.
  public ClaimRecord ready(String last) {
    return of(code(visit(covered(last), DAY), "E11.42", "99213"));
  }

  /// The claim of a coded visit of a patient nobody covers: held.
  public ClaimRecord held(String last) {
    return of(code(visit(patient(last), DAY), "E11.42", "99213"));
  }

  public ClaimRecord of(VisitId visit) {
    return call(() -> claims.ofVisit(visit).orElseThrow());
  }

  public ClaimRecord now(ClaimRecord claim) {
    return call(() -> claims.find(claim.id()).orElseThrow());
  }

  ListedClaim listed(ClaimRecord claim) {
    return call(() -> claims.listed(claim.id()).orElseThrow());
  }

  static BatchRef batch(int number) {
    return new BatchRef(number, 4000 + number, "sandbox");
  }

  ClaimRecord sent(ClaimRecord claim, int batch) {
    return call(() -> {
      claims.batched(claim.number(), batch(batch)).orThrow();
      return claims.submitted(claim.number(), batch(batch)).orThrow();
    });
  }

  static Ack.Source answer(long file, String kind) {
    return new Ack.Source(file, kind, "Lakeside Health Plan");
  }

  ClaimRecord taken(ClaimRecord claim, long file) {
    return call(() ->
        claims
            .acknowledged(
                claim.number(), new Ack.TakenIn(answer(file, "277CA"), "LKS-" + claim.id()))
            .orThrow());
  }

  ClaimRecord turnedAway(ClaimRecord claim, long file) {
    var reason = new Ack.Reason("A7:562:85", "claim", "the payer does not know the clinician");
    return call(() ->
        claims
            .acknowledged(
                claim.number(), new Ack.TurnedAway(answer(file, "277CA"), List.of(reason)))
            .orThrow());
  }

  /// A decision of the payer, amounts in dollars: paid, given up, the patient's, denied.
  ClaimRecord decided(ClaimRecord claim, String key, String... dollars) {
    return call(() -> claims.remitted(claim.number(), result(key, dollars)).orThrow());
  }

  static RemitResult result(String key, String... dollars) {
    return new RemitResult(
        key,
        new RemitResult.Source(1, "TRACE1", LocalDate.of(2026, 11, 20), "LKS-1"),
        new Amounts(
            Money.parse(dollars[0]),
            Money.parse(dollars[1]),
            Money.parse(dollars[2]),
            Money.parse(dollars[3])),
        "CO-45");
  }

  public List<String> titles(ClaimRecord claim) {
    return call(() -> claims.timeline(claim.id()).stream().map(one -> one.what().title()).toList());
  }
}
