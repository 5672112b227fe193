package org.claimwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;

class ContractFileTest {

  @Test
  void aContractIsReadFromAFewLines() {
    var file =
        ContractFile.parse(
                """
                name  = Lakeshore PPO
                basis = percent-of-table   # of Medicare
                percent = 120%
                unlisted = 60%
                copay = 25.00
                coinsurance = 20%
                fee.99213 = 92.47
                fee.93000-26 = 8.10
                """,
                "lakeshore.contract")
            .orThrow();

    assertThat(file.contract().name()).isEqualTo("Lakeshore PPO");
    assertThat(file.benefits())
        .isEqualTo(new MemberBenefits(Money.parse("25"), Money.ZERO, Percent.of(20)));
    assertThat(file.contract().basis()).isInstanceOf(AllowedBasis.PercentOfTable.class);
  }

  @Test
  void everyWrongEntryIsNamedWithItsPlace() {
    var outcome =
        ContractFile.parse(
            """
            basis = fee-tabel
            copay = -5
            coinsurance = 120%
            discount = 3
            """,
            "a.contract");

    assertThat(outcome.isOk()).isFalse();
    assertThat(outcome.problems())
        .extracting(Problem::where)
        .containsExactlyInAnyOrder(
            "a.contract, discount",
            "a.contract, basis",
            "a.contract, copay",
            "a.contract, coinsurance");
    assertThat(outcome.problems().toString()).contains("fee-tabel").contains("-5").contains("120%");
  }

  @Test
  void aFeeThatIsNoAmountIsNamed() {
    var outcome = ContractFile.parse("basis = fee-table\nfee.99213 = ninety", "a.contract");
    assertThat(outcome.problems().getFirst().toString()).contains("fee.99213").contains("ninety");
  }
}
