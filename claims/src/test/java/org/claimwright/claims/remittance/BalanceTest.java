package org.claimwright.claims.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.Procedure;
import org.claimwright.claims.WireFile;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.PayerId;
import org.junit.jupiter.api.Test;

class BalanceTest {

  @Test
  void aRemittanceWithADenialATakebackAndAnAdjustmentBalancesAtAllLevels() {
    var proofs = BalanceProofs.of(read(SampleRemittance.BODY));
    assertThat(proofs.failures()).isEmpty();
    assertThat(proofs.lines()).hasSize(3);
    assertThat(proofs.claims()).hasSize(5);
  }

  @Test
  void aLineThatDoesNotAddUpIsNamedWithTheDifference() {
    var proofs =
        BalanceProofs.of(read(SampleRemittance.BODY.replace("CAS*CO*45*32.2", "CAS*CO*45*30.2")));

    assertThat(proofs.balanced()).isFalse();
    assertThat(proofs.failures())
        .extracting(BalanceProof::subject)
        .containsExactly("claim CW-1001 line 1 (99213-25)", "claim CW-1001 payment");
    assertThat(proofs.failures().getFirst().difference()).isEqualTo(Money.parse("2.00"));
  }

  @Test
  void linesThatDoNotMakeUpTheClaimAreTold() {
    var proofs =
        BalanceProofs.of(read(SampleRemittance.BODY.replace("*1*138*62.4*", "*1*139*62.4*")));
    assertThat(proofs.failures())
        .extracting(BalanceProof::subject)
        .containsExactly("claim CW-1001 charge", "claim CW-1001 payment");
  }

  @Test
  void aPaymentThatIsNotItsClaimsLessTheProviderAdjustmentsIsTold() {
    var proofs = BalanceProofs.of(read(SampleRemittance.BODY.replace("BPR*I*10*", "BPR*I*22.4*")));
    var failure = proofs.failures().getFirst();
    assertThat(failure.level()).isEqualTo(BalanceProof.Level.PAYMENT);
    assertThat(failure.toString())
        .isEqualTo("payment EFT-5501: expected 10.00, stated 22.40, difference -12.40");
  }

  @Test
  void whateverAPayerDecidesHonestSumsBalanceAndOneCentIsNoticed() {
    var random = new Random(835);
    for (int round = 0; round < 500; round++) {
      var honest = advice(random);
      assertThat(BalanceProofs.of(honest).balanced()).isTrue();

      var stolen = withOneCentLess(honest);
      assertThat(BalanceProofs.of(stolen).failures())
          .singleElement()
          .satisfies(proof -> assertThat(proof.difference()).isEqualTo(Money.ofCents(1)));
    }
  }

  private static RemittanceAdvice withOneCentLess(RemittanceAdvice advice) {
    var paid = advice.payment();
    var less =
        new Payment(
            paid.amount().minus(Money.ofCents(1)),
            paid.method(),
            paid.trace(),
            paid.originator(),
            paid.date());
    return new RemittanceAdvice(
        less, advice.payer(), advice.payeeNpi(), advice.claims(), advice.providerAdjustments());
  }

  private static RemittanceAdvice advice(Random random) {
    var claims = new ArrayList<ClaimPayment>();
    for (int i = 0; i < random.nextInt(1, 8); i++) {
      claims.add(claim(random, "C-" + i));
    }
    var kept = Money.ofCents(random.nextLong(-500, 500));
    var paid = Money.sum(claims, claim -> claim.amounts().paid()).minus(kept);
    var day = LocalDate.of(2026, 4, 5);
    return new RemittanceAdvice(
        new Payment(paid, "ACH", "T", "1", day),
        new PayerIdentity(new PayerId("LAKE1"), "Plan", "CI"),
        "",
        claims,
        List.of(new ProviderAdjustment("1", day, "WO", "", kept)));
  }

  private static ClaimPayment claim(Random random, String number) {
    var services = new ArrayList<ServicePayment>();
    for (int i = 0; i < random.nextInt(1, 6); i++) {
      services.add(service(random));
    }
    var charge = Money.sum(services, ServicePayment::charge);
    var onClaim = Money.ofCents(random.nextLong(0, 300));
    var paid = Money.sum(services, ServicePayment::paid).minus(onClaim);
    return new ClaimPayment(
        new ClaimPayment.ClaimReference(number, "P", "", "", ""),
        "1",
        new ClaimPayment.Amounts(charge, paid, Money.ZERO),
        List.of(new Adjustment(AdjustmentGroup.OA, "23", onClaim)),
        services);
  }

  private static ServicePayment service(Random random) {
    var charge = Money.ofCents(random.nextLong(1, 90_000));
    var contractual = Money.ofCents(random.nextLong(0, charge.cents() + 1));
    return new ServicePayment(
        new ServicePayment.LineReference("", LocalDate.of(2026, 3, 12), List.of()),
        new Procedure("99213", List.of(), 1),
        charge,
        charge.minus(contractual),
        List.of(new Adjustment(AdjustmentGroup.CO, "45", contractual)));
  }

  private static RemittanceAdvice read(String body) {
    return Remittances.read(WireFile.remittance(body)).orThrow().getFirst();
  }
}
