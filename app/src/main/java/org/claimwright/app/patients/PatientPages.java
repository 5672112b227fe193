package org.claimwright.app.patients;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientPart.Place;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of patients and the page of one.
@Controller
@RequirePermission(Permission.READ_PATIENTS)
class PatientPages {

  private static final int LONGEST = 100;

  private final Patients patients;
  private final PatientLists lists;
  private final PatientFacts facts;
  private final PatientParts parts;
  private final Audit audit;

  PatientPages(
      Patients patients, PatientLists lists, PatientFacts facts, PatientParts parts, Audit audit) {
    this.patients = patients;
    this.lists = lists;
    this.facts = facts;
    this.parts = parts;
    this.audit = audit;
  }

  @GetMapping("/patients")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String view,
      @AuthenticationPrincipal SignedIn viewer,
      Model page) {
    var asked = new PatientList.Asked(trimmed(q), view);
    var list = lists.of(asked, viewer);
    audit.record(AuditEvent.read("patient", "").with("list of " + list.rows().size()));
    page.addAttribute("list", list);
    page.addAttribute("whenEmpty", lists.whenEmpty(asked, viewer));
    return "patients/list";
  }

  @GetMapping("/patients/{id:[0-9]{1,18}}/preview")
  String preview(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer, Model page) {
    var patient = known(id);
    audit.record(AuditEvent.read("patient", id).with("preview"));
    page.addAttribute("patient", patient);
    page.addAttribute("facts", facts.of(patient, viewer));
    page.addAttribute("side", parts.of(patient.id(), Place.SIDE, viewer));
    return "patients/preview";
  }

  @GetMapping("/patients/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer, Model page) {
    var patient = known(id);
    audit.record(AuditEvent.read("patient", id));
    page.addAttribute("patient", patient);
    page.addAttribute("facts", facts.of(patient, viewer));
    page.addAttribute("main", parts.of(patient.id(), Place.MAIN, viewer));
    page.addAttribute("side", parts.of(patient.id(), Place.SIDE, viewer));
    return "patients/one";
  }

  private PatientRecord known(long id) {
    return patients.find(id).orElseThrow(() -> UnknownPatient.refusal(id));
  }

  private static String trimmed(String words) {
    var stripped = words.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }
}
