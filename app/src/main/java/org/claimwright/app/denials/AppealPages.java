package org.claimwright.app.denials;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.billing.AppealLevel;
import org.claimwright.app.denials.Appeals.Issued;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing an appeal letter, looking at it, issuing it, and reading what was issued.
@Controller
@RequestMapping("/denials")
@RequirePermission(Permission.WORK_DENIALS)
class AppealPages {

  private final Appeals appeals;
  private final AppealTable table;
  private final DenialSheets sheets;
  private final Audit audit;

  AppealPages(Appeals appeals, AppealTable table, DenialSheets sheets, Audit audit) {
    this.appeals = appeals;
    this.table = table;
    this.sheets = sheets;
    this.audit = audit;
  }

  @GetMapping("/{id:[0-9]{1,18}}/appeal")
  ModelAndView write(@PathVariable long id) {
    var denial = sheets.known(id);
    var text =
        switch (appeals.draft(id)) {
          case Outcome.Ok<LetterText> ok -> ok.value();
          case Outcome.Rejected<LetterText> no -> throw refusal(no.problems());
        };
    audit.record(AuditEvent.read("denial", id).with("letter drafted"));
    return page(denial, text, List.of());
  }

  @PostMapping("/{id:[0-9]{1,18}}/appeal/look")
  ResponseEntity<byte[]> look(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String enclosures) {
    sheets.known(id);
    audit.record(AuditEvent.read("denial", id).with("letter looked at"));
    return switch (appeals.preview(id, new LetterText(words, enclosures))) {
      case Outcome.Ok<byte[]> ok -> pdf(ok.value(), "appeal-draft.pdf");
      case Outcome.Rejected<byte[]> no -> throw refusal(no.problems());
    };
  }

  @PostMapping("/{id:[0-9]{1,18}}/appeal")
  ModelAndView issue(
      @PathVariable long id,
      @RequestParam int level,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String enclosures,
      RedirectAttributes redirect) {
    var denial = sheets.known(id);
    var text = new LetterText(words, enclosures);
    return switch (appeals.issue(id, level, text)) {
      case Outcome.Ok<Issued> ok -> {
        (ok.value().isNew()
                ? Flash.ok(
                        "The letter is issued and kept. Print it and send it with its enclosures.")
                    .undo("/denials/" + id + "/back")
                : Flash.info("This level was appealed to already; nothing was issued again."))
            .onto(redirect);
        yield new ModelAndView("redirect:/denials/" + id);
      }
      case Outcome.Rejected<Issued> no -> {
        if (!(appeals.next(denial) instanceof Outcome.Ok<AppealLevel>)) {
          throw refusal(no.problems());
        }
        var page = page(denial, text, no.problems());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  /// A letter as it was issued, byte for byte.
  @GetMapping("/letters/{id:[0-9]{1,18}}.pdf")
  @RequirePermission(Permission.READ_DENIALS)
  ResponseEntity<byte[]> letter(@PathVariable long id) {
    var kept =
        table
            .letter(id)
            .orElseThrow(() ->
                Refusal.missing("There is no letter " + id + " here.", "Open it from its denial."));
    sheets.known(kept.denial());
    audit.record(new AuditEvent(Action.EXPORT, "appeal letter", Long.toString(id), ""));
    return pdf(table.pdf(id), kept.name());
  }

  private ModelAndView page(Denial denial, LetterText text, List<Problem> problems) {
    var sheet = sheets.of(denial);
    return new ModelAndView("denials/appeal")
        .addObject("sheet", sheet)
        .addObject("level", sheet.made().next().orElseThrow())
        .addObject("text", text)
        .addObject("problems", problems);
  }

  private static Refusal refusal(List<Problem> problems) {
    return Refusal.conflict(problems.getFirst().message(), "Go back to the denial.");
  }

  private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .body(bytes);
  }
}
