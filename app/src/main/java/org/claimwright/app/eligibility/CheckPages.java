package org.claimwright.app.eligibility;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A single check: its files, and taking over what its answer says otherwise.
@Controller
class CheckPages {

  private final EligibilityChecks checks;
  private final CoverageCorrections corrections;
  private final Coverages coverages;
  private final Audit audit;
  private final Show show;

  CheckPages(
      EligibilityChecks checks,
      CoverageCorrections corrections,
      Coverages coverages,
      Audit audit,
      Show show) {
    this.checks = checks;
    this.corrections = corrections;
    this.coverages = coverages;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping("/eligibility/checks/{id:[0-9]{1,18}}/question")
  @RequirePermission(Permission.READ_PATIENTS)
  ResponseEntity<byte[]> question(@PathVariable long id) {
    var check = known(id);
    audit.record(AuditEvent.read("eligibility check", id).with("question as X12"));
    return download(checks.question(check), check.way().name() + ".270");
  }

  @GetMapping("/eligibility/checks/{id:[0-9]{1,18}}/answer")
  @RequirePermission(Permission.READ_PATIENTS)
  ResponseEntity<byte[]> answer(@PathVariable long id) {
    var check = known(id);
    audit.record(AuditEvent.read("eligibility check", id).with("answer as X12"));
    return download(checks.received(check), check.way().name() + ".271");
  }

  @PostMapping("/eligibility/checks/{id:[0-9]{1,18}}/take")
  @RequirePermission(Permission.REGISTER_PATIENTS)
  String take(
      @PathVariable long id,
      @RequestParam String part,
      @RequestParam String said,
      RedirectAttributes redirect) {
    var check = known(id);
    var coverage = coverages.find(check.coverage()).orElseThrow();
    var offered =
        checks
            .answer(check)
            .map(answer -> corrections.offered(coverage, answer))
            .orElse(java.util.List.of())
            .stream()
            .filter(one -> one.part().word().equals(part) && one.said().equals(said))
            .findFirst()
            .orElseThrow(() ->
                Refusal.conflict(
                    "There is nothing to take over: what the practice holds agrees with the answer"
                        + " by now, or the answer does not say this.",
                    "Look at the coverage’s eligibility again."));
    switch (corrections.take(coverage, check, offered)) {
      case Outcome.Ok<Long> ok ->
          Flash.ok(offered.part().label() + " is now " + offered.saidWords(show) + ".")
              .undo("/eligibility/corrections/" + ok.value() + "/undo")
              .onto(redirect);
      case Outcome.Rejected<Long> no -> Flash.stop(words(no)).onto(redirect);
    }
    return back(coverage);
  }

  @PostMapping("/eligibility/corrections/{id:[0-9]{1,18}}/undo")
  @RequirePermission(Permission.REGISTER_PATIENTS)
  String undo(@PathVariable long id, RedirectAttributes redirect) {
    var taken =
        corrections
            .find(id)
            .orElseThrow(() ->
                Refusal.missing(
                    "There is nothing to take back under number " + id + ".",
                    "Open the patient to see what is held."));
    switch (corrections.takeBack(taken)) {
      case Outcome.Ok<Boolean> ok ->
          Flash.ok(
                  taken.part().label()
                      + " is "
                      + new Correction(taken.part(), taken.before(), taken.after()).heldWords(show)
                      + " again.")
              .onto(redirect);
      case Outcome.Rejected<Boolean> no -> Flash.stop(words(no)).onto(redirect);
    }
    return back(taken.coverage());
  }

  private static String words(Outcome.Rejected<?> no) {
    return no.problems().stream()
        .map(Problem::message)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static String back(CoverageRecord coverage) {
    return "redirect:/patients/"
        + coverage.patient()
        + "/coverages/"
        + coverage.id()
        + "/eligibility";
  }

  private EligibilityCheck known(long id) {
    return checks
        .find(id)
        .orElseThrow(() ->
            Refusal.missing(
                "There is no eligibility check " + id + " in this practice.",
                "Open the patient and choose one of the checks there."));
  }

  private static ResponseEntity<byte[]> download(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }
}
