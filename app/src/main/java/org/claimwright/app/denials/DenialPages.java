package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.UserId;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one denial and the steps of the work on it.
@Controller
@RequestMapping("/denials")
@RequirePermission(Permission.READ_DENIALS)
class DenialPages {

  private final Denials denials;
  private final Appeals appeals;
  private final DenialSheets sheets;
  private final Assignees assignees;
  private final Audit audit;

  DenialPages(
      Denials denials, Appeals appeals, DenialSheets sheets, Assignees assignees, Audit audit) {
    this.denials = denials;
    this.appeals = appeals;
    this.sheets = sheets;
    this.assignees = assignees;
    this.audit = audit;
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  ModelAndView one(@PathVariable long id) {
    var denial = sheets.known(id);
    audit.record(AuditEvent.read("denial", id).with("claim " + denial.about().number()));
    return page(denial, Entries.empty());
  }

  /// The denial of a claim, by the claim's number in this application.
  @GetMapping("/claims/{claim:[0-9]{1,18}}")
  String ofClaim(@PathVariable long claim) {
    return denials
        .ofClaim(new ClaimId(Math.max(1, claim)))
        .map(id -> "redirect:/denials/" + id)
        .orElseThrow(() ->
            Refusal.missing(
                "Claim " + claim + " was not denied.", "Open it from the list of claims."));
  }

  /// A biller takes it or gives it up; who assigns gives it to anybody.
  @PostMapping("/{id:[0-9]{1,18}}/assign")
  @RequirePermission(Permission.WORK_DENIALS)
  ModelAndView assign(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String user,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    var denial = sheets.known(id);
    var chosen =
        user.matches("[1-9][0-9]{0,17}")
            ? Optional.of(new UserId(Long.parseLong(user)))
            : Optional.<UserId>empty();
    var self = viewer.user().id();
    if (!viewer.may(Permission.ASSIGN_DENIALS)
        && chosen.filter(one -> !one.equals(self)).isPresent()) {
      return refused(denial, Map.of(), List.of(DenialRefusals.notYours()));
    }
    if (chosen.filter(one -> !assignees.mayHave(one)).isPresent()) {
      return refused(denial, Map.of(), List.of(DenialRefusals.nobody()));
    }
    return done(
        denial,
        Map.of(),
        denials.assign(id, chosen),
        chosen.isEmpty() ? "Nobody has it now." : "Assigned.",
        redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/note")
  @RequirePermission(Permission.WORK_DENIALS)
  ModelAndView note(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var denial = sheets.known(id);
    var form = Entries.of(typed);
    var follow =
        form.has("follow") ? form.day("follow", "Look again on") : Optional.<LocalDate>empty();
    if (!form.problems().isEmpty()) {
      return refused(denial, typed, form.problems());
    }
    return done(denial, typed, denials.note(id, form.get("note"), follow), "Noted.", redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/accept")
  @RequirePermission(Permission.WORK_DENIALS)
  ModelAndView accept(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    var approves = viewer.may(Permission.APPROVE_WRITE_OFFS);
    return back(
        sheets.known(id),
        typed,
        denials.accept(id, typed.getOrDefault("why", ""), approves),
        approves ? "Accepted as final and written off." : "A manager is asked to approve it.",
        redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/approve")
  @RequirePermission(Permission.APPROVE_WRITE_OFFS)
  ModelAndView approve(@PathVariable long id, RedirectAttributes redirect) {
    return back(
        sheets.known(id), Map.of(), denials.approve(id), "Approved and written off.", redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/answer")
  @RequirePermission(Permission.WORK_DENIALS)
  ModelAndView answer(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var denial = sheets.known(id);
    var form = Entries.of(typed);
    var on = form.day("on", "Answered on");
    if (on.isEmpty()) {
      return refused(denial, typed, form.problems());
    }
    var word = form.get("answer");
    return back(
        denial,
        typed,
        appeals.answer(id, word, on.get()),
        word.equals("won")
            ? "Won. The payment is expected within 30 days."
            : "Lost. Appeal to the next level, or accept it.",
        redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/back")
  @RequirePermission(Permission.WORK_DENIALS)
  ModelAndView takeBack(@PathVariable long id, RedirectAttributes redirect) {
    var denial = sheets.known(id);
    return switch (denials.takeBack(id)) {
      case Outcome.Ok<String> ok -> {
        Flash.ok(ok.value()).onto(redirect);
        yield new ModelAndView("redirect:/denials/" + id);
      }
      case Outcome.Rejected<String> no -> refused(denial, Map.of(), no.problems());
    };
  }

  /// A step that can be taken back.
  private ModelAndView back(
      Denial denial,
      Map<String, String> typed,
      Outcome<?> outcome,
      String told,
      RedirectAttributes redirect) {
    if (!outcome.isOk()) {
      return refused(denial, typed, outcome.problems());
    }
    Flash.ok(told).undo("/denials/" + denial.id() + "/back").onto(redirect);
    return new ModelAndView("redirect:/denials/" + denial.id());
  }

  private ModelAndView done(
      Denial denial,
      Map<String, String> typed,
      Outcome<?> outcome,
      String told,
      RedirectAttributes redirect) {
    if (!outcome.isOk()) {
      return refused(denial, typed, outcome.problems());
    }
    Flash.ok(told).onto(redirect);
    return new ModelAndView("redirect:/denials/" + denial.id());
  }

  private ModelAndView refused(Denial denial, Map<String, String> typed, List<Problem> problems) {
    var form = Entries.of(typed);
    form.refuse(problems);
    var page = page(denials.find(denial.id()).orElse(denial), form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Denial denial, Entries form) {
    return new ModelAndView("denials/one")
        .addObject("sheet", sheets.of(denial))
        .addObject("people", assignees.all())
        .addObject("me", SignedIn.current().map(user -> user.user().id().value()).orElse(0L))
        .addObject("form", form);
  }
}
