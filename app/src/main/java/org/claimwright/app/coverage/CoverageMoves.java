package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.UnknownPatient;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ending a coverage and the order in which coverages pay, each with its way back.
@Controller
@RequestMapping("/patients/{patient:[0-9]{1,18}}/coverages/{id:[0-9]{1,18}}")
@RequirePermission(Permission.REGISTER_PATIENTS)
class CoverageMoves {

  private final Coverages coverages;
  private final CoverageWords words;
  private final Patients patients;
  private final Audit audit;
  private final Show show;

  CoverageMoves(
      Coverages coverages, CoverageWords words, Patients patients, Audit audit, Show show) {
    this.coverages = coverages;
    this.words = words;
    this.patients = patients;
    this.audit = audit;
    this.show = show;
  }

  @ModelAttribute("patient")
  PatientRecord patient(@PathVariable("patient") long number) {
    return patients.find(number).orElseThrow(() -> UnknownPatient.refusal(number));
  }

  @ModelAttribute("coverage")
  CoverageRecord coverage(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @PathVariable long id) {
    return CoverageOf.patient(coverages, patient, id);
  }

  @GetMapping("/end")
  ModelAndView ending(@ModelAttribute(name = "coverage", binding = false) CoverageRecord coverage) {
    audit.record(AuditEvent.read("coverage", coverage.id()).with("to end"));
    return page(coverage, Entries.of(Map.of("lastDay", Days.written(show.today()))));
  }

  @PostMapping("/end")
  ModelAndView end(
      @ModelAttribute(name = "coverage", binding = false) CoverageRecord coverage,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var lastDay = form.day("lastDay", "Last day");
    var outcome = form.outcome(lastDay::orElseThrow).then(day -> coverages.end(coverage.id(), day));
    return switch (outcome) {
      case Outcome.Ok<CoverageId> ok -> {
        ended(coverage, lastDay).undo(before(coverage)).onto(redirect);
        yield toPatient(coverage);
      }
      case Outcome.Rejected<CoverageId> no -> refused(coverage, form, no);
    };
  }

  @PostMapping("/reopen")
  ModelAndView reopen(
      @ModelAttribute(name = "coverage", binding = false) CoverageRecord coverage,
      RedirectAttributes redirect) {
    switch (coverages.reopen(coverage.id())) {
      case Outcome.Ok<CoverageId> ok ->
          Flash.ok("The coverage goes on until further notice.").onto(redirect);
      case Outcome.Rejected<CoverageId> no ->
          Flash.stop(no.problems().getFirst().message()).onto(redirect);
    }
    return toPatient(coverage);
  }

  @PostMapping("/up")
  ModelAndView up(
      @ModelAttribute(name = "coverage", binding = false) CoverageRecord coverage,
      RedirectAttributes redirect) {
    var above = above(coverage);
    coverages.moveUp(coverage.id());
    var flash = Flash.ok("The coverage pays one place earlier.");
    above.map(other -> flash.undo(path(other) + "/up")).orElse(flash).onto(redirect);
    return toPatient(coverage);
  }

  private Flash ended(CoverageRecord coverage, Optional<LocalDate> lastDay) {
    var payer = words.payers().getOrDefault(coverage.membership().payer(), "The coverage");
    return Flash.ok(payer + " ends with " + show.day(lastDay.orElse(null)) + ".");
  }

  /// Where an undo leads: the last day it had, or none.
  private static String before(CoverageRecord coverage) {
    return coverage
        .days()
        .last()
        .map(last -> path(coverage) + "/end?lastDay=" + last)
        .orElse(path(coverage) + "/reopen");
  }

  private Optional<CoverageRecord> above(CoverageRecord coverage) {
    var all = coverages.all(coverage.patient());
    var at = all.stream().map(CoverageRecord::id).toList().indexOf(coverage.id());
    return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
  }

  private ModelAndView refused(
      CoverageRecord coverage, Entries form, Outcome.Rejected<CoverageId> no) {
    if (form.problems().isEmpty()) {
      form.refuse(no.problems());
    }
    var page = page(coverage, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(CoverageRecord coverage, Entries form) {
    return new ModelAndView("coverage/end")
        .addObject("form", form)
        .addObject("payer", words.payers().getOrDefault(coverage.membership().payer(), "–"));
  }

  private static ModelAndView toPatient(CoverageRecord coverage) {
    return new ModelAndView("redirect:/patients/" + coverage.patient());
  }

  private static String path(CoverageRecord coverage) {
    return "/patients/" + coverage.patient() + "/coverages/" + coverage.id();
  }
}
