package org.claimwright.app.queries;

import java.util.List;
import java.util.OptionalLong;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
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

/// The queries that wait for the signed-in clinician, in the rail and among the day's work.
@Component
class AnswerNavigation implements NavigationContribution, TodayContribution {

  private final Queries queries;
  private final Show show;

  AnswerNavigation(Queries queries, Show show) {
    this.queries = queries;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.CODING, 20, permission(), QueryNavigation.LIST)
            .counting(() -> NavCount.of(open().size())));
  }

  @Override
  public NavGroup group() {
    return NavGroup.TODAY;
  }

  @Override
  public String permission() {
    return Permission.ANSWER_QUERIES.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var open = open();
    if (open.isEmpty()) {
      return List.of(new TodayJob(0, "no coder waits for you", Tone.QUIET, to("/queries")));
    }
    var first = open.getFirst();
    var late = first.isLate(queries.today());
    return List.of(
        new TodayJob(
            open.size(),
            late
                ? "the first was due " + show.day(first.asking().due())
                : "the first by " + show.day(first.asking().due()),
            late ? Tone.STOP : Tone.INFO,
            to(open.size() == 1 ? "/queries/" + first.id() : "/queries")));
  }

  private List<Query> open() {
    var provider =
        SignedIn.current().map(user -> user.place().providerId()).orElse(OptionalLong.empty());
    return queries.list(
        new QueryFilter("open", OptionalLong.of(provider.orElse(0)), queries.today()));
  }

  private static Destination to(String path) {
    return new Destination("Queries to answer", "message-question", path, "");
  }
}
