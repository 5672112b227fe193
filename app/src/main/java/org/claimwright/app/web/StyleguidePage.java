package org.claimwright.app.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Every fragment and pattern with sample values, for those who build pages and those who judge
/// them.
///
/// The values are invented and belong to no practice. Any signed-in user may look.
@Controller
class StyleguidePage {

  private static final Set<String> PATTERNS =
      Set.of("worklist", "preview", "thing", "workbench", "remittance", "form", "bill");

  private final ObjectProvider<Clock> clock;

  StyleguidePage(ObjectProvider<Clock> clock) {
    this.clock = clock;
  }

  @ModelAttribute
  void samples(Model page) {
    page.addAttribute("plan", Money.parse("196.10"));
    page.addAttribute("discount", Money.parse("116.84"));
    page.addAttribute("patient", Money.parse("64.06"));
    page.addAttribute("takeback", Money.parse("-286.50"));
    page.addAttribute("now", clock.getIfAvailable(Clock::systemUTC).instant());
    page.addAttribute("problems", problems());
    page.addAttribute("pills", pills());
  }

  @GetMapping("/styleguide")
  String parts() {
    return "styleguide/parts";
  }

  @GetMapping("/styleguide/{pattern}")
  String pattern(@PathVariable String pattern) {
    if (!PATTERNS.contains(pattern)) {
      throw Refusal.missing(
          "No sample page \"" + pattern + "\".", "Open one of " + PATTERNS + " below /styleguide.");
    }
    return "styleguide/" + pattern;
  }

  private static List<Problem> problems() {
    return List.of(
        Problem.stop(
            "NPI-CHECK-DIGIT",
            "NPI",
            "1234567890 fails its check digit; compare it with the NPI registry."),
        Problem.stop(
                "DATE-IN-FUTURE",
                "Date of service",
                "12 Jan 2031 has not happened; enter the day of the visit.")
            .citing("837P DTP*472"));
  }

  private static List<Pill> pills() {
    return List.of(
        Pill.ok("Paid"),
        Pill.info("Waiting"),
        Pill.warn("Held"),
        Pill.stop("Denied"),
        Pill.quiet("Draft"),
        Pill.stop("Silent").with("clock-exclamation"));
  }
}
