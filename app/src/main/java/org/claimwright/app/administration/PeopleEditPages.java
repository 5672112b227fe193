package org.claimwright.app.administration;

import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.PracticeEdits;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adding and changing clinicians and payers.
@Controller
@RequirePermission(Permission.MANAGE_PRACTICE)
class PeopleEditPages {

  private static final String CLINICIANS = "/administration/clinicians";
  private static final String PAYERS = "/administration/payers";

  private final Practices practices;
  private final PracticeEdits edits;

  PeopleEditPages(Practices practices, PracticeEdits edits) {
    this.practices = practices;
    this.edits = edits;
  }

  @GetMapping(CLINICIANS + "/new")
  ModelAndView newClinician() {
    return Editing.shown(
        clinicianSheet("Add a clinician", CLINICIANS), Entries.of(Map.of("active", "yes")));
  }

  @PostMapping(CLINICIANS)
  ModelAndView addClinician(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var outcome = ClinicianForm.read(form, practices.locations()).then(read -> edits.add(read));
    var sheet = clinicianSheet("Add a clinician", CLINICIANS);
    return Editing.answered(outcome, sheet, form, "Clinician added.", redirect);
  }

  @GetMapping(CLINICIANS + "/{id:[0-9]{1,18}}")
  ModelAndView clinician(@PathVariable long id) {
    var provider = knownClinician(id);
    return Editing.shown(
        clinicianSheet(provider.title(), CLINICIANS + "/" + id), ClinicianForm.of(provider));
  }

  @PostMapping(CLINICIANS + "/{id:[0-9]{1,18}}")
  ModelAndView clinician(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var provider = knownClinician(id);
    var form = Entries.of(typed);
    var active = !form.get("active").equals("no");
    var outcome =
        ClinicianForm.read(form, practices.locations())
            .then(read -> edits.change(PracticeEditPages.seen(form), provider.id(), read, active));
    var sheet = clinicianSheet(provider.title(), CLINICIANS + "/" + id);
    return Editing.answered(outcome, sheet, form, "Clinician changed.", redirect);
  }

  @GetMapping(PAYERS + "/new")
  ModelAndView newPayer() {
    var begun = Map.of("kind", "COMMERCIAL", "indicator", "CI", "filing", "365", "appeal", "180");
    return Editing.shown(PayerForm.sheet("Add a payer", PAYERS), Entries.of(begun));
  }

  @PostMapping(PAYERS)
  ModelAndView addPayer(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var outcome = PayerForm.read(form).then(read -> edits.add(read));
    var sheet = PayerForm.sheet("Add a payer", PAYERS);
    return Editing.answered(outcome, sheet, form, "Payer added.", redirect);
  }

  @GetMapping(PAYERS + "/{id:[0-9]{1,18}}")
  ModelAndView payer(@PathVariable long id) {
    var payer = knownPayer(id);
    return Editing.shown(
        PayerForm.sheet(payer.name(), PAYERS + "/" + id), PayerForm.of(payer.terms()));
  }

  @PostMapping(PAYERS + "/{id:[0-9]{1,18}}")
  ModelAndView payer(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var payer = knownPayer(id);
    var form = Entries.of(typed);
    var outcome =
        PayerForm.read(form)
            .then(read -> edits.change(PracticeEditPages.seen(form), payer.id(), read));
    var sheet = PayerForm.sheet(payer.name(), PAYERS + "/" + id);
    return Editing.answered(outcome, sheet, form, "Payer changed.", redirect);
  }

  private EditSheet clinicianSheet(String title, String path) {
    return ClinicianForm.sheet(title, path, practices.locations());
  }

  private Provider knownClinician(long id) {
    return practices.provider(new ProviderId(id)).orElseThrow(() -> missing("clinician", id));
  }

  private Payer knownPayer(long id) {
    return practices.payer(new PayerKey(id)).orElseThrow(() -> missing("payer", id));
  }

  private static Refusal missing(String what, long id) {
    return Refusal.missing(
        "There is no " + what + " " + id + " in this practice.", "Open it from the practice.");
  }
}
