package org.claimwright.app.encoder;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is loaded, and how more is.
@Controller
class CodeSetsPage {

  private final LoadedCodeSets codeSets;
  private final Audit audit;
  private final Show show;

  CodeSetsPage(LoadedCodeSets codeSets, Audit audit, Show show) {
    this.codeSets = codeSets;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping("/administration/codesets")
  @RequirePermission({Permission.READ_CODE_SETS, Permission.LOAD_CODE_SETS})
  String list(Model page) {
    var releases = codeSets.releases();
    page.addAttribute("sets", LoadedSet.of(releases, show.today()));
    page.addAttribute("count", releases.size());
    page.addAttribute("held", codeSets.held());
    page.addAttribute("starterOnly", codeSets.isStarterOnly());
    page.addAttribute("home", codeSets.folder().toAbsolutePath().getParent());
    return "encoder/codesets";
  }

  /// Takes in what was imported since the application started; nobody has to stop.
  @PostMapping("/administration/codesets/reload")
  @RequirePermission(Permission.LOAD_CODE_SETS)
  String reload(RedirectAttributes redirect) {
    int before = codeSets.releases().size();
    codeSets.reload();
    int after = codeSets.releases().size();
    audit.record(AuditEvent.configured("codesets", "").with("reloaded, " + after + " releases"));
    Flash.ok(
            after == before
                ? "Read again: the same " + show.count(after, "release") + "."
                : "Read again: " + show.count(after, "release") + ", before " + before + ".")
        .onto(redirect);
    return "redirect:/administration/codesets";
  }
}
