package org.claimwright.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.Users;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.audit.ChainProof;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit log: asked by person, deed, thing and time; proven; exported. Reading it is in it.
@Controller
@RequirePermission(Permission.READ_AUDIT)
class AuditPages {

  private static final int ON_PAGE = 100;

  private final Audit audit;
  private final AuditExport export;
  private final Users users;
  private final Practices practices;
  private final Clock clock;

  AuditPages(Audit audit, AuditExport export, Users users, Practices practices, Clock clock) {
    this.audit = audit;
    this.export = export;
    this.users = users;
    this.practices = practices;
    this.clock = clock;
  }

  @GetMapping("/administration/audit")
  String log(@RequestParam Map<String, String> typed, Model page) {
    var asked = asked(typed);
    var found = audit.find(asked.query(), ON_PAGE + 1);
    var shown = found.subList(0, Math.min(ON_PAGE, found.size()));
    audit.record(AuditEvent.read("audit log", "").with(asked.address()));
    page.addAttribute("asked", asked);
    page.addAttribute("rows", shown.stream().map(AuditRow::new).toList());
    page.addAttribute("more", found.size() > ON_PAGE ? shown.getLast().link().seq() : 0L);
    page.addAttribute("deeds", AuditAsked.actions());
    page.addAttribute("people", people());
    return "administration/audit";
  }

  @GetMapping("/administration/audit/{seq:[0-9]{1,18}}")
  String record(@PathVariable long seq, Model page) {
    page.addAttribute("row", known(seq));
    return "administration/audit-record";
  }

  @GetMapping("/administration/audit/{seq:[0-9]{1,18}}/preview")
  String preview(@PathVariable long seq, Model page) {
    page.addAttribute("row", known(seq));
    return "administration/parts :: record";
  }

  private AuditRow known(long seq) {
    var found =
        audit
            .find(seq)
            .orElseThrow(() ->
                Refusal.missing("The log has no record " + seq + ".", "Open it from the log."));
    return new AuditRow(found);
  }

  @GetMapping("/administration/audit/proof")
  String proof(Model page) {
    var proof = audit.verify();
    audit.record(AuditEvent.read("audit log", "").with("verified"));
    page.addAttribute("intact", proof instanceof ChainProof.Intact);
    page.addAttribute("proof", proof);
    page.addAttribute("at", clock.instant());
    page.addAttribute("practice", practices.current());
    return "administration/audit-proof";
  }

  /// What is kept elsewhere, so that the log can be held against it later.
  @GetMapping("/administration/audit/proof.json")
  ResponseEntity<String> proofFile() {
    var practice = practices.current().id();
    var json =
        switch (audit.verify()) {
          case ChainProof.Intact intact ->
              "{\"practice\":%s,\"intact\":true,\"records\":%d,\"head\":\"%s\",\"at\":\"%s\"}\n"
                  .formatted(practice, intact.records(), intact.head(), clock.instant());
          case ChainProof.Broken broken ->
              "{\"practice\":%s,\"intact\":false,\"record\":%d,\"why\":\"%s\",\"at\":\"%s\"}\n"
                  .formatted(practice, broken.seq(), broken.why(), clock.instant());
        };
    audit.record(new AuditEvent(Action.EXPORT, "audit log", "", "proof"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"audit-proof.json\"")
        .body(json);
  }

  @GetMapping("/administration/audit.csv")
  void csv(@RequestParam Map<String, String> typed, HttpServletResponse response)
      throws IOException {
    var asked = asked(typed);
    audit.record(new AuditEvent(Action.EXPORT, "audit log", "", asked.address()));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    export.write(asked.query(), response.getWriter());
  }

  private AuditAsked asked(Map<String, String> typed) {
    return AuditAsked.of(typed, practices.current().profile().zone());
  }

  private List<String> people() {
    return users.all().stream().map(Users.User::username).sorted().toList();
  }
}
