package org.claimwright.app.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of the tests: stands still until it is told the time. At the start of every test it is
/// noon (UTC) on 16 November 2026, a Monday.
public final class SettableClock extends Clock {

  public static final Instant START = Instant.parse("2026-11-16T12:00:00Z");

  private volatile Instant now = START;

  public void set(Instant instant) {
    now = instant;
  }

  /// Noon on that day.
  public void set(LocalDate date) {
    now = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(now, zone);
  }
}
