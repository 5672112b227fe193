package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AppTest
class AVisitBecomesAClaimTest {

  @Autowired private ApplicationContext house;
  @Autowired private Contracts contracts;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void aCodedVisitOfACoveredPatientIsReadyWithItsChargeAndFilingDeadline() {
    var claim = practice.ready("Ellis");
    assertThat(claim.state()).isInstanceOf(ReadyClaim.class);
    assertThat(claim.number().value()).isEqualTo("ESFP-10001");
    assertThat(claim.money().billed()).isEqualTo(TestClaims.CHARGE);
    assertThat(claim.subject().payer()).contains(practice.practice.commercial());
    assertThat(practice.listed(claim).place().deadline()).contains(TestClaims.DAY.plusDays(180));
    assertThat(practice.titles(claim)).hasSize(2).last().asString().startsWith("Coded by");
  }

  @Test
  void numbersCountUpWithinAPractice() {
    practice.ready("Ellis");
    assertThat(practice.ready("Marsh").number().value()).isEqualTo("ESFP-10002");
    var other = TestClaims.open(house, "Birch Clinic");
    assertThat(other.ready("Ellis").number().value()).isEqualTo("BC-10001");
  }

  @Test
  void withAContractTheClaimSaysWhatIsExpected() {
    practice.in(
        () -> contracts.store(practice.practice.commercial(), TestClaims.CONTRACT).orThrow());
    var claim = practice.ready("Ellis");
    assertThat(claim.money().expected()).contains(Money.parse("72.00"));
    assertThat(claim.money().contract())
        .contains(new ClaimMoney.Agreed(Money.parse("92.00"), Money.parse("72.00")));
    var line =
        practice.call(() -> practice.claims.expected(claim.id()).orThrow().priced().getFirst());
    assertThat(line.arithmetic()).isNotEmpty();
  }

  @Test
  void withoutCoverageAClaimIsHeldAndLeadsToThePatient() {
    var claim = practice.held("Ellis");
    assertThat(stop(claim).rule().id()).isEqualTo("COVERAGE-NONE");
    assertThat(stop(claim).mend().link()).isEqualTo("/patients/" + claim.subject().patient());
    assertThat(claim.value()).isEmpty();
    assertThat(claim.money().billed()).isEqualTo(TestClaims.CHARGE);
    assertThat(practice.listed(claim).place().mend()).isEqualTo(stop(claim).mend().link());
  }

  @Test
  void aCoverageThatEndedBeforeTheVisitHoldsTheClaimWithItsDays() {
    var patient = practice.patient("Marsh");
    practice.cover(
        patient,
        practice.practice.commercial(),
        DateRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 10, 31)));
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(stop(claim).rule().id()).isEqualTo("COVERAGE-NOT-IN-FORCE");
    assertThat(stop(claim).message()).contains("2026-11-12", "2026-10-31");
  }

  @Test
  void aCoverageThatEndsOnTheDayOfTheVisitStillPays() {
    var patient = practice.patient("Marsh");
    practice.cover(
        patient,
        practice.practice.commercial(),
        DateRange.ofDays(LocalDate.of(2025, 1, 1), TestClaims.DAY));
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.state()).isInstanceOf(ReadyClaim.class);
  }

  @Test
  void aDiagnosisThatNoLinePointsToIsAWarningAndDoesNotHold() {
    var visit = practice.visit(practice.covered("Osei"), TestClaims.DAY);
    practice.code(visit, "E11.42", "M17.11", "99213");
    practice.reopen(visit);
    practice.point(visit, "99213", 1);
    practice.finish(visit);
    var claim = practice.of(visit);
    assertThat(claim.state()).isInstanceOf(ReadyClaim.class);
    assertThat(claim.state().findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("ICD10-NOT-POINTED");
  }

  @Test
  void aVisitFiledTooLateIsHeldWithTheLimit() {
    var visit = practice.visit(practice.covered("Osei"), LocalDate.of(2026, 3, 2));
    var claim = practice.of(practice.code(visit, "E11.42", "99213"));
    assertThat(stop(claim).rule().id()).isEqualTo("FILING-LIMIT");
    assertThat(stop(claim).mend().fix()).isNotBlank();
  }

  @Test
  void nothingIsHeldWithoutAReasonItsFixAndAPlace() {
    var late = practice.visit(practice.covered("Late"), LocalDate.of(2026, 3, 2));
    var held = List.of(practice.held("Ellis"), practice.of(practice.code(late, "E11.42", "99213")));
    for (var claim : held) {
      assertThat(claim.state()).isInstanceOf(HeldClaim.class);
      assertThat(claim.state().findings())
          .filteredOn(Hold::isStop)
          .isNotEmpty()
          .allSatisfy(stop -> {
            assertThat(stop.rule().id()).isNotBlank();
            assertThat(stop.rule().version()).isNotBlank();
            assertThat(stop.place()).isNotBlank();
            assertThat(stop.message()).isNotBlank().doesNotContain("Ellis", "Joanne");
            assertThat(stop.mend().fix()).isNotBlank();
            assertThat(stop.mend().link()).startsWith("/");
          });
    }
    assertThatThrownBy(() -> new HeldClaim(Optional.empty(), List.of()))
        .hasMessageContaining("held without a reason");
  }

  @Test
  void afterMendingTheCheckMakesItReady() {
    var claim = practice.held("Ellis");
    practice.cover(
        claim.subject().patient(),
        practice.practice.commercial(),
        DateRange.startingOn(LocalDate.of(2026, 1, 1)));
    var mended = practice.call(() -> practice.claims.recheck(claim.id()).orThrow());
    assertThat(mended.state()).isInstanceOf(ReadyClaim.class);
    assertThat(mended.number()).isEqualTo(claim.number());
    assertThat(practice.listed(mended).place().mend()).isEmpty();
  }

  @Test
  void checkingOnceMoreWithNothingChangedTellsNothingNew() {
    var claim = practice.held("Ellis");
    var before = practice.titles(claim);
    var again = practice.call(() -> practice.claims.recheck(claim.id()).orThrow());
    assertThat(again).isEqualTo(claim);
    assertThat(practice.titles(claim)).isEqualTo(before);
    practice.in(() -> practice.claims.fromVisit(claim.subject().visit()).orThrow());
    assertThat(practice.titles(claim)).isEqualTo(before);
  }

  @Test
  void aVisitCodedAgainHasItsClaimBuiltAnewUnderTheSameNumber() {
    var claim = practice.ready("Ellis");
    practice.reopen(claim.subject().visit());
    practice.code(claim.subject().visit(), "M17.11");
    var rebuilt = practice.now(claim);
    assertThat(rebuilt.number()).isEqualTo(claim.number());
    assertThat(rebuilt.value().orElseThrow().diagnoses()).hasSize(2);
  }

  @Test
  void whileItsVisitIsOpenForCodingAClaimIsNotSent() {
    var claim = practice.ready("Ellis");
    practice.reopen(claim.subject().visit());
    practice.in(() -> assertThat(practice.claims.lockReady(List.of(claim.id()))).isEmpty());
    assertThat(stop(practice.now(claim)).rule().id()).isEqualTo("CHARGE-VISIT-OPEN");
    var again = practice.call(() -> practice.claims.recheck(claim.id()).orThrow());
    assertThat(again.state()).isInstanceOf(HeldClaim.class);
    practice.finish(claim.subject().visit());
    assertThat(practice.now(claim).state()).isInstanceOf(ReadyClaim.class);
  }

  @Test
  void aVisitCodedAgainAfterItsClaimWentOutLeavesTheClaimAndSaysSo() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    practice.reopen(claim.subject().visit());
    practice.code(claim.subject().visit(), "M17.11");
    assertThat(practice.now(claim).value()).isEqualTo(claim.value());
    assertThat(practice.titles(claim)).contains("Coded again after it went out");
    assertThat(codes(practice.call(() -> practice.claims.recheck(claim.id()))))
        .containsExactly("CLAIM-OUT");
  }

  @Test
  void aHeldClaimIsChargedToThePatientWithTheReason() {
    var claim = practice.held("Ellis");
    var charged =
        practice.call(
            () -> practice.claims.chargeToPatient(claim.id(), " Agreed to pay herself ").orThrow());
    assertThat(charged.state()).isInstanceOf(PatientBilledClaim.class);
    assertThat(charged.state().why()).isEqualTo("Agreed to pay herself");
    assertThat(practice.listed(charged).place().deadline()).isEmpty();
    assertThat(practice.titles(charged)).contains("Billed to the patient");
  }

  @Test
  void aPatientIsNotChargedWithoutAReasonNorForAClaimThatIsNotHeld() {
    var held = practice.held("Ellis");
    var ready = practice.ready("Marsh");
    assertThat(codes(practice.call(() -> practice.claims.chargeToPatient(held.id(), " "))))
        .containsExactly("CLAIM-REASON");
    assertThat(codes(practice.call(() -> practice.claims.chargeToPatient(ready.id(), "asked"))))
        .containsExactly("CLAIM-NOT-HELD");
    assertThat(practice.now(held)).isEqualTo(held);
  }

  @Test
  void whatCannotBeWrittenIsHeldWithEveryProblem() {
    var claim = practice.ready("Ellis");
    var problem =
        Problem.stop("X12-VALUE", "2010BA NM103", "the name has a letter X12 cannot carry");
    var held =
        practice.call(() -> practice.claims.unwritable(claim.number(), List.of(problem)).orThrow());
    assertThat(stop(held).message()).isEqualTo(problem.message());
    assertThat(stop(held).mend().link()).isEqualTo("/patients/" + claim.subject().patient());
    assertThat(held.value()).isEqualTo(claim.value());
  }

  @Test
  void anotherPracticeFindsNoneOfIt() {
    var claim = practice.ready("Ellis");
    var other = TestClaims.open(house, "Birch Clinic");
    other.in(() -> {
      assertThat(other.claims.find(claim.id())).isEmpty();
      assertThat(other.claims.byNumber(claim.number())).isEmpty();
      assertThat(codes(other.claims.recheck(claim.id()))).containsExactly("CLAIM-UNKNOWN");
      assertThat(codes(other.claims.chargeToPatient(claim.id(), "asked")))
          .containsExactly("CLAIM-UNKNOWN");
      assertThat(codes(other.claims.note(claim.id(), "hello", Optional.empty())))
          .containsExactly("CLAIM-UNKNOWN");
      assertThat(other.claims.counts())
          .hasEntrySatisfying(ClaimView.OPEN, many -> assertThat(many.claims()).isZero());
    });
  }

  private static Hold stop(ClaimRecord claim) {
    return claim.state().findings().stream().filter(Hold::isStop).findFirst().orElseThrow();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
