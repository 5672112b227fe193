package org.claimwright.app.codesetdesk;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The update desk in the rail, and the diagnosis update that is near among the day's work.
@Component
@Order(45)
class UpdateNavigation implements NavigationContribution, TodayContribution {

  private static final int NEAR_DAYS = 120;
  private static final int PAST_DAYS = 60;

  private final Updates updates;
  private final UpdateDesk desk;
  private final Show show;

  UpdateNavigation(Updates updates, UpdateDesk desk, Show show) {
    this.updates = updates;
    this.desk = desk;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.CODING,
            50,
            permission(),
            new Destination("Code updates", "calendar-time", "/updates", "")));
  }

  @Override
  public NavGroup group() {
    return NavGroup.CODING;
  }

  @Override
  public String permission() {
    return Permission.WORK_CODE_UPDATES.name();
  }

  @Override
  public List<TodayJob> jobs() {
    return near().stream().flatMap(update -> job(update).stream()).toList();
  }

  /// The newest update of diagnoses, when its day is near or just past.
  private Optional<Update> near() {
    var today = show.today();
    return updates.all().stream()
        .filter(update -> update.set().equals("ICD-10-CM"))
        .filter(update -> update.from().isBefore(today.plusDays(NEAR_DAYS)))
        .filter(update -> update.from().isAfter(today.minusDays(PAST_DAYS)))
        .findFirst();
  }

  private Optional<TodayJob> job(Update update) {
    var read = updates.read(update);
    if (!read.isOk()) {
      return Optional.empty();
    }
    long ends =
        desk.worklist(update, read.orThrow()).open().stream().filter(UpdateItem::ends).count();
    return Optional.of(
        new TodayJob(
            ends,
            update.newer().version() + " from " + show.day(update.from()),
            ends > 0 ? Tone.WARN : Tone.QUIET,
            new Destination("Codes in use that end", "calendar-time", update.path(), "")));
  }
}
