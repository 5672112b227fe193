package org.claimwright.app.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whom to ask about, and asking about many at once.
@Controller
@RequestMapping("/eligibility")
class WorklistPages {

  private static final int MOST_ROWS = 200;

  private final Worklist worklist;
  private final EligibilityChecks checks;
  private final Patients patients;
  private final Practices practices;
  private final Audit audit;
  private final Show show;

  WorklistPages(
      Worklist worklist,
      EligibilityChecks checks,
      Patients patients,
      Practices practices,
      Audit audit,
      Show show) {
    this.worklist = worklist;
    this.checks = checks;
    this.patients = patients;
    this.practices = practices;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping
  @RequirePermission(Permission.READ_PATIENTS)
  String list(@RequestParam(defaultValue = "") String view, Model page) {
    var chosen = Worklist.View.ofWord(view);
    var rows = rows(worklist.list(chosen, MOST_ROWS));
    audit.record(
        AuditEvent.read("eligibility", "").with("worklist, " + show.count(rows.size(), "row")));
    page.addAttribute("view", chosen);
    page.addAttribute("views", Worklist.View.values());
    page.addAttribute("counts", counts());
    page.addAttribute("rows", rows);
    page.addAttribute("isCut", rows.size() == MOST_ROWS);
    page.addAttribute("freshDays", worklist.freshDays());
    return "eligibility/list";
  }

  /// Asks about the selected ones, or all of the view, one after the other; what goes wrong with
  /// one is told on its row and stops none of the others.
  @PostMapping("/check")
  @RequirePermission(Permission.CHECK_ELIGIBILITY)
  String check(
      @RequestParam(required = false) @Nullable List<Long> coverage,
      @RequestParam(defaultValue = "") String view,
      RedirectAttributes redirect) {
    var entries =
        coverage == null
            ? worklist.list(Worklist.View.ofWord(view), MOST_ROWS)
            : coverage.stream()
                .distinct()
                .limit(MOST_ROWS)
                .flatMap(one -> entry(one).stream())
                .toList();
    told(entries.stream().map(this::checked).toList()).onto(redirect);
    return "redirect:/eligibility";
  }

  /// Asks about one and draws its row anew.
  @PostMapping("/check/{coverage:[0-9]{1,18}}")
  @RequirePermission(Permission.CHECK_ELIGIBILITY)
  String checkOne(@PathVariable long coverage, Model page) {
    var entry =
        entry(coverage)
            .orElseThrow(() ->
                Refusal.missing(
                    "No recent visit is covered by a coverage " + coverage + ".",
                    "Choose one of the worklist."));
    checked(entry);
    page.addAttribute("row", rows(List.of(entry)).getFirst());
    return "eligibility/row";
  }

  @PostMapping("/days")
  @RequirePermission(Permission.MANAGE_PRACTICE)
  String days(@RequestParam String days, RedirectAttributes redirect) {
    if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > 365) {
      throw Refusal.invalid(
          "An answer cannot count for \"" + days + "\" days.", "Enter 1 to 365 days.");
    }
    worklist.freshDays(Integer.parseInt(days));
    audit.record(
        AuditEvent.configured("eligibility", "").with("an answer counts for " + days + " days"));
    Flash.ok("An answer now counts for " + days + " days.").onto(redirect);
    return "redirect:/eligibility";
  }

  /// Those who came back not covered are asked about anew: the list is there to follow them up.
  private EligibilityCheck checked(Worklist.Entry entry) {
    var on = entry.visit().on();
    return checks
        .newest(entry.coverage())
        .filter(one -> one.standing() == Standing.INACTIVE)
        .map(one -> checks.again(entry.coverage(), on, one.id()))
        .orElseGet(() -> checks.check(entry.coverage(), on))
        .check();
  }

  private Optional<Worklist.Entry> entry(long coverage) {
    return coverage < 1 ? Optional.empty() : worklist.find(new CoverageId(coverage));
  }

  private Flash told(List<EligibilityCheck> asked) {
    if (asked.isEmpty()) {
      return Flash.info("There is nobody to ask about.");
    }
    var by =
        asked.stream()
            .collect(Collectors.groupingBy(EligibilityCheck::standing, Collectors.counting()));
    var active = by.getOrDefault(Standing.ACTIVE, 0L);
    var inactive = by.getOrDefault(Standing.INACTIVE, 0L);
    var rest = asked.size() - active - inactive;
    var words =
        show.count(asked.size(), "coverage")
            + " checked: "
            + active
            + " covered, "
            + inactive
            + " not covered, "
            + rest
            + " without an answer.";
    return active == asked.size() ? Flash.ok(words) : Flash.warn(words);
  }

  private Map<String, Long> counts() {
    var places = worklist.counts();
    var checked = places.getOrDefault("checked", 0L);
    var all = places.values().stream().mapToLong(Long::longValue).sum();
    return Map.of(
        "due",
        all - checked,
        "inactive",
        places.getOrDefault("inactive", 0L),
        "unanswered",
        places.getOrDefault("unanswered", 0L),
        "checked",
        checked);
  }

  private List<WorkRow> rows(List<Worklist.Entry> entries) {
    var people = patients.findAll(entries.stream().map(Worklist.Entry::patient).toList());
    var payers =
        practices.payers().stream()
            .collect(Collectors.toMap(one -> one.id().value(), one -> one.name()));
    var newest = checks.newest(entries.stream().map(Worklist.Entry::coverage).toList());
    return entries.stream()
        .map(one ->
            new WorkRow(
                one,
                Objects.requireNonNull(people.get(one.patient())).name(),
                payers.getOrDefault(one.payer(), "–"),
                Optional.ofNullable(newest.get(one.coverage()))))
        .toList();
  }
}
