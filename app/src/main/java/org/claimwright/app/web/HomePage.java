package org.claimwright.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Today's work, as the features report it.
@Controller
class HomePage {

  private final Viewers viewers;
  private final ObjectProvider<TodayContribution> contributions;
  private final ObjectProvider<FrontDoor> doors;

  HomePage(
      Viewers viewers,
      ObjectProvider<TodayContribution> contributions,
      ObjectProvider<FrontDoor> doors) {
    this.viewers = viewers;
    this.contributions = contributions;
    this.doors = doors;
  }

  @GetMapping("/")
  String home(Model page, RedirectAttributes redirect) {
    var elsewhere = viewers.current().flatMap(this::doorFor);
    if (elsewhere.isPresent()) {
      Flash.handOn(page, redirect);
      return "redirect:" + elsewhere.get();
    }
    page.addAttribute("parts", viewers.current().map(this::partsFor).orElse(List.of()));
    return "home";
  }

  private Optional<String> doorFor(Viewer viewer) {
    return doors.orderedStream().flatMap(door -> door.pathFor(viewer).stream()).findFirst();
  }

  private List<Part> partsFor(Viewer viewer) {
    return Arrays.stream(NavGroup.values())
        .map(group -> new Part(group.label(), jobsOf(group, viewer)))
        .filter(part -> !part.jobs().isEmpty())
        .toList();
  }

  private List<TodayJob> jobsOf(NavGroup group, Viewer viewer) {
    return contributions
        .orderedStream()
        .filter(one -> one.group() == group && viewer.may(one.permission()))
        .flatMap(one -> one.jobs().stream())
        .toList();
  }

  /// A heading with the jobs below it.
  record Part(String label, List<TodayJob> jobs) {}
}
