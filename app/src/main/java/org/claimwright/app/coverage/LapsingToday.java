package org.claimwright.app.coverage;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// Lapsing coverage among the front desk's work of the day.
@Component
class LapsingToday implements TodayContribution {

  private final LapsingCoverage lapsing;

  LapsingToday(LapsingCoverage lapsing) {
    this.lapsing = lapsing;
  }

  @Override
  public NavGroup group() {
    return NavGroup.PRACTICE;
  }

  @Override
  public String permission() {
    return Permission.REGISTER_PATIENTS.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var count = lapsing.count();
    return List.of(
        new TodayJob(
            count,
            count == 0
                ? "no coverage ends soon"
                : "ended in the past month or ends in the next: ask for the new card",
            Tone.QUIET,
            new Destination("Coverage lapses", "calendar-event", "/patients?view=lapsing", "")));
  }
}
