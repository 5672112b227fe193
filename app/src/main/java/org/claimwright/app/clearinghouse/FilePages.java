package org.claimwright.app.clearinghouse;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.x12.Readout;
import org.claimwright.x12.TransactionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sending from the list of claims, and the files that went out and came in.
@Controller
class FilePages {

  private final Clearinghouse clearinghouse;
  private final Claims claims;
  private final Audit audit;
  private final Show show;

  FilePages(Clearinghouse clearinghouse, Claims claims, Audit audit, Show show) {
    this.clearinghouse = clearinghouse;
    this.claims = claims;
    this.audit = audit;
    this.show = show;
  }

  @PostMapping("/claims/send")
  @RequirePermission(Permission.WORK_CLAIMS)
  String send(@RequestParam(required = false) @Nullable List<Long> claim, RedirectAttributes to) {
    var sent =
        claim == null
            ? clearinghouse.sendReady()
            : clearinghouse.send(claim.stream().filter(id -> id > 0).map(ClaimId::new).toList());
    var collected = clearinghouse.collect();
    told(sent, collected).onto(to);
    return "redirect:/claims";
  }

  @GetMapping("/files")
  @RequirePermission(Permission.WORK_CLAIMS)
  String list(Model page) {
    page.addAttribute("sent", clearinghouse.sent());
    page.addAttribute("received", clearinghouse.received());
    return "clearinghouse/files";
  }

  @PostMapping("/files/collect")
  @RequirePermission(Permission.WORK_CLAIMS)
  String collect(RedirectAttributes to) {
    clearinghouse.resume();
    var collected = clearinghouse.collect();
    Flash.ok(
            collected.total() == 0
                ? "Nothing new: every answer the routes hold is in."
                : answers(collected) + " collected.")
        .onto(to);
    return "redirect:/files";
  }

  @GetMapping("/files/sent/{id}")
  @RequirePermission(Permission.READ_CLAIMS)
  String sent(@PathVariable long id, Model page) {
    var file = clearinghouse.sent(id).orElseThrow(() -> missing("sent", id));
    audit.record(AuditEvent.read("claim file", id));
    page.addAttribute("file", file);
    page.addAttribute("claims", claims.ofBatch(id, file.contents().claims()));
    page.addAttribute("reading", reading(clearinghouse.sentBytes(id)));
    return "clearinghouse/sent";
  }

  @GetMapping("/files/sent/{id}/x12")
  @RequirePermission(Permission.READ_CLAIMS)
  ResponseEntity<byte[]> sentBytes(@PathVariable long id) {
    var file = clearinghouse.sent(id).orElseThrow(() -> missing("sent", id));
    audit.record(AuditEvent.read("claim file", id).with("as X12"));
    return download(clearinghouse.sentBytes(id), file.envelope().fileName());
  }

  @GetMapping("/files/received/{id}")
  @RequirePermission(Permission.READ_CLAIMS)
  String received(@PathVariable long id, Model page) {
    var file = clearinghouse.received(id).orElseThrow(() -> missing("received", id));
    audit.record(AuditEvent.read("answer file", id));
    page.addAttribute("file", file);
    page.addAttribute("reading", reading(clearinghouse.receivedBytes(id)));
    return "clearinghouse/received";
  }

  @GetMapping("/files/received/{id}/x12")
  @RequirePermission(Permission.READ_CLAIMS)
  ResponseEntity<byte[]> receivedBytes(@PathVariable long id) {
    var file = clearinghouse.received(id).orElseThrow(() -> missing("received", id));
    audit.record(AuditEvent.read("answer file", id).with("as X12"));
    return download(clearinghouse.receivedBytes(id), file.name());
  }

  private Flash told(Clearinghouse.Sent sent, Clearinghouse.Collected collected) {
    if (sent.claims() == 0) {
      return Flash.warn(
          sent.held() == 0
              ? "No claim is ready to be sent. Finish a visit's coding, or mend a held claim."
              : "Nothing was sent: "
                  + show.count(sent.held(), "claim")
                  + " asked for, none of them ready. Open them to see what holds them.");
    }
    var left =
        sent.held() == 0 ? "" : " " + show.count(sent.held(), "claim") + " not ready, left as is.";
    return Flash.ok(
        show.count(sent.claims(), "claim") + " sent; " + answers(collected) + " came back." + left);
  }

  private String answers(Clearinghouse.Collected collected) {
    var unreadable =
        collected.unreadable() == 0 ? "" : ", " + collected.unreadable() + " unreadable";
    return show.count(collected.acknowledgements(), "acknowledgement")
        + " and "
        + show.count(collected.remittances(), "remittance")
        + unreadable;
  }

  private static List<Readout.Line> reading(byte[] bytes) {
    return Readout.lines(TransactionReader.read(bytes));
  }

  private static ResponseEntity<byte[]> download(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }

  private static Refusal missing(String way, long id) {
    return Refusal.missing(
        "There is no " + way + " file " + id + " in this practice.",
        "Open it from the list of files.");
  }
}
