package org.claimwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private final FeeSchedule fees =
      FeeSchedule.of(
          List.of(
              new Fee("93000", "", new DateRange(LocalDate.MIN, NEW_YEAR), Money.parse("50")),
              new Fee("93000", "", DateRange.startingOn(NEW_YEAR), Money.parse("55")),
              new Fee("93000", "26", DateRange.startingOn(NEW_YEAR), Money.parse("20")),
              Fee.of("J1885", Money.parse("3.25"))));

  @Test
  void thePriceIsThatOfTheDateOfService() {
    var ecg = new Procedure("93000", List.of(), 1);
    assertThat(fees.unitPrice(ecg, NEW_YEAR.minusDays(1))).contains(Money.parse("50"));
    assertThat(fees.unitPrice(ecg, NEW_YEAR)).contains(Money.parse("55"));
  }

  @Test
  void aPricedModifierGoesBeforeThePlainPrice() {
    var reading = new Procedure("93000", List.of("59", "26"), 1);
    assertThat(fees.unitPrice(reading, NEW_YEAR)).contains(Money.parse("20"));
  }

  @Test
  void aModifierWithoutAPriceDoesNotDropTheFee() {
    var distinct = new Procedure("93000", List.of("59"), 1);
    assertThat(fees.unitPrice(distinct, NEW_YEAR)).contains(Money.parse("55"));
  }

  @Test
  void theChargeIsForAllUnits() {
    assertThat(fees.charge(new Procedure("J1885", List.of(), 4), NEW_YEAR))
        .contains(Money.parse("13.00"));
  }

  @Test
  void anUnlistedServiceHasNoPrice() {
    assertThat(fees.charge(new Procedure("99999", List.of(), 1), NEW_YEAR)).isEmpty();
  }

  @Test
  void twoPricesOnOneDayAreRefusedByName() {
    var twice = List.of(Fee.of("99213", Money.parse("1")), Fee.of("99213", Money.parse("2")));
    assertThatThrownBy(() -> FeeSchedule.of(twice)).hasMessageContaining("99213");
  }
}
