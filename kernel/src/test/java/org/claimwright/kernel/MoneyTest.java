package org.claimwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"1180,118000", "1180.5,118050", "-12.34,-1234", ".50,50", "0,0", " 7.00 ,700"})
  void readsDecimalDollars(String text, long cents) {
    assertThat(Money.parse(text)).isEqualTo(Money.ofCents(cents));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1.005", "$5", "1,000", "99999999999999999999"})
  void refusesWhatIsNoAmountAndNamesIt(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
  }

  @Test
  void refusesAnAmountOfABillionDigitsInAFewWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("1E999999999"))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(100));
  }

  @ParameterizedTest
  @CsvSource({"118000,1180.00", "-5,-0.05", "0,0.00", "5,0.05"})
  void writesDollarsAndCents(long cents, String text) {
    assertThat(Money.ofCents(cents)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "118000,1180",
    "118050,1180.5",
    "50,.5",
    "-50,-.5",
    "0,0",
    "1205,12.05",
    "1000000,10000"
  })
  void writesX12RealNumbersWithoutNeedlessDigits(long cents, String text) {
    assertThat(Money.ofCents(cents).toX12()).isEqualTo(text);
  }

  @Test
  void failsLoudlyOnOverflow() {
    assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void takesAShareWithTheRoundingItIsTold() {
    assertThat(Money.parse("0.05").times(Percent.of(50), RoundingMode.HALF_UP))
        .isEqualTo(Money.parse("0.03"));
    assertThat(Money.parse("0.05").times(Percent.of(50), RoundingMode.DOWN))
        .isEqualTo(Money.parse("0.02"));
  }

  @Test
  void sharesTenDollarsThreeWaysWithoutLosingACent() {
    assertThat(Money.parse("10").allocate(List.of(1L, 1L, 1L)))
        .containsExactly(Money.parse("3.34"), Money.parse("3.33"), Money.parse("3.33"));
  }

  @Test
  void givesTheLeftOverCentToThePartThatLostMost() {
    assertThat(Money.ofCents(10).allocate(List.of(1L, 2L, 0L)))
        .containsExactly(Money.ofCents(3), Money.ofCents(7), Money.ZERO);
  }

  @Test
  void refusesToShareByNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.ofCents(1).allocate(List.of(0L, 0L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.ofCents(1).allocate(List.of(1L, -1L)));
  }

  @Test
  void sharesOfAnyAmountAddUpToIt() {
    var random = new Random(20261123);
    for (int round = 0; round < 2_000; round++) {
      var amount = Money.ofCents(random.nextLong(-100_000_000, 100_000_000));
      var weights = new ArrayList<Long>();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        weights.add(random.nextLong(0, 1_000_000));
      }
      weights.add(1L);
      assertThat(Money.sum(amount.allocate(weights)))
          .as("%s by %s", amount, weights)
          .isEqualTo(amount);
    }
  }

  @Test
  void readsBackWhatItWrites() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var amount = Money.ofCents(random.nextLong(-10_000_000, 10_000_000));
      assertThat(Money.parse(amount.toString())).isEqualTo(amount);
      assertThat(Money.parse(amount.toX12())).isEqualTo(amount);
    }
  }
}
