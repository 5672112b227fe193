package org.claimwright.app.billing;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.web.Refusal;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one claim, and the claim as paper and as X12.
@Controller
@RequirePermission(Permission.READ_CLAIMS)
class ClaimPages {

  private final ClaimSheets sheets;
  private final Claims claims;
  private final ClaimPapers papers;
  private final ClaimWords words;
  private final Audit audit;

  ClaimPages(ClaimSheets sheets, Claims claims, ClaimPapers papers, ClaimWords words, Audit audit) {
    this.sheets = sheets;
    this.claims = claims;
    this.papers = papers;
    this.words = words;
    this.audit = audit;
  }

  @GetMapping("/claims/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Model page) {
    page.addAttribute("sheet", sheets.known(id));
    page.addAttribute("words", words);
    page.addAttribute("problems", List.of());
    page.addAttribute("typed", "");
    audit.record(AuditEvent.read("claim", id));
    return "billing/claim";
  }

  /// The address by the number payers know.
  @GetMapping("/claims/{number:(?=.*[A-Z])[A-Z0-9-]{1,20}}")
  String numbered(@PathVariable String number) {
    return claims
        .byNumber(new ClaimNumber(number))
        .map(claim -> "redirect:/claims/" + claim.id())
        .orElseThrow(() -> ClaimSheets.missing(number));
  }

  @GetMapping("/claims/{id:[0-9]{1,18}}/x12")
  String x12(@PathVariable long id, Model page) {
    var sheet = sheets.known(id);
    var written = papers.x12(built(sheet));
    page.addAttribute("sheet", sheet);
    page.addAttribute("words", words);
    page.addAttribute("problems", written.problems());
    page.addAttribute(
        "reading",
        written instanceof Outcome.Ok<byte[]> ok ? ClaimPapers.reading(ok.value()) : List.of());
    audit.record(AuditEvent.read("claim", id).with("as X12"));
    return "billing/x12";
  }

  @GetMapping("/claims/{id:[0-9]{1,18}}/x12.837")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    var sheet = sheets.known(id);
    var bytes =
        switch (papers.x12(built(sheet))) {
          case Outcome.Ok<byte[]> ok -> ok.value();
          case Outcome.Rejected<byte[]> no ->
              throw Refusal.conflict(
                  "Claim " + sheet.record().number() + " cannot be written as an 837P.",
                  no.problems().getFirst().toString());
        };
    audit.record(new AuditEvent(Action.EXPORT, "claim", Long.toString(id), "837P"));
    return download(bytes, MediaType.TEXT_PLAIN, "attachment", sheet.record().number() + ".837");
  }

  @GetMapping("/claims/{id:[0-9]{1,18}}/cms1500.pdf")
  ResponseEntity<byte[]> cms1500(
      @PathVariable long id, @RequestParam(defaultValue = "plain") String paper) {
    var sheet = sheets.known(id);
    var bytes = papers.cms1500(built(sheet), paper.equals("red"));
    audit.record(new AuditEvent(Action.EXPORT, "claim", Long.toString(id), "CMS-1500"));
    return download(
        bytes, MediaType.APPLICATION_PDF, "inline", sheet.record().number() + "-cms1500.pdf");
  }

  private static Claim built(ClaimSheet sheet) {
    return sheet
        .record()
        .value()
        .orElseThrow(() ->
            Refusal.conflict(
                "Claim "
                    + sheet.record().number()
                    + " cannot be built yet: what holds it is missing.",
                "Mend what its page names, then check the claim again."));
  }

  private static ResponseEntity<byte[]> download(
      byte[] bytes, MediaType type, String disposition, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", disposition + "; filename=\"" + name + "\"")
        .body(bytes);
  }
}
