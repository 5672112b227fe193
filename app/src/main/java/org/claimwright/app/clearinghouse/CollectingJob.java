package org.claimwright.app.clearinghouse;

import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks for answers every half minute, and hands over what was left prepared.
@Component
@EnableScheduling
@ConditionalOnWebApplication
class CollectingJob {

  private static final Logger LOG = LoggerFactory.getLogger(CollectingJob.class);

  private final Practices practices;
  private final Clearinghouse clearinghouse;

  CollectingJob(Practices practices, Clearinghouse clearinghouse) {
    this.practices = practices;
    this.clearinghouse = clearinghouse;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT30S")
  void run() {
    for (var practice : practices.all()) {
      try {
        PracticeScope.run(
            practice,
            () -> {
              clearinghouse.resume();
              clearinghouse.collect();
            });
      } catch (RuntimeException failed) {
        LOG.warn(
            "collecting answers of practice {} failed and is tried again: {}",
            practice,
            failed.getClass().getSimpleName());
      }
    }
  }
}
