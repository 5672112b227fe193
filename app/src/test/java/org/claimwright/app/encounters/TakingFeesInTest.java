package org.claimwright.app.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.junit.jupiter.api.Test;

/// What becomes of the fees that hold when others are read in.
class TakingFeesInTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
  private static final Fee VISIT = Fee.of("99213", Money.parse("148"));
  private static final Fee SHOT = Fee.of("J3301", Money.parse("9.50"));

  @Test
  void aFeeFromADayOnEndsTheOneBeforeIt() {
    var dearer = visit(NEW_YEAR, LocalDate.MAX, "155");
    assertThat(FeeTake.ADD.over(List.of(VISIT, SHOT), List.of(dearer)))
        .containsExactly(visit(LocalDate.MIN, NEW_YEAR, "148"), dearer, SHOT);
  }

  @Test
  void aFeeForAWhileLeavesBothSides() {
    var once = visit(NEW_YEAR, SPRING, "155");
    assertThat(FeeTake.ADD.over(List.of(VISIT), List.of(once)))
        .containsExactly(
            visit(LocalDate.MIN, NEW_YEAR, "148"), once, visit(SPRING, LocalDate.MAX, "148"));
  }

  @Test
  void aFeeOfAModifierLeavesThePlainOneAlone() {
    var withModifier = new Fee("99213", "25", DateRange.ALWAYS, Money.parse("155"));
    assertThat(FeeTake.ADD.over(List.of(VISIT), List.of(withModifier)))
        .containsExactly(VISIT, withModifier);
  }

  @Test
  void replacingLeavesOnlyWhatIsRead() {
    assertThat(FeeTake.REPLACE.over(List.of(VISIT, SHOT), List.of(SHOT))).containsExactly(SHOT);
  }

  @Test
  void whatMovesIsToldByServiceAndFirstDay() {
    var dearer = Fee.of("99213", Money.parse("155"));
    var other = Fee.of("99214", Money.parse("212"));
    var changes = FeeChanges.between(List.of(VISIT, SHOT), List.of(dearer, other));
    assertThat(changes.changed()).containsExactly(new FeeChanges.Change(VISIT, dearer));
    assertThat(changes.added()).containsExactly(other);
    assertThat(changes.gone()).containsExactly(SHOT);
    assertThat(changes.inWords()).isEqualTo("1 new, 1 changed, 1 gone");
    assertThat(FeeChanges.between(List.of(VISIT), List.of(VISIT)).isNothing()).isTrue();
  }

  @Test
  void aFeeThatBeginsOnAnotherDayIsChangedAndNotGone() {
    var dated = visit(SPRING, LocalDate.MAX, "155");

    var changes = FeeChanges.between(List.of(VISIT), List.of(dated));

    assertThat(changes.changed()).containsExactly(new FeeChanges.Change(VISIT, dated));
    assertThat(changes.gone()).isEmpty();
    assertThat(changes.added()).isEmpty();
  }

  private static Fee visit(LocalDate from, LocalDate end, String amount) {
    return new Fee("99213", "", new DateRange(from, end), Money.parse(amount));
  }
}
