package org.claimwright.app.administration;

import org.claimwright.app.access.Users.User;
import org.claimwright.app.web.Pill;

/// A user as the list shows it.
///
/// @param sessions how many are open now
record UserRow(User user, long sessions) {

  /// The state in a word.
  public Pill state() {
    var access = user.access();
    if (access.locked()) {
      return Pill.stop("Locked").with("lock");
    }
    if (access.pausedUntil().isPresent()) {
      return Pill.warn("Waits after wrong passwords").with("clock");
    }
    if (access.firstPassword()) {
      return Pill.info("First password");
    }
    return sessions > 0 ? Pill.ok("Signed in") : Pill.quiet("Active");
  }
}
