package org.claimwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.claimwright.claims.Claim;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;
import org.junit.jupiter.api.Test;

class ExpectedPaymentTest {

  private static final FeeSchedule TABLE =
      FeeSchedule.of(
          List.of(
              Fee.of("99213", Money.parse("92.40")),
              Fee.of("36415", Money.parse("8.57")),
              Fee.of("J3301", Money.parse("1.96"))));
  private static final Contract PPO =
      new Contract("Lakeshore PPO", new AllowedBasis.FeeTable(TABLE));

  private final Claim visit =
      aCommercialClaim()
          .withDiagnoses("E11.9")
          .withLine("99213", "150.00")
          .withLine("36415", "20.00")
          .build();

  @Test
  void theCopayIsTakenFirstThenTheDeductibleThenTheCoinsurance() {
    var benefits = new MemberBenefits(Money.parse("25.00"), Money.parse("30.00"), Percent.of(20));

    var first = Pricing.expect(visit, PPO, benefits).priced().getFirst();

    assertThat(first.worth().allowed()).isEqualTo(Money.parse("92.40"));
    assertThat(first.worth().contractual()).isEqualTo(Money.parse("57.60"));
    assertThat(first.share().copay()).isEqualTo(Money.parse("25.00"));
    assertThat(first.share().deductible()).isEqualTo(Money.parse("30.00"));
    assertThat(first.share().coinsurance()).isEqualTo(Money.parse("7.48"));
    assertThat(first.payerPays()).isEqualTo(Money.parse("29.92"));
  }

  @Test
  void theCopayIsTakenOnceForAVisitAndTheDeductibleRunsOnThroughTheLines() {
    var benefits = new MemberBenefits(Money.parse("25"), Money.parse("70"), Percent.ZERO);

    var lines = Pricing.expect(visit, PPO, benefits).priced();

    assertThat(lines.get(0).share().deductible()).isEqualTo(Money.parse("67.40"));
    assertThat(lines.get(1).share().copay()).isEqualTo(Money.ZERO);
    assertThat(lines.get(1).share().deductible()).isEqualTo(Money.parse("2.60"));
    assertThat(lines.get(1).payerPays()).isEqualTo(Money.parse("5.97"));
  }

  @Test
  void twoDatesOfServiceAreTwoVisitsWithACopayEach() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("E11.9")
            .withLine("99213", "150.00")
            .on(SampleClaim.DAY.plusDays(7))
            .withLine("99213", "150.00")
            .build();

    var expected =
        Pricing.expect(claim, PPO, new MemberBenefits(Money.parse("25"), Money.ZERO, Percent.ZERO));

    assertThat(expected.memberOwes()).isEqualTo(Money.parse("50.00"));
  }

  @Test
  void aCopayLargerThanTheFirstLineGoesOnToTheNext() {
    var benefits = new MemberBenefits(Money.parse("95.00"), Money.ZERO, Percent.ZERO);

    var lines = Pricing.expect(visit, PPO, benefits).priced();

    assertThat(lines.get(0).share().copay()).isEqualTo(Money.parse("92.40"));
    assertThat(lines.get(1).share().copay()).isEqualTo(Money.parse("2.60"));
  }

  @Test
  void noMoreIsAllowedThanWasCharged() {
    var cheap = aCommercialClaim().withDiagnoses("I10").withLine("99213", "80.00").build();

    var line = Pricing.expect(cheap, PPO, MemberBenefits.NONE).priced().getFirst();

    assertThat(line.worth().allowed()).isEqualTo(Money.parse("80.00"));
    assertThat(line.arithmetic().getFirst()).contains("no more than the charge 80.00");
  }

  @Test
  void unitsMultiplyTheTablePrice() {
    var injection =
        aCommercialClaim()
            .withDiagnoses("M17.11")
            .withLine("J3301", List.of(), 4, "40.00", 1)
            .build();

    assertThat(Pricing.expect(injection, PPO, MemberBenefits.NONE).allowed())
        .isEqualTo(Money.parse("7.84"));
  }

  @Test
  void aServiceTheContractDoesNotListIsNotGuessedAt() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .withLine("99213", "150.00")
            .withLine("93000", "60.00")
            .build();

    var expected = Pricing.expect(claim, PPO, MemberBenefits.NONE);

    assertThat(expected.isComplete()).isFalse();
    assertThat(expected.lines().get(1))
        .isInstanceOfSatisfying(
            ExpectedLine.Unpriced.class,
            line -> assertThat(line.reason()).contains("Lakeshore PPO").contains("93000"));
    assertThat(expected.allowed()).isEqualTo(Money.parse("92.40"));
  }

  @Test
  void aShareOfMedicaresTableFallsBackToAShareOfTheCharge() {
    var contract =
        new Contract(
            "120 of Medicare",
            new AllowedBasis.PercentOfTable(TABLE, Percent.of(120), Percent.of(60)));
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .withLine("99213", "150.00")
            .withLine("93000", "60.00")
            .build();

    var lines = Pricing.expect(claim, contract, MemberBenefits.NONE).priced();

    assertThat(lines.get(0).worth().allowed()).isEqualTo(Money.parse("110.88"));
    assertThat(lines.get(1).worth().allowed()).isEqualTo(Money.parse("36.00"));
    assertThat(lines.get(1).arithmetic().getFirst()).startsWith("not in the table");
  }

  @Test
  void onlyTheServicesOfTheContractOweTheCopayAndPreventiveCareOwesNothing() {
    var rules =
        new SharingRules(
            Optional.of(CodeRanges.parse("99202-99205, 99211-99215")),
            CodeRanges.parse("99381-99397, 36415"));
    var contract = new Contract("PPO", new AllowedBasis.FeeTable(TABLE), rules);
    var benefits = new MemberBenefits(Money.parse("25"), Money.parse("500"), Percent.of(20));
    var claim =
        aCommercialClaim()
            .withDiagnoses("E11.9")
            .withLine("36415", "20.00")
            .withLine("J3301", "5.00")
            .withLine("99213", "150.00")
            .build();

    var lines = Pricing.expect(claim, contract, benefits).priced();

    assertThat(lines.get(0).share().total()).isEqualTo(Money.ZERO);
    assertThat(lines.get(0).arithmetic()).contains("the member bears nothing of 36415");
    assertThat(lines.get(1).share().copay()).isEqualTo(Money.ZERO);
    assertThat(lines.get(1).share().deductible()).isEqualTo(Money.parse("1.96"));
    assertThat(lines.get(2).share().copay()).isEqualTo(Money.parse("25.00"));
  }

  @Test
  void theArithmeticIsToldInWords() {
    var benefits = new MemberBenefits(Money.parse("25.00"), Money.parse("30.00"), Percent.of(20));

    assertThat(Pricing.expect(visit, PPO, benefits).priced().getFirst().arithmetic())
        .containsExactly(
            "allowed 1 × 92.40 = 92.40",
            "contractual 150.00 - 92.40 = 57.60",
            "copay of the visit 25.00",
            "deductible 30.00, 0.00 of it left after",
            "coinsurance 20% of 37.40 = 7.48",
            "payer pays 92.40 - 62.48 = 29.92");
  }

  @Test
  void whateverTheNumbersEveryCentOfEveryLineHasAnOwner() {
    var random = new Random(20260312);
    for (int round = 0; round < 2_000; round++) {
      var expected =
          Pricing.expect(randomClaim(random), randomContract(random), randomBenefits(random));
      for (var line : expected.priced()) {
        var owners = line.worth().contractual().plus(line.share().total()).plus(line.payerPays());
        assertThat(owners).isEqualTo(line.charge());
        assertThat(
                List.of(
                    line.worth().contractual(),
                    line.share().copay(),
                    line.share().deductible(),
                    line.share().coinsurance(),
                    line.payerPays()))
            .noneMatch(Money::isNegative);
      }
    }
  }

  private static Claim randomClaim(Random random) {
    var claim = aCommercialClaim().withDiagnoses("I10");
    for (int i = 0; i <= random.nextInt(5); i++) {
      var code = List.of("99213", "36415", "J3301", "93000").get(random.nextInt(4));
      var charge = Money.ofCents(random.nextLong(1, 60_000)).toString();
      claim.withLine(code, List.of(), 1 + random.nextInt(9), charge, 1);
    }
    return claim.build();
  }

  private static Contract randomContract(Random random) {
    var bases = new ArrayList<AllowedBasis>();
    bases.add(new AllowedBasis.PercentOfCharge(new Percent(random.nextInt(12_000))));
    bases.add(new AllowedBasis.FeeTable(TABLE));
    bases.add(
        new AllowedBasis.PercentOfTable(
            TABLE, new Percent(random.nextInt(20_000)), new Percent(random.nextInt(10_000))));
    return new Contract("any", bases.get(random.nextInt(3)));
  }

  private static MemberBenefits randomBenefits(Random random) {
    return new MemberBenefits(
        Money.ofCents(random.nextLong(5_000)),
        Money.ofCents(random.nextLong(30_000)),
        new Percent(random.nextInt(10_001)));
  }
}
