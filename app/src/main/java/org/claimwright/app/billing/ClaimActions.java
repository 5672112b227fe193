package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Days;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done to one claim. A step its state does not allow (any more) is refused on its page,
/// which then shows the claim as it is.
@Controller
@RequestMapping("/claims/{id:[0-9]{1,18}}")
@RequirePermission(Permission.WORK_CLAIMS)
class ClaimActions {

  private final Claims claims;
  private final ClaimSheets sheets;
  private final ClaimWords words;
  private final Audit audit;

  ClaimActions(Claims claims, ClaimSheets sheets, ClaimWords words, Audit audit) {
    this.claims = claims;
    this.sheets = sheets;
    this.words = words;
    this.audit = audit;
  }

  @PostMapping("/check")
  String check(@PathVariable long id, RedirectAttributes redirect) {
    return done(id, claims.recheck(known(id)), redirect);
  }

  @PostMapping("/again")
  String again(@PathVariable long id, RedirectAttributes redirect) {
    return done(id, claims.again(known(id)), redirect);
  }

  @PostMapping("/patient")
  ModelAndView toPatient(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect,
      Model page) {
    return switch (claims.chargeToPatient(known(id), reason)) {
      case Outcome.Rejected<ClaimRecord> no -> again(id, no.problems(), reason);
      case Outcome.Ok<ClaimRecord> ok -> {
        Flash.ok("Claim " + ok.value().number() + " is charged to the patient.")
            .undo("/claims/" + id + "/check")
            .onto(redirect);
        yield new ModelAndView("redirect:/claims/" + id);
      }
    };
  }

  @PostMapping("/note")
  ModelAndView note(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String ask,
      RedirectAttributes redirect) {
    var day = day(ask);
    var noted = day.then(asked -> claims.note(known(id), note, asked));
    return switch (noted) {
      case Outcome.Rejected<ClaimRecord> no -> again(id, no.problems(), note);
      case Outcome.Ok<ClaimRecord> ok -> {
        Flash.ok("Noted on claim " + ok.value().number() + ".").onto(redirect);
        yield new ModelAndView("redirect:/claims/" + id);
      }
    };
  }

  private static Outcome<Optional<LocalDate>> day(String text) {
    try {
      return Outcome.ok(text.isBlank() ? Optional.empty() : Optional.of(Days.read(text.strip())));
    } catch (IllegalArgumentException notADay) {
      return Outcome.rejected(
          Problem.stop("FORM-VALUE", "ask", "Ask again on: " + notADay.getMessage() + "."));
    }
  }

  private String done(long id, Outcome<ClaimRecord> outcome, RedirectAttributes redirect) {
    switch (outcome) {
      case Outcome.Rejected<ClaimRecord> no ->
          Flash.stop(no.problems().getFirst().message()).onto(redirect);
      case Outcome.Ok<ClaimRecord> ok -> told(ok.value()).onto(redirect);
    }
    return "redirect:/claims/" + id;
  }

  private static Flash told(ClaimRecord claim) {
    return claim.state() instanceof HeldClaim held
        ? Flash.warn("Claim " + claim.number() + " is held. " + held.why())
        : Flash.ok("Claim " + claim.number() + " is " + claim.state().word() + ".");
  }

  /// The page once more, with what is to be mended and what was typed.
  private ModelAndView again(long id, List<Problem> problems, String typed) {
    var page = new ModelAndView("billing/claim");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("sheet", sheets.known(id));
    page.addObject("words", words);
    page.addObject("problems", problems);
    page.addObject("typed", typed);
    audit.record(AuditEvent.read("claim", id));
    return page;
  }

  private ClaimId known(long id) {
    var claim = new ClaimId(Math.max(1, id));
    if (claims.find(claim).isEmpty()) {
      throw ClaimSheets.missing(Long.toString(id));
    }
    return claim;
  }
}
