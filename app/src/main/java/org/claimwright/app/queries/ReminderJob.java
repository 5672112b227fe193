package org.claimwright.app.queries;

import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds clinicians of queries past their day, looking every hour.
@Component
@ConditionalOnWebApplication
class ReminderJob {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

  private final Practices practices;
  private final Queries queries;

  ReminderJob(Practices practices, Queries queries) {
    this.practices = practices;
    this.queries = queries;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void run() {
    for (var practice : practices.all()) {
      try {
        PracticeScope.run(practice, () -> queries.remindOfTheLate());
      } catch (RuntimeException failed) {
        LOG.warn(
            "reminders of practice {} failed and are tried again in an hour: {}",
            practice,
            failed.getClass().getSimpleName());
      }
    }
  }
}
