package org.claimwright.app.billing;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// From which day on a claim that is out has been silent too long. That day is its deadline while
/// it is out: somebody must ask. Monday to Friday count; holidays are not known.
///
/// | the claim | silent when |
/// |---|---|
/// | in a file not yet handed over | it is still so on the next business day |
/// | sent | no 277CA came in 2 business days after |
/// | taken in by the payer | nothing moved in 14 days |
final class ClaimWatch {

  static final String NOT_SENT = "not yet handed over";
  static final String NO_ANSWER = "no 277CA in 2 business days";
  static final String NO_MOVEMENT = "no movement in 14 days";
  static final String TO_ASK_AGAIN = "to be asked again";

  private ClaimWatch() {}

  /// The first day on which a claim that came into this state today is silent.
  ///
  /// @param word the state's word
  static LocalDate day(String word, LocalDate today) {
    return switch (word) {
      case "sending" -> businessDaysAfter(today, 1);
      case "submitted" -> businessDaysAfter(today, 2).plusDays(1);
      case "accepted" -> today.plusDays(15);
      default -> throw new IllegalArgumentException("a claim is not out when it is " + word);
    };
  }

  /// Whether a claim in this state waits for somebody else.
  static boolean isOut(String word) {
    return switch (word) {
      case "sending", "submitted", "accepted" -> true;
      default -> false;
    };
  }

  /// Why a claim is silent whose day has come.
  ///
  /// @param moved when it came into its state
  static String because(String word, LocalDate moved, LocalDate deadline) {
    if (!day(word, moved).equals(deadline)) {
      return TO_ASK_AGAIN;
    }
    return switch (word) {
      case "sending" -> NOT_SENT;
      case "submitted" -> NO_ANSWER;
      default -> NO_MOVEMENT;
    };
  }

  private static LocalDate businessDaysAfter(LocalDate from, int days) {
    var day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }
}
