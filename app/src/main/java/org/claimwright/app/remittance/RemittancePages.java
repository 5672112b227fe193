package org.claimwright.app.remittance;

import java.io.IOException;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The remittance workbench: payments at the left, their decisions, and the proofs beside the
/// button that posts.
@Controller
class RemittancePages {

  private final RemittanceDesk desk;
  private final Audit audit;
  private final Show show;
  private final RemittanceWords words;
  private final Practices practices;

  RemittancePages(
      RemittanceDesk desk, Audit audit, Show show, RemittanceWords words, Practices practices) {
    this.desk = desk;
    this.audit = audit;
    this.show = show;
    this.words = words;
    this.practices = practices;
  }

  @GetMapping("/remittances")
  @RequirePermission(Permission.READ_REMITTANCES)
  String list(Model page, RedirectAttributes redirect) {
    var rows = desk.list();
    if (!rows.isEmpty()) {
      Flash.handOn(page, redirect);
      return "redirect:/remittances/" + rows.getFirst().id();
    }
    page.addAttribute("refused", desk.refusedFiles());
    return "remittance/none";
  }

  @GetMapping("/remittances/{id}")
  @RequirePermission(Permission.READ_REMITTANCES)
  String one(@PathVariable long id, Model page) {
    var view = view(id);
    audit.record(AuditEvent.read("remittance", id));
    page.addAttribute("rows", desk.list());
    page.addAttribute("view", view);
    page.addAttribute("here", view.row().id());
    page.addAttribute("refused", desk.refusedFiles());
    page.addAttribute("words", words);
    page.addAttribute("payers", PayerNames.of(practices.payers()));
    return "remittance/workbench";
  }

  @GetMapping("/remittances/{id}/x12")
  @RequirePermission(Permission.READ_REMITTANCES)
  String reading(@PathVariable long id, Model page) {
    var row = view(id).row();
    audit.record(AuditEvent.read("remittance", id).with("as X12"));
    page.addAttribute("row", row);
    page.addAttribute("reading", desk.reading(row.id()));
    page.addAttribute("payer", PayerNames.of(practices.payers()).of(row));
    return "remittance/x12";
  }

  @GetMapping("/remittances/{id}/x12.835")
  @RequirePermission(Permission.READ_REMITTANCES)
  ResponseEntity<byte[]> file(@PathVariable long id) {
    view(id);
    audit.record(new AuditEvent(Action.EXPORT, "remittance", Long.toString(id), "835"));
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header("Content-Disposition", "attachment; filename=\"remittance-" + id + ".835\"")
        .body(desk.bytes(new RemittanceId(id)));
  }

  @PostMapping("/remittances")
  @RequirePermission(Permission.POST_PAYMENTS)
  String receive(
      @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect)
      throws IOException {
    var name = file == null ? null : file.getOriginalFilename();
    if (file == null || name == null || name.isBlank()) {
      Flash.warn("No file was chosen: choose an 835, then read it in.").onto(redirect);
      return "redirect:/remittances";
    }
    return switch (desk.receive(file.getBytes(), name)) {
      case Outcome.Rejected<List<RemittanceId>> no -> {
        Flash.stop("Nothing was read in from " + name + ". " + words(no.problems())).onto(redirect);
        yield "redirect:/remittances";
      }
      case Outcome.Ok<List<RemittanceId>> ok -> {
        var text = show.count(ok.value().size(), "payment") + " read in from " + name + ". ";
        (ok.warnings().isEmpty() ? Flash.ok(text) : Flash.info(words(ok.warnings())))
            .onto(redirect);
        yield "redirect:/remittances/" + ok.value().getFirst();
      }
    };
  }

  @PostMapping("/remittances/{id}/post")
  @RequirePermission(Permission.POST_PAYMENTS)
  String post(@PathVariable long id, RedirectAttributes redirect) {
    var payment = view(id).row().payment();
    switch (desk.post(new RemittanceId(id))) {
      case Outcome.Rejected<RemittanceId> no -> Flash.stop(words(no.problems())).onto(redirect);
      case Outcome.Ok<RemittanceId> ok ->
          Flash.ok(show.dollars(payment.amount()) + " posted, trace " + payment.trace() + ".")
              .undo("/remittances/" + id + "/back")
              .onto(redirect);
    }
    return "redirect:/remittances/" + id;
  }

  @PostMapping("/remittances/{id}/{position}/assign")
  @RequirePermission(Permission.POST_PAYMENTS)
  String assign(
      @PathVariable long id,
      @PathVariable int position,
      @RequestParam String claim,
      RedirectAttributes redirect) {
    var number = claim.strip().toUpperCase(java.util.Locale.ROOT);
    switch (desk.assign(new RemittanceId(id), position, number)) {
      case Outcome.Rejected<RemittanceId> no -> Flash.stop(words(no.problems())).onto(redirect);
      case Outcome.Ok<RemittanceId> ok ->
          Flash.ok("Posted to claim " + number + ".").onto(redirect);
    }
    return "redirect:/remittances/" + id;
  }

  private RemittanceView view(long id) {
    return desk.find(new RemittanceId(id))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no remittance " + id + " in this practice.",
                "Open it from the list of remittances."));
  }

  private static String words(List<Problem> problems) {
    var problem = problems.getFirst();
    var first = problem.where().equals("the file") ? problem.message() : problem.toString();
    return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
  }
}
