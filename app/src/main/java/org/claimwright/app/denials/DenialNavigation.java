package org.claimwright.app.denials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.practices.Practices;
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

/// Denials in the rail and among the day's work.
@Component
class DenialNavigation implements NavigationContribution, TodayContribution {

  static final Destination LIST = new Destination("Denials", "scale", "/denials", "n");

  private final DenialFigures figures;
  private final Practices practices;
  private final Show show;

  DenialNavigation(DenialFigures figures, Practices practices, Show show) {
    this.figures = figures;
    this.practices = practices;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.BILLING, 15, permission(), LIST)
            .counting(() -> NavCount.pressing(counted(DenialView.DUE).denials())));
  }

  @Override
  public NavGroup group() {
    return NavGroup.BILLING;
  }

  @Override
  public String permission() {
    return Permission.READ_DENIALS.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var open = counted(DenialView.OPEN);
    var due = counted(DenialView.DUE).denials();
    var detail =
        due > 0
            ? show.number(due) + " due within 7 days"
            : open.denials() > 0
                ? show.dollars(open.stake()) + " in question"
                : "nothing is denied";
    var jobs = new ArrayList<TodayJob>();
    jobs.add(new TodayJob(open.denials(), detail, due > 0 ? Tone.STOP : Tone.QUIET, job(due)));
    if (SignedIn.current().filter(user -> user.may(Permission.APPROVE_WRITE_OFFS)).isPresent()) {
      var asked = counted(DenialView.WRITE_OFF);
      if (asked.denials() > 0) {
        jobs.add(
            new TodayJob(
                asked.denials(),
                show.dollars(asked.stake()) + " to be written off",
                Tone.WARN,
                new Destination("Write-offs to approve", "scale", "/denials?view=write-off", "")));
      }
    }
    return jobs;
  }

  private static Destination job(long due) {
    return new Destination("Denials", "scale", due > 0 ? "/denials?view=due" : "/denials", "");
  }

  private DenialFigures.Counted counted(DenialView view) {
    var coding = SignedIn.current().map(user -> !user.may(Permission.WORK_DENIALS)).orElse(false);
    return figures.count(
        new DenialFilter(view, DenialFilter.Asked.of(Map.of()), 0, practices.today(), coding));
  }
}
