package org.claimwright.app.billing;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Correcting a claim that a payer has decided: a further claim replaces or voids it.
@Controller
@RequestMapping("/claims/{id:[0-9]{1,18}}")
@RequirePermission(Permission.WORK_CLAIMS)
class CorrectionActions {

  private final ClaimCorrections corrections;
  private final ClaimSheets sheets;
  private final ClaimWords words;
  private final Audit audit;

  CorrectionActions(
      ClaimCorrections corrections, ClaimSheets sheets, ClaimWords words, Audit audit) {
    this.corrections = corrections;
    this.sheets = sheets;
    this.words = words;
    this.audit = audit;
  }

  @PostMapping("/correct")
  ModelAndView build(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes redirect) {
    var claim = sheets.known(id).id();
    var built =
        CorrectionKind.ofCode(kind)
            .map(known -> corrections.build(claim, known, why))
            .orElseGet(() -> Outcome.rejected(noKind(kind)));
    if (built instanceof Outcome.Ok<ClaimRecord> ok) {
      var next = ok.value();
      (next.state() instanceof HeldClaim held
              ? Flash.warn("Claim " + next.number() + " is built and held. " + held.why())
              : Flash.ok("Claim " + next.number() + " is built and ready to be sent."))
          .onto(redirect);
      return new ModelAndView("redirect:/claims/" + next.id());
    }
    return again(id, built.problems(), why);
  }

  @PostMapping("/correct/not-needed")
  ModelAndView notNeeded(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes redirect) {
    var done = corrections.notNeeded(sheets.known(id).id(), why);
    if (done instanceof Outcome.Rejected<ClaimRecord> no) {
      return again(id, no.problems(), why);
    }
    Flash.ok("The request is answered: no correction.").onto(redirect);
    return new ModelAndView("redirect:/claims/" + id);
  }

  @PostMapping("/drop")
  ModelAndView drop(@PathVariable long id, RedirectAttributes redirect) {
    var claim = sheets.known(id);
    var first = claim.lineage().replaces();
    var done = corrections.drop(claim.id());
    if (done instanceof Outcome.Rejected<ClaimRecord> no) {
      return again(id, no.problems(), "");
    }
    Flash.ok("The correction " + claim.record().number() + " is given up.").onto(redirect);
    return new ModelAndView("redirect:/claims/" + first.map(Lineage.Linked::id).orElse(claim.id()));
  }

  private static Problem noKind(String kind) {
    return Problem.stop(
        "CLAIM-CORRECTION",
        "kind",
        "\""
            + kind
            + "\" is no way to correct a claim: choose to replace it (7) or to void it (8).");
  }

  private ModelAndView again(long id, List<Problem> problems, String typed) {
    var page = new ModelAndView("billing/claim");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("sheet", sheets.known(id));
    page.addObject("words", words);
    page.addObject("problems", problems);
    page.addObject("typed", "");
    page.addObject("why", typed);
    audit.record(AuditEvent.read("claim", id));
    return page;
  }
}
