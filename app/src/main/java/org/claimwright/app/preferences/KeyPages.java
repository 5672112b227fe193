package org.claimwright.app.preferences;

import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The keys of whoever is signed in, asked for and kept by the page's script.
@Controller
@RequestMapping("/preferences/keys")
@RequirePermission({Permission.READ_CODE_SETS, Permission.READ_OWN_ACCOUNT})
class KeyPages {

  private final KeyTable keys;
  private final Audit audit;

  KeyPages(KeyTable keys, Audit audit) {
    this.keys = keys;
    this.audit = audit;
  }

  /// What the script sends.
  record Keys(Map<String, String> map, boolean single) {}

  @GetMapping
  ResponseEntity<KeyChoices> mine(@AuthenticationPrincipal SignedIn user) {
    return ResponseEntity.ok(keys.of(user.user().id()));
  }

  @PostMapping
  @Transactional
  ResponseEntity<Void> keep(@RequestBody Keys chosen, @AuthenticationPrincipal SignedIn user) {
    keys.keep(user.user().id(), choices(chosen));
    audit.record(AuditEvent.configured("keys", user.user().id().value()));
    return ResponseEntity.noContent().build();
  }

  private static KeyChoices choices(Keys chosen) {
    try {
      return new KeyChoices(chosen.map(), chosen.single());
    } catch (IllegalArgumentException wrong) {
      throw Refusal.invalid(
          "The keys were not kept: " + wrong.getMessage() + ".",
          "Restore the keys under ? and begin again.");
    }
  }
}
