package org.claimwright.app.audits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Audits in their list, drawing a new one, and one audit with its charts and figures.
@Controller
@RequestMapping("/audits")
@RequirePermission(Permission.AUDIT_CHARTS)
class ChartAuditPages {

  private static final int SAMPLE = 10;

  private final Audits audits;
  private final ChartSheets sheets;
  private final Practices practices;
  private final Audit audit;
  private final Show show;

  ChartAuditPages(Audits audits, ChartSheets sheets, Practices practices, Audit audit, Show show) {
    this.audits = audits;
    this.sheets = sheets;
    this.practices = practices;
    this.audit = audit;
    this.show = show;
  }

  /// A chart as lists show it.
  record Row(AuditChart chart, ChartSheets.Head head) {}

  @GetMapping
  String list(@RequestParam(defaultValue = "open") String view, Model page) {
    var all = audits.all();
    var mine = audits.educationOfMine();
    page.addAttribute("view", view);
    page.addAttribute(
        "audits",
        all.stream().filter(one -> one.progress().isDone() == view.equals("done")).toList());
    page.addAttribute("open", all.stream().filter(one -> !one.progress().isDone()).count());
    page.addAttribute("done", all.stream().filter(one -> one.progress().isDone()).count());
    page.addAttribute("mine", rows(mine));
    return "audits/list";
  }

  @GetMapping("/new")
  ModelAndView plan() {
    var today = show.today();
    var typed =
        Map.of(
            "name", "Audit of " + show.day(today),
            "method", "random",
            "first", Days.written(today.minusDays(90)),
            "last", Days.written(today),
            "size", Integer.toString(SAMPLE),
            "seed", Long.toString(today.toEpochDay()),
            "blind", "true");
    return form(Entries.of(typed));
  }

  @PostMapping
  ModelAndView draw(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    return switch (PlanForm.read(form).then(audits::draw)) {
      case Outcome.Ok<Long> drawn -> {
        Flash.ok("The sample is drawn; its codes are frozen as billed.").onto(redirect);
        yield new ModelAndView("redirect:/audits/" + drawn.value());
      }
      case Outcome.Rejected<Long> no -> {
        if (form.problems().isEmpty()) {
          form.refuse(no.problems());
        }
        var page = form(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(@PathVariable long id, Model page) {
    var one = audits.find(id).orElseThrow(() -> unknown("audit " + id));
    var charts = audits.charts(id);
    page.addAttribute("one", one);
    page.addAttribute("rows", rows(charts));
    page.addAttribute("criterion", criterion(one.plan()));
    page.addAttribute(
        "figures",
        AuditFigures.of(
            charts.stream()
                .filter(AuditChart::isDone)
                .flatMap(chart -> chart.codes().stream())
                .toList()));
    audit.record(AuditEvent.read("chart audit", id));
    return "audits/one";
  }

  static Refusal unknown(String what) {
    return Refusal.missing(
        "There is no " + what + " in this practice.", "Open it from the list of audits.");
  }

  private List<Row> rows(List<AuditChart> charts) {
    return charts.stream()
        .map(chart -> new Row(chart, sheets.head(chart.subject().visit())))
        .toList();
  }

  private String criterion(SamplePlan plan) {
    return switch (plan.method()) {
      case RANDOM -> "";
      case PROVIDER ->
          practices
              .provider(new ProviderId(Long.parseLong(plan.criterion())))
              .map(Provider::title)
              .orElse(plan.criterion());
      case CODE, DENIAL -> plan.criterion();
    };
  }

  private ModelAndView form(Entries form) {
    var methods = new LinkedHashMap<String, String>();
    for (var method : SamplePlan.Method.values()) {
      methods.put(method.word(), method.label());
    }
    var clinicians = new LinkedHashMap<String, String>();
    clinicians.put("", "–");
    practices
        .providers()
        .forEach(one -> clinicians.put(Long.toString(one.id().value()), one.title()));
    return new ModelAndView("audits/new")
        .addObject("form", form)
        .addObject("methods", methods)
        .addObject("clinicians", clinicians);
  }
}
