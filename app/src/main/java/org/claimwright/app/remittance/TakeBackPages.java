package org.claimwright.app.remittance;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Taking a posted payment back: first what that will do and what stands against it, then the deed.
@Controller
@RequirePermission(Permission.POST_PAYMENTS)
class TakeBackPages {

  private final RemittanceDesk desk;
  private final PostingsTakenBack postings;
  private final RemittanceWords words;
  private final Practices practices;
  private final Audit audit;
  private final Show show;

  TakeBackPages(
      RemittanceDesk desk,
      PostingsTakenBack postings,
      RemittanceWords words,
      Practices practices,
      Audit audit,
      Show show) {
    this.desk = desk;
    this.postings = postings;
    this.words = words;
    this.practices = practices;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping("/remittances/{id:[0-9]{1,18}}/back")
  String ask(@PathVariable long id, Model page) {
    var row = row(id);
    if (!row.isPosted()) {
      throw Refusal.conflict(
          "Payment " + row.payment().trace() + " is not posted, so there is nothing to take back.",
          "Open it from the list of remittances.");
    }
    audit.record(AuditEvent.read("remittance", id).with("before taking it back"));
    page.addAttribute("row", row);
    page.addAttribute("plan", postings.plan(row.id()));
    page.addAttribute("words", words);
    page.addAttribute("payer", PayerNames.of(practices.payers()).of(row));
    return "remittance/take-back";
  }

  /// Without words of one's own, as from the message right after posting, it was posted by mistake.
  @PostMapping("/remittances/{id:[0-9]{1,18}}/back")
  String takeBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "posted by mistake") String why,
      RedirectAttributes redirect) {
    var row = row(id);
    var reason = why.strip();
    return switch (postings.takeBack(
        row.id(), reason.substring(0, Math.min(200, reason.length())))) {
      case Outcome.Rejected<RemittanceId> no -> {
        var others = no.problems().size() - 1;
        var more = others == 0 ? "" : " And " + show.count(others, "more reason") + ".";
        Flash.stop("Nothing was taken back. " + no.problems().getFirst().message() + more)
            .onto(redirect);
        yield "redirect:/remittances/" + id + (row.isPosted() ? "/back" : "");
      }
      case Outcome.Ok<RemittanceId> ok -> {
        Flash.ok(
                show.dollars(row.payment().amount())
                    + " taken back: the claims stand where they stood before.")
            .onto(redirect);
        yield "redirect:/remittances/" + id;
      }
    };
  }

  private RemittanceRow row(long id) {
    return desk.row(new RemittanceId(id))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no remittance " + id + " in this practice.",
                "Open it from the list of remittances."));
  }
}
