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
    page.addAttribute("claims", claims());
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

  /// Number, patient, payer, service, billed, state, its tone and icon, why, deadline and its tone,
  /// next.
  private static List<List<String>> claims() {
    return List.of(
        List.of(
            "HFP-20911",
            "Okafor, Daniel",
            "Lakeshore PPO",
            "2 Nov",
            "412.00",
            "Silent",
            "stop",
            "clock-exclamation",
            "no 277CA in 2 business days",
            "today",
            "stop",
            "Resend"),
        List.of(
            "HFP-20897",
            "Lindqvist, Margareta",
            "Medicare B",
            "28 Oct",
            "286.50",
            "Rejected",
            "stop",
            "x",
            "A7:562 rendering provider’s NPI",
            "today",
            "stop",
            "Correct"),
        List.of(
            "HFP-20754",
            "Nguyen, Thao",
            "Buckeye Plan",
            "9 Oct",
            "1,180.00",
            "Denied",
            "stop",
            "ban",
            "CO-197 authorization absent",
            "3 days",
            "stop",
            "Appeal"),
        List.of(
            "HFP-20733",
            "Abara, Chidi",
            "United Prairie",
            "7 Oct",
            "264.00",
            "Underpaid",
            "warn",
            "alert-triangle",
            "$22.84 under contract",
            "6 days",
            "",
            "Dispute"),
        List.of(
            "HFP-20942",
            "Ellis, Joanne",
            "Medicare B",
            "12 Nov",
            "498.00",
            "Held",
            "warn",
            "hand-stop",
            "HCPCS-JZ missing on J3301",
            "8 days",
            "",
            "Fix"),
        List.of(
            "HFP-20931",
            "Marsh, Peter",
            "Cedar OAP",
            "11 Nov",
            "189.00",
            "Held",
            "warn",
            "hand-stop",
            "coverage ended 31 Oct",
            "8 days",
            "",
            "Verify"),
        List.of(
            "HFP-20688",
            "Petrov, Anna",
            "Ohio Medicaid",
            "1 Oct",
            "152.00",
            "Denied",
            "stop",
            "ban",
            "CO-16 N290 missing provider",
            "11 days",
            "",
            "Correct"),
        List.of(
            "HFP-20925",
            "Castillo, Rosa",
            "Medicare B",
            "10 Nov",
            "376.00",
            "Waiting",
            "info",
            "",
            "277CA accepted 11 Nov",
            "–",
            "",
            ""),
        List.of(
            "HFP-20919",
            "Fisher, Grace",
            "Lakeshore PPO",
            "6 Nov",
            "221.00",
            "Waiting",
            "info",
            "",
            "999 accepted 6 Nov",
            "–",
            "",
            ""),
        List.of(
            "HFP-20912",
            "Yamamoto, Keiko",
            "United Prairie",
            "4 Nov",
            "640.00",
            "Waiting",
            "info",
            "",
            "pended: records requested",
            "14 days",
            "",
            "Attach"),
        List.of(
            "HFP-20866",
            "Osei, Kwame",
            "Medicare B",
            "22 Oct",
            "286.50",
            "Waiting",
            "info",
            "",
            "finalized, payment 24 Nov",
            "–",
            "",
            ""),
        List.of(
            "HFP-20851",
            "Hart, Louise",
            "Gold Advantage",
            "20 Oct",
            "333.00",
            "Secondary",
            "ok",
            "",
            "crossover to supplement",
            "21 days",
            "",
            ""));
  }
}
