package org.claimwright.app.denials;

import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reads the reasons of claims that were denied before denials were kept: once, at the first start.
@Component
class UnreadDenials {

  private static final int AT_ONCE = 500;

  private final DenialTable table;
  private final DenialReading reading;
  private final Practices practices;

  UnreadDenials(DenialTable table, DenialReading reading, Practices practices) {
    this.table = table;
    this.reading = reading;
    this.practices = practices;
  }

  @EventListener(ApplicationReadyEvent.class)
  void read() {
    practices.all().forEach(practice -> PracticeScope.run(practice, this::readAll));
  }

  private void readAll() {
    for (var part = table.unread(AT_ONCE); !part.isEmpty(); part = table.unread(AT_ONCE)) {
      part.forEach(this::read);
    }
  }

  private void read(Denial denial) {
    var kept = denial.reason();
    var isDenied =
        java.util.Arrays.stream(kept.codes().split(", ", -1)).anyMatch(reading::isDenial);
    var read = reading.of(kept.codes(), isDenied);
    table.reason(
        denial.id(),
        new Denial.Reason(
            read.scenario(), read.cause(), kept.codes(), kept.stake(), kept.decided()));
  }
}
