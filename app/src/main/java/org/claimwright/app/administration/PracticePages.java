package org.claimwright.app.administration;

import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.practices.Location;
import org.claimwright.app.practices.Practices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The practice on one page, and its fee schedule.
@Controller
@RequirePermission(Permission.MANAGE_PRACTICE)
class PracticePages {

  private static final int MOST_FEES = 100_000;

  private final Practices practices;
  private final PracticeFees fees;

  PracticePages(Practices practices, PracticeFees fees) {
    this.practices = practices;
    this.fees = fees;
  }

  @GetMapping("/administration")
  String practice(Model page) {
    page.addAttribute("practice", practices.current());
    page.addAttribute("phone", Fields.phoneWords(practices.current().profile().phone()));
    page.addAttribute("steps", SetupStep.of(practices, fees));
    page.addAttribute("places", practices.locations());
    page.addAttribute("placeNames", placeNames());
    page.addAttribute("clinicians", practices.providers());
    page.addAttribute("payers", practices.payers());
    page.addAttribute("fees", FeeList.of(fees.list(MOST_FEES), ""));
    return "administration/practice";
  }

  @GetMapping("/administration/fees")
  String fees(@RequestParam(defaultValue = "") String q, Model page) {
    page.addAttribute("list", FeeList.of(fees.list(MOST_FEES), q));
    return "administration/fees";
  }

  private Map<Location.LocationId, String> placeNames() {
    return practices.locations().stream()
        .collect(Collectors.toMap(Location::id, place -> place.site().name()));
  }
}
