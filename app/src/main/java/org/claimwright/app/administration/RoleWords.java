package org.claimwright.app.administration;

import java.util.Locale;
import org.claimwright.app.access.Role;

/// How a role is written.
final class RoleWords {

  private RoleWords() {}

  /// `Front desk`.
  static String of(Role role) {
    var words = role.words();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
