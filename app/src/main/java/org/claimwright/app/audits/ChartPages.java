package org.claimwright.app.audits;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One chart on its audit sheet: blind codes compared, verdicts given, a corrected claim asked for.
@Controller
@RequestMapping("/audits")
@RequirePermission(Permission.AUDIT_CHARTS)
class ChartPages {

  private final Audits audits;
  private final ChartSheets sheets;
  private final Audit audit;

  ChartPages(Audits audits, ChartSheets sheets, Audit audit) {
    this.audits = audits;
    this.sheets = sheets;
    this.audit = audit;
  }

  @GetMapping("/charts/{id:[0-9]{1,18}}")
  ModelAndView show(@PathVariable long id) {
    var chart = known(id);
    audit.record(AuditEvent.read("visit", chart.subject().visit()).with("audit chart " + id));
    return page(chart, Entries.empty());
  }

  @PostMapping("/charts/{id:[0-9]{1,18}}/codes")
  ModelAndView compare(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    return answered(
        id,
        form,
        audits.compare(known(id).id(), JudgementForm.labels(form.get("codes"))),
        Flash.info("Here are the billed codes beside yours; confirm or change each verdict."),
        redirect);
  }

  @PostMapping("/charts/{id:[0-9]{1,18}}")
  ModelAndView judge(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var judgement = JudgementForm.read(form, known(id).codes());
    return answered(
        id, form, audits.judge(id, judgement), Flash.ok("The chart is closed."), redirect);
  }

  @PostMapping("/charts/{id:[0-9]{1,18}}/correct")
  @RequirePermission(Permission.AUDIT_CHARTS)
  ModelAndView correct(
      @PathVariable long id,
      @RequestParam(defaultValue = "7") String kind,
      RedirectAttributes redirect) {
    var wanted = CorrectionKind.ofCode(kind).orElse(CorrectionKind.REPLACEMENT);
    return answered(
        id,
        Entries.empty(),
        audits.correct(known(id).id(), wanted),
        Flash.ok("The request waits with the claim, in the view Correction asked."),
        redirect);
  }

  /// Opens the audit of a denied claim: the chart that stands, or a new one.
  @PostMapping("/denials/{claim:[0-9]{1,18}}")
  String denial(@PathVariable long claim, RedirectAttributes redirect) {
    return switch (audits.ofDenied(new ClaimId(Math.max(1, claim)))) {
      case Outcome.Ok<Long> chart -> "redirect:/audits/charts/" + chart.value();
      case Outcome.Rejected<Long> no -> {
        Flash.stop(no.problems().getFirst().message()).onto(redirect);
        yield "redirect:/claims/" + claim;
      }
    };
  }

  private ModelAndView answered(
      long id,
      Entries form,
      Outcome<AuditChart> outcome,
      Flash flash,
      RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Rejected<AuditChart> no) {
      form.refuse(no.problems());
      var page = page(known(id), form);
      page.setStatus(
          no.problems().getFirst().code().equals("AUDIT-DONE")
              ? HttpStatus.CONFLICT
              : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    flash.onto(redirect);
    return new ModelAndView("redirect:/audits/charts/" + id);
  }

  private ModelAndView page(AuditChart chart, Entries form) {
    var one = audits.find(chart.audit()).orElseThrow();
    var hidden = audits.isHidden(chart);
    return new ModelAndView("audits/chart")
        .addObject("one", one)
        .addObject("sheet", sheets.of(chart, hidden))
        .addObject("hidden", hidden)
        .addObject("missed", missed(chart))
        .addObject("verdicts", JudgementForm.choices())
        .addObject("next", next(chart))
        .addObject("form", form);
  }

  private static String missed(AuditChart chart) {
    return chart.codes().stream()
        .filter(AuditedCode::isMissed)
        .map(AuditedCode::revised)
        .collect(Collectors.joining("\n"));
  }

  private List<AuditChart> next(AuditChart chart) {
    return audits.charts(chart.audit()).stream()
        .filter(one -> !one.isDone() && one.id() != chart.id())
        .limit(1)
        .toList();
  }

  private AuditChart known(long id) {
    return audits.chart(id).orElseThrow(() -> ChartAuditPages.unknown("chart " + id));
  }
}
