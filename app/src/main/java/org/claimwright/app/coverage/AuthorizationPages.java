package org.claimwright.app.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.UnknownPatient;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
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

/// A patient's prior authorizations: added and changed on forms of their own.
@Controller
@RequestMapping("/patients/{patient:[0-9]{1,18}}/authorizations")
@RequirePermission(Permission.REGISTER_PATIENTS)
class AuthorizationPages {

  private final Authorizations authorizations;
  private final Coverages coverages;
  private final CoverageWords words;
  private final Patients patients;
  private final Audit audit;

  AuthorizationPages(
      Authorizations authorizations,
      Coverages coverages,
      CoverageWords words,
      Patients patients,
      Audit audit) {
    this.authorizations = authorizations;
    this.coverages = coverages;
    this.words = words;
    this.patients = patients;
    this.audit = audit;
  }

  @ModelAttribute("patient")
  PatientRecord patient(@PathVariable("patient") long number) {
    return patients.find(number).orElseThrow(() -> UnknownPatient.refusal(number));
  }

  @GetMapping("/new")
  ModelAndView blank(@ModelAttribute(name = "patient", binding = false) PatientRecord patient) {
    return form(patient, Entries.empty(), Optional.empty());
  }

  @PostMapping
  ModelAndView add(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var added = AuthorizationForm.read(form).then(terms -> authorizations.add(patient.id(), terms));
    return answered(patient, form, Optional.empty(), added, redirect);
  }

  @GetMapping("/{id:[0-9]{1,18}}/edit")
  ModelAndView edit(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @PathVariable long id) {
    var held = known(patient, id);
    audit.record(AuditEvent.read("authorization", id).with("to change"));
    return form(patient, AuthorizationForm.of(held), Optional.of(held));
  }

  @PostMapping("/{id:[0-9]{1,18}}")
  ModelAndView change(
      @ModelAttribute(name = "patient", binding = false) PatientRecord patient,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var held = known(patient, id);
    var form = Entries.of(typed);
    var changed =
        AuthorizationForm.read(form)
            .then(terms -> authorizations.change(held, version(form), terms));
    return answered(patient, form, Optional.of(held), changed, redirect);
  }

  private ModelAndView answered(
      PatientRecord patient,
      Entries form,
      Optional<AuthorizationRecord> held,
      Outcome<Long> outcome,
      RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Rejected<Long> no) {
      return refused(form, no, form(patient, form, held));
    }
    Flash.ok("Authorization " + form.get("number") + " is saved.").onto(redirect);
    return new ModelAndView("redirect:/patients/" + patient.id());
  }

  private static ModelAndView refused(Entries form, Outcome.Rejected<Long> no, ModelAndView page) {
    if (form.problems().isEmpty()) {
      form.refuse(no.problems());
    }
    var stale = no.problems().stream().anyMatch(one -> one.code().equals("AUTHORIZATION-CHANGED"));
    page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView form(
      PatientRecord patient, Entries form, Optional<AuthorizationRecord> held) {
    var payers = words.payers();
    var choices = new LinkedHashMap<String, String>();
    coverages
        .all(patient.id())
        .forEach(one ->
            choices.put(
                one.id().toString(),
                payers.getOrDefault(one.membership().payer(), "–")
                    + " · "
                    + one.membership().memberId()));
    return new ModelAndView("coverage/authorization")
        .addObject("form", form)
        .addObject("coverages", choices)
        .addObject("held", held);
  }

  private static int version(Entries form) {
    var typed = form.get("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private AuthorizationRecord known(PatientRecord patient, long id) {
    return authorizations
        .find(id)
        .filter(one -> one.patient().equals(patient.id()))
        .orElseThrow(() ->
            Refusal.missing(
                "Patient " + patient.id() + " has no authorization " + id + ".",
                "Open the patient and choose one of the authorizations there."));
  }
}
