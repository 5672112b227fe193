package org.claimwright.app.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.eligibility.EligibilityChecks.Checked;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.UnknownPatient;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a payer says of a coverage: read out, asked, asked again.
@Controller
@RequestMapping("/patients/{patient:[0-9]{1,18}}/coverages/{id:[0-9]{1,18}}/eligibility")
class EligibilityPages {

  private final EligibilityChecks checks;
  private final EligibilitySheets sheets;
  private final Coverages coverages;
  private final Patients patients;
  private final Audit audit;
  private final Show show;

  EligibilityPages(
      EligibilityChecks checks,
      EligibilitySheets sheets,
      Coverages coverages,
      Patients patients,
      Audit audit,
      Show show) {
    this.checks = checks;
    this.sheets = sheets;
    this.coverages = coverages;
    this.patients = patients;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping
  @RequirePermission(Permission.READ_PATIENTS)
  String page(
      @PathVariable long patient,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String on,
      Model page) {
    var person = patient(patient);
    var coverage = coverage(person, id);
    audit.record(AuditEvent.read("eligibility", coverage.id()).with("patient " + person.id()));
    page.addAttribute("patient", person);
    page.addAttribute("sheet", sheets.of(coverage, day(on)));
    return "eligibility/one";
  }

  /// Asks, or shows the answer that is here; `again` carries the check that the asker has seen and
  /// wants another one after.
  @PostMapping
  @RequirePermission(Permission.CHECK_ELIGIBILITY)
  String check(
      @PathVariable long patient,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String again,
      RedirectAttributes redirect) {
    var coverage = coverage(patient(patient), id);
    var day = day(on);
    var checked =
        again.matches("[0-9]{1,18}")
            ? checks.again(coverage.id(), day, Long.parseLong(again))
            : checks.check(coverage.id(), day);
    told(checked).ifPresent(words -> words.onto(redirect));
    redirect.addAttribute("on", day.toString());
    return "redirect:/patients/" + patient + "/coverages/" + id + "/eligibility";
  }

  /// What the page does not say by itself.
  private Optional<Flash> told(Checked checked) {
    var check = checked.check();
    if (!checked.isNew()) {
      return Optional.of(
          Flash.info(
              "Asked by "
                  + check.asked().by()
                  + " at "
                  + show.moment(check.asked().at())
                  + "; the answer is below. “Ask again” asks the payer anew."));
    }
    return switch (check.standing()) {
      case ACTIVE -> Optional.of(Flash.ok("The payer answered: covered."));
      case INACTIVE -> Optional.of(Flash.warn("The payer answered: not covered."));
      case UNCLEAR, REFUSED, FAILED -> Optional.empty();
    };
  }

  private LocalDate day(String on) {
    try {
      return on.isEmpty() ? show.today() : LocalDate.parse(on);
    } catch (DateTimeException noDay) {
      throw Refusal.invalid("\"" + on + "\" is not a day.", "Choose a day from the calendar.");
    }
  }

  private PatientRecord patient(long number) {
    return patients.find(number).orElseThrow(() -> UnknownPatient.refusal(number));
  }

  private CoverageRecord coverage(PatientRecord patient, long number) {
    return (number < 1 ? Optional.<CoverageRecord>empty() : coverages.find(new CoverageId(number)))
        .filter(one -> one.patient().equals(patient.id()))
        .orElseThrow(() ->
            Refusal.missing(
                "Patient " + patient.id() + " has no coverage " + number + ".",
                "Open the patient and choose one of the coverages there."));
  }
}
