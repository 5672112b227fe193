package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavCount;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// The coding desk in the rail, in the palette and among the day's work.
@Component
class DeskNavigation implements NavigationContribution, TodayContribution {

  private static final Destination DESK =
      new Destination("Coding desk", "file-text", "/coding", "d");
  private static final Destination HELD =
      new Destination("Visits held at the coding desk", "hourglass", "/coding?view=held", "");

  /// A practice's own goal is that a charge leaves within three days (72 hours).
  private static final int LATE_DAYS = 3;

  private final Visits visits;
  private final Show show;

  DeskNavigation(Visits visits, Show show) {
    this.visits = visits;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.CODING, 10, permission(), DESK).counting(() -> NavCount.of(waiting())));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(new PaletteAction(permission(), HELD));
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
    var oldest = visits.queue(VisitFilter.ALL.in("open").atMost(1)).stream().findFirst();
    var age =
        oldest.map(visit -> VisitHead.age(visit.facts().dateOfService(), show.today())).orElse(0L);
    var code =
        new TodayJob(
            waiting(),
            oldest.isEmpty() ? "nothing waits" : "the oldest is " + show.count(age, "day") + " old",
            age > LATE_DAYS ? Tone.WARN : Tone.QUIET,
            new Destination("Visits to code", "file-text", "/coding", ""));
    var held = visits.counts().getOrDefault("held", 0L);
    return held == 0
        ? List.of(code)
        : List.of(code, new TodayJob(held, "each with its reason", Tone.QUIET, HELD));
  }

  private long waiting() {
    var counts = visits.counts();
    return counts.getOrDefault("to-code", 0L) + counts.getOrDefault("in-coding", 0L);
  }
}
