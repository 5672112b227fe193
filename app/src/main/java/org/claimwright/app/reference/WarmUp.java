package org.claimwright.app.reference;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the coding engine ready beside the start, so that the first coder gets suggestions at
/// once.
@Component
class WarmUp {

  private final LoadedCodeSets codeSets;
  private final Clock clock;

  WarmUp(LoadedCodeSets codeSets, Clock clock) {
    this.codeSets = codeSets;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var today = LocalDate.now(clock);
    Thread.ofPlatform().daemon().name("engine-warm-up").start(() -> codeSets.warmUp(today));
  }
}
