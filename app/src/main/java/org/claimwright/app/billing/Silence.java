package org.claimwright.app.billing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// From when on a claim that is out has been silent too long: no 277CA in two business days after
/// it was sent, or no movement in fourteen days. Monday to Friday count; holidays are not known.
///
/// @param sentBefore claims sent earlier and not accepted are silent
/// @param movedBefore claims that have not moved since are silent
record Silence(Instant sentBefore, Instant movedBefore) {

  static final String NO_ANSWER = "no 277CA in 2 business days";
  static final String NO_MOVEMENT = "no movement in 14 days";

  private static final int BUSINESS_DAYS = 2;
  private static final int DAYS = 14;

  static Silence asOf(LocalDate today, ZoneId zone) {
    return new Silence(
        businessDaysBefore(today, BUSINESS_DAYS).atStartOfDay(zone).toInstant(),
        today.minusDays(DAYS).atStartOfDay(zone).toInstant());
  }

  private static LocalDate businessDaysBefore(LocalDate today, int days) {
    var day = today;
    for (int left = days; left > 0; ) {
      day = day.minusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }
}
