package org.claimwright.app.patients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Registering a patient and changing what is known of one.
@Controller
@RequirePermission(Permission.REGISTER_PATIENTS)
class PatientForms {

  private final Patients patients;
  private final Practices practices;
  private final Audit audit;

  PatientForms(Patients patients, Practices practices, Audit audit) {
    this.patients = patients;
    this.practices = practices;
    this.audit = audit;
  }

  /// An empty form, but for the practice's own state and what the address already says.
  @GetMapping("/patients/new")
  ModelAndView blank(@RequestParam Map<String, String> typed) {
    var begun = new HashMap<>(typed);
    begun.putIfAbsent("state", practices.current().profile().address().state().code());
    return registering(Entries.of(begun), List.of());
  }

  @PostMapping("/patients")
  ModelAndView register(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var read = PatientForm.read(form);
    return switch (read.then(patient -> registered(patient, form.has("knowingly")))) {
      case Outcome.Ok<PatientId> ok -> {
        Flash.ok("Patient " + ok.value() + " is registered.").onto(redirect);
        yield new ModelAndView("redirect:/patients/" + ok.value());
      }
      case Outcome.Rejected<PatientId> no -> refused(form, read, no);
    };
  }

  @GetMapping("/patients/{id:[0-9]{1,18}}/edit")
  ModelAndView edit(@PathVariable long id) {
    var patient = known(id);
    audit.record(AuditEvent.read("patient", id).with("to change"));
    return changing(patient, PatientForm.of(patient));
  }

  @PostMapping("/patients/{id:[0-9]{1,18}}")
  ModelAndView change(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var patient = known(id);
    var form = Entries.of(typed);
    var outcome =
        PatientForm.read(form).then(read -> patients.update(changed(patient, read, form)));
    return switch (outcome) {
      case Outcome.Ok<PatientId> ok -> {
        Flash.ok("Patient " + id + " is changed.").onto(redirect);
        yield new ModelAndView("redirect:/patients/" + id);
      }
      case Outcome.Rejected<PatientId> no -> refusedChange(patient, form, no);
    };
  }

  private Outcome<PatientId> registered(NewPatient patient, boolean knowingly) {
    return knowingly ? patients.registerKnowingly(patient) : patients.register(patient);
  }

  private static PatientRecord changed(PatientRecord patient, NewPatient read, Entries form) {
    var version = form.get("version");
    return new PatientRecord(
        patient.id(),
        read.person(),
        read.contact(),
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
  }

  private ModelAndView refused(
      Entries form, Outcome<NewPatient> read, Outcome.Rejected<PatientId> no) {
    var twice = has(no, "PATIENT-DUPLICATE");
    if (read.isOk() && !twice) {
      form.refuse(no.problems());
    }
    var page = registering(form, twice ? patients.alike(read.orThrow().person()) : List.of());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView refusedChange(
      PatientRecord patient, Entries form, Outcome.Rejected<PatientId> no) {
    if (form.problems().isEmpty()) {
      form.refuse(no.problems());
    }
    var page = changing(patient, form);
    page.setStatus(
        has(no, "PATIENT-CHANGED") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static boolean has(Outcome.Rejected<PatientId> no, String code) {
    return no.problems().stream().anyMatch(problem -> problem.code().equals(code));
  }

  private static ModelAndView registering(Entries form, List<PatientRecord> alike) {
    return new ModelAndView("patients/new").addObject("form", form).addObject("alike", alike);
  }

  private static ModelAndView changing(PatientRecord patient, Entries form) {
    return new ModelAndView("patients/edit").addObject("patient", patient).addObject("form", form);
  }

  private PatientRecord known(long id) {
    return patients.find(id).orElseThrow(() -> UnknownPatient.refusal(id));
  }
}
