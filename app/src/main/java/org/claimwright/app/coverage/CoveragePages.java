package org.claimwright.app.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.UnknownPatient;
import org.claimwright.app.practices.Practices;
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

/// A patient's coverages: added and changed on forms of their own.
@Controller
@RequestMapping("/patients/{patient:[0-9]{1,18}}/coverages")
@RequirePermission(Permission.REGISTER_PATIENTS)
class CoveragePages {

  private final Coverages coverages;
  private final Patients patients;
  private final Practices practices;
  private final Audit audit;
  private final Show show;

  CoveragePages(
      Coverages coverages, Patients patients, Practices practices, Audit audit, Show show) {
    this.coverages = coverages;
    this.patients = patients;
    this.practices = practices;
    this.audit = audit;
    this.show = show;
  }

  @ModelAttribute("patient")
  PatientRecord patient(@PathVariable("patient") long number) {
    return patients.find(number).orElseThrow(() -> UnknownPatient.refusal(number));
  }

  @GetMapping("/new")
  ModelAndView blank() {
    var begun = Entries.of(Map.of("relationship", "self"));
    return form("coverage/new", begun);
  }

  @PostMapping
  ModelAndView add(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var read = CoverageForm.read(form, show.today());
    return switch (read.then(terms -> coverages.add(patient.id(), terms))) {
      case Outcome.Ok<CoverageId> ok -> saved(patient, "The coverage is added.", redirect);
      case Outcome.Rejected<CoverageId> no -> refused("coverage/new", form, no);
    };
  }

  @GetMapping("/{id:[0-9]{1,18}}/edit")
  ModelAndView edit(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @PathVariable long id) {
    var coverage = CoverageOf.patient(coverages, patient, id);
    audit.record(AuditEvent.read("coverage", id).with("to change"));
    return form("coverage/edit", CoverageForm.of(coverage)).addObject("coverage", coverage);
  }

  @PostMapping("/{id:[0-9]{1,18}}")
  ModelAndView change(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var coverage = CoverageOf.patient(coverages, patient, id);
    var form = Entries.of(typed);
    var read = CoverageForm.read(form, show.today());
    return switch (read.then(terms -> coverages.change(coverage.id(), version(form), terms))) {
      case Outcome.Ok<CoverageId> ok -> saved(patient, "The coverage is changed.", redirect);
      case Outcome.Rejected<CoverageId> no ->
          refused("coverage/edit", form, no).addObject("coverage", coverage);
    };
  }

  private static ModelAndView saved(
      PatientRecord patient, String words, RedirectAttributes redirect) {
    Flash.ok(words).onto(redirect);
    return new ModelAndView("redirect:/patients/" + patient.id());
  }

  private ModelAndView refused(String template, Entries form, Outcome.Rejected<CoverageId> no) {
    if (form.problems().isEmpty()) {
      form.refuse(no.problems());
    }
    var stale = no.problems().stream().anyMatch(one -> one.code().equals("COVERAGE-CHANGED"));
    var page = form(template, form);
    page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static int version(Entries form) {
    var typed = form.get("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private ModelAndView form(String template, Entries form) {
    var payers = new LinkedHashMap<String, String>();
    payers.put("", "Choose one");
    practices.payers().forEach(one -> payers.put(Long.toString(one.id().value()), one.name()));
    return new ModelAndView(template).addObject("form", form).addObject("payers", payers);
  }
}
