package org.claimwright.app.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// What a new practice still needs, among its administrator's work of the day.
@Component
class SetupToday implements TodayContribution {

  private final Practices practices;
  private final PracticeFees fees;

  SetupToday(Practices practices, PracticeFees fees) {
    this.practices = practices;
    this.fees = fees;
  }

  @Override
  public NavGroup group() {
    return NavGroup.ADMINISTRATION;
  }

  @Override
  public String permission() {
    return Permission.MANAGE_PRACTICE.name();
  }

  /// Nothing once all of it is there.
  @Override
  public List<TodayJob> jobs() {
    var missing =
        SetupStep.of(practices, fees).stream()
            .filter(step -> !step.isDone())
            .map(SetupStep::name)
            .toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    return List.of(
        new TodayJob(
            missing.size(),
            missing.stream().collect(Collectors.joining(", ", "missing: ", "")),
            Tone.WARN,
            new Destination("Before the first claim", "building-hospital", "/administration", "")));
  }
}
