package org.claimwright.app.encounters;

import java.io.IOException;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.UnknownPatient;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Entering a visit: first whom it is of, then when, by whom, where, and the note.
@Controller
@RequirePermission(Permission.ENTER_VISITS)
class VisitForms {

  private static final int FOUND = 20;
  private static final int LONGEST = 100;

  private final Visits visits;
  private final VisitDefaults defaults;
  private final Patients patients;
  private final Audit audit;

  VisitForms(Visits visits, VisitDefaults defaults, Patients patients, Audit audit) {
    this.visits = visits;
    this.defaults = defaults;
    this.patients = patients;
    this.audit = audit;
  }

  @GetMapping("/visits/new")
  ModelAndView blank(
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn viewer) {
    if (patient.isBlank()) {
      return choosing(q.strip());
    }
    var seen = known(patient);
    audit.record(AuditEvent.read("patient", seen.id()).with("for a visit"));
    return form(seen, defaults.begun(seen.id(), viewer));
  }

  @PostMapping("/visits")
  ModelAndView open(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var form = Entries.of(typed);
    var patient = known(form.get("patient"));
    var facts = VisitForm.facts(form, patient.id(), visits);
    var note = NoteEntry.read(form, file);
    var outcome =
        form.outcome(() -> new NewVisit(facts.orElseThrow(), note.note().orElseThrow()))
            .then(visits::open);
    return switch (outcome) {
      case Outcome.Ok<VisitId> ok -> {
        Flash.ok("Visit " + ok.value() + " is entered and waits to be coded.").onto(redirect);
        yield new ModelAndView("redirect:/visits/" + ok.value());
      }
      case Outcome.Rejected<VisitId> no -> refused(patient, kept(note.over(typed), form), no);
    };
  }

  private ModelAndView choosing(String words) {
    var bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    var found = patients.search(bounded, FOUND);
    audit.record(AuditEvent.read("patient", "").with("list of " + found.size()));
    return new ModelAndView("encounters/choose")
        .addObject("words", bounded)
        .addObject("found", found);
  }

  private static Entries kept(Map<String, String> typed, Entries form) {
    var kept = Entries.of(typed);
    kept.refuse(form.problems());
    return kept;
  }

  private ModelAndView refused(PatientRecord patient, Entries form, Outcome.Rejected<VisitId> no) {
    if (form.problems().isEmpty()) {
      form.refuse(no.problems());
    }
    var page = form(patient, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView form(PatientRecord patient, Entries form) {
    return new ModelAndView("encounters/new")
        .addObject("patient", patient)
        .addObject("form", form)
        .addObject("lastDay", defaults.lastDay(patient.id()).orElse(null))
        .addObject("types", VisitDefaults.types())
        .addObject("providers", defaults.providers())
        .addObject("places", defaults.places());
  }

  private PatientRecord known(String typed) {
    var number = typed.strip().matches("\\d{1,18}") ? Long.parseLong(typed.strip()) : 0;
    return patients.find(number).orElseThrow(() -> UnknownPatient.refusal(number));
  }
}
