package org.claimwright.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.claimwright.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How values are written, one way everywhere: `${show.money(line.charge)}`.
///
/// Money as "1,180.00" with a true minus sign, days as "12 Nov 2026", moments as "12 Nov 16:04" in
/// the practice's zone. What is absent is an en dash.
@Component
public class Show {

  private static final String ABSENT = "–";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.US);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.US);

  private final Viewers viewers;
  private final ObjectProvider<Clock> clock;

  Show(Viewers viewers, ObjectProvider<Clock> clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  /// "1,180.00", "−286.50"; for columns, where the head names the currency.
  public String money(@Nullable Money amount) {
    if (amount == null) {
      return ABSENT;
    }
    var digits = String.format(Locale.US, "%,.2f", amount.abs().toBigDecimal());
    return amount.isNegative() ? "−" + digits : digits;
  }

  /// "$1,180.00", for sentences and single figures.
  public String dollars(@Nullable Money amount) {
    if (amount == null) {
      return ABSENT;
    }
    return (amount.isNegative() ? "−$" : "$") + money(amount.abs());
  }

  public String day(@Nullable LocalDate day) {
    return day == null ? ABSENT : DAY.format(day);
  }

  /// "9 Oct", with the year when it is another; for columns of recent days.
  public String near(LocalDate day) {
    return day.getYear() == today().getYear() ? NEAR.format(day) : DAY.format(day);
  }

  /// "9 Oct 16:04", with the year when it is another.
  public String moment(@Nullable Instant moment) {
    if (moment == null) {
      return ABSENT;
    }
    var there = moment.atZone(zone());
    return there.getYear() == today().getYear()
        ? THIS_YEAR.format(there)
        : OTHER_YEAR.format(there);
  }

  /// A deadline as people say it: "today", "3 days", "2 days ago".
  public String until(@Nullable LocalDate day) {
    if (day == null) {
      return ABSENT;
    }
    var days = ChronoUnit.DAYS.between(today(), day);
    if (days == 0) {
      return "today";
    }
    return days > 0 ? count(days, "day") : count(-days, "day") + " ago";
  }

  /// "1 claim", "1,204 claims".
  public String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /// "1 diagnosis", "3 diagnoses".
  public String count(long number, String one, String many) {
    return String.format(Locale.US, "%,d %s", number, number == 1 ? one : many);
  }

  /// "212", "1,204".
  public String number(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  /// "Monday, 23 November": the heading of the day.
  public String weekday() {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.US).format(today());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.getIfAvailable(Clock::systemUTC).instant(), zone());
  }

  private ZoneId zone() {
    return viewers.current().map(Viewer::zone).orElseGet(ZoneId::systemDefault);
  }
}
