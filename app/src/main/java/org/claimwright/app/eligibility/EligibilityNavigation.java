package org.claimwright.app.eligibility;

import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavCount;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// Whom to ask about, in the rail and among the front desk's work of the day.
@Component
class EligibilityNavigation implements NavigationContribution, TodayContribution {

  private static final Destination LIST =
      new Destination("Eligibility", "shield-check", "/eligibility", "");

  private final Worklist worklist;

  EligibilityNavigation(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.PRACTICE, 25, permission(), LIST)
            .counting(() -> NavCount.of(due(worklist.counts()))));
  }

  @Override
  public NavGroup group() {
    return NavGroup.PRACTICE;
  }

  @Override
  public String permission() {
    return Permission.CHECK_ELIGIBILITY.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var places = worklist.counts();
    var inactive = places.getOrDefault("inactive", 0L);
    var due = due(places);
    if (inactive > 0) {
      return List.of(
          new TodayJob(
              due, inactive + " came back not covered: ask for the new card", Tone.WARN, LIST));
    }
    return List.of(
        new TodayJob(
            due,
            due == 0
                ? "every recent visit’s coverage is checked"
                : "recent visits to ask payers about",
            Tone.QUIET,
            LIST));
  }

  private static long due(Map<String, Long> places) {
    return places.values().stream().mapToLong(Long::longValue).sum()
        - places.getOrDefault("checked", 0L);
  }
}
