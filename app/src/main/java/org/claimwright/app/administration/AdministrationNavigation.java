package org.claimwright.app.administration;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.springframework.stereotype.Component;

/// The administrators' places in the navigation and the palette.
@Component
class AdministrationNavigation implements NavigationContribution {

  @Override
  public List<NavItem> items() {
    return List.of(
        item(
            10,
            Permission.MANAGE_PRACTICE,
            "Practice",
            "building-hospital",
            "/administration",
            "m"),
        item(20, Permission.MANAGE_USERS, "Users", "users", "/administration/users", "u"),
        item(25, Permission.MANAGE_USERS, "Roles", "shield-check", "/administration/roles", ""),
        item(50, Permission.READ_AUDIT, "Audit log", "history", "/administration/audit", "l"));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(
        action(Permission.MANAGE_USERS, "Add a user", "user-plus", "/administration/users/new"),
        action(Permission.MANAGE_PRACTICE, "Add a payer", "plus", "/administration/payers/new"),
        action(
            Permission.MANAGE_PRACTICE,
            "Add a clinician",
            "plus",
            "/administration/clinicians/new"),
        action(Permission.MANAGE_PRACTICE, "Add a fee", "plus", "/administration/fees/new"),
        action(
            Permission.MANAGE_PRACTICE,
            "Read in a fee schedule",
            "upload",
            "/administration/fees/file"),
        action(
            Permission.READ_AUDIT,
            "Prove the audit log",
            "shield-lock",
            "/administration/audit/proof"),
        new PaletteAction("", new Destination("Change my password", "key", "/my-password", "")));
  }

  private static NavItem item(
      int order, Permission permission, String label, String icon, String path, String key) {
    return NavItem.in(
        NavGroup.ADMINISTRATION, order, permission.name(), new Destination(label, icon, path, key));
  }

  private static PaletteAction action(
      Permission permission, String label, String icon, String path) {
    return new PaletteAction(permission.name(), new Destination(label, icon, path, ""));
  }
}
