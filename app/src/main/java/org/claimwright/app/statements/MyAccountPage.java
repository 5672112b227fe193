package org.claimwright.app.statements;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The patient's own page: what is owed, what is not, who paid.
@Controller
@RequirePermission(Permission.READ_OWN_ACCOUNT)
class MyAccountPage {

  static final String PATH = "/my-account";

  private final AccountSheets sheets;
  private final Practices practices;
  private final Audit audit;

  MyAccountPage(AccountSheets sheets, Practices practices, Audit audit) {
    this.sheets = sheets;
    this.practices = practices;
    this.audit = audit;
  }

  @GetMapping(PATH)
  String mine(@AuthenticationPrincipal SignedIn user, Model page) {
    var patient =
        OwnAccount.of(user)
            .orElseThrow(() ->
                Refusal.missing(
                    "Your sign-in is not yet linked to your account.",
                    "Call the practice: they link it in a minute."));
    audit.record(AuditEvent.read("account", patient).with("own"));
    page.addAttribute("sheet", sheets.of(patient));
    page.addAttribute("practice", practices.current().profile());
    return "statements/my-account";
  }
}
