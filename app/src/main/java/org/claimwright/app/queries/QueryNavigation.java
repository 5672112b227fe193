package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavCount;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// Queries in the rail and among the day's work of the coder.
@Component
class QueryNavigation implements NavigationContribution, TodayContribution {

  static final Destination LIST = new Destination("Queries", "message-question", "/queries", "q");

  private final Queries queries;
  private final Show show;

  QueryNavigation(Queries queries, Show show) {
    this.queries = queries;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.CODING, 20, permission(), LIST)
            .counting(() -> NavCount.of(waiting("answered"))));
  }

  @Override
  public NavGroup group() {
    return NavGroup.CODING;
  }

  @Override
  public String permission() {
    return Permission.CODE_VISITS.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var jobs = new ArrayList<TodayJob>();
    var answered = waiting("answered");
    if (answered > 0) {
      jobs.add(
          new TodayJob(
              answered,
              "the visit can be coded now",
              Tone.WARN,
              new Destination("Queries answered", "message-circle", "/queries?view=answered", "")));
    }
    var late = queries.list(new QueryFilter("late", OptionalLong.empty(), queries.today()));
    if (!late.isEmpty()) {
      jobs.add(
          new TodayJob(
              late.size(),
              "the oldest was due " + show.day(late.getFirst().asking().due()),
              Tone.STOP,
              new Destination("Queries late", "message-question", "/queries?view=late", "")));
    }
    return jobs;
  }

  private long waiting(String state) {
    return queries
        .counts(new QueryFilter("open", OptionalLong.empty(), queries.today()))
        .getOrDefault(state, 0L);
  }
}
