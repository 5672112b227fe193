package org.claimwright.app.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The one table of who may do what, printed from {@link Permission}.
@Controller
@RequirePermission({Permission.MANAGE_USERS, Permission.READ_AUDIT})
class RolesPage {

  private final Users users;

  RolesPage(Users users) {
    this.users = users;
  }

  /// A permission with whether each role holds it, in the order of the roles.
  record Row(String words, String name, List<Boolean> held) {}

  /// A role with how many users have it.
  record Column(String words, long users) {}

  @GetMapping("/administration/roles")
  String roles(Model page) {
    var having =
        users.all().stream()
            .collect(Collectors.groupingBy(Users.User::role, Collectors.counting()));
    page.addAttribute("columns", columns(having));
    page.addAttribute("rows", Arrays.stream(Permission.values()).map(RolesPage::row).toList());
    return "administration/roles";
  }

  private static List<Column> columns(Map<Role, Long> having) {
    return Arrays.stream(Role.values())
        .map(role -> new Column(RoleWords.of(role), having.getOrDefault(role, 0L)))
        .toList();
  }

  private static Row row(Permission permission) {
    var held = Arrays.stream(Role.values()).map(permission::isHeldBy).toList();
    return new Row(permission.words(), permission.name(), held);
  }
}
