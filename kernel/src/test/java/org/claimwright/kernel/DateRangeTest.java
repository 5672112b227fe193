package org.claimwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final LocalDate OCTOBER_1 = LocalDate.of(2025, 10, 1);
  private static final LocalDate NEXT_OCTOBER_1 = LocalDate.of(2026, 10, 1);
  private static final DateRange FISCAL_YEAR = new DateRange(OCTOBER_1, NEXT_OCTOBER_1);

  @Test
  void holdsItsFirstDayAndNotItsEnd() {
    assertThat(FISCAL_YEAR.contains(OCTOBER_1)).isTrue();
    assertThat(FISCAL_YEAR.contains(OCTOBER_1.minusDays(1))).isFalse();
    assertThat(FISCAL_YEAR.contains(NEXT_OCTOBER_1.minusDays(1))).isTrue();
    assertThat(FISCAL_YEAR.contains(NEXT_OCTOBER_1)).isFalse();
  }

  @Test
  void meetingRangesDoNotOverlap() {
    var next = DateRange.startingOn(NEXT_OCTOBER_1);
    assertThat(FISCAL_YEAR.overlaps(next)).isFalse();
    assertThat(FISCAL_YEAR.overlaps(DateRange.startingOn(NEXT_OCTOBER_1.minusDays(1)))).isTrue();
  }

  @Test
  void anOpenRangeHasNoLastDay() {
    assertThat(DateRange.startingOn(OCTOBER_1).last()).isEmpty();
    assertThat(DateRange.ofDays(OCTOBER_1, OCTOBER_1).last()).contains(OCTOBER_1);
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateRange(NEXT_OCTOBER_1, OCTOBER_1))
        .withMessageContaining("2026-10-01");
  }

  @Test
  void aTimelineAnswersTheValueOfTheDayAndNothingInAGap() {
    var rates =
        new Timeline<>(
            List.of(
                new Effective<>(DateRange.startingOn(NEXT_OCTOBER_1.plusYears(1)), "third"),
                new Effective<>(FISCAL_YEAR, "first")));
    assertThat(rates.on(OCTOBER_1)).contains("first");
    assertThat(rates.on(NEXT_OCTOBER_1)).isEmpty();
    assertThat(rates.on(LocalDate.of(2030, 1, 1))).contains("third");
  }

  @Test
  void aTimelineRefusesTwoValuesOnOneDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Timeline<>(
                List.of(
                    new Effective<>(FISCAL_YEAR, "a"),
                    new Effective<>(DateRange.startingOn(NEXT_OCTOBER_1.minusDays(1)), "b"))));
  }
}
