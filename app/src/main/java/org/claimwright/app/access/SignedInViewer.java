package org.claimwright.app.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Viewer;
import org.claimwright.app.web.ViewerSource;
import org.springframework.stereotype.Component;

/// Tells the page frame who is signed in and what they may do.
@Component
class SignedInViewer implements ViewerSource {

  private final Practices practices;

  SignedInViewer(Practices practices) {
    this.practices = practices;
  }

  @Override
  public Optional<Viewer> viewer() {
    return SignedIn.current().map(user -> viewerOf(user, practices.current()));
  }

  private static Viewer viewerOf(SignedIn user, Practice practice) {
    var permissions =
        Permission.of(user.role()).stream().map(Permission::name).collect(Collectors.toSet());
    return new Viewer(
        user.user().name(), roleOf(user), practice.name(), practice.profile().zone(), permissions);
  }

  /// "Coder, CPC".
  private static String roleOf(SignedIn user) {
    var words = user.role().words();
    var role = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    var credential = user.user().credential();
    return credential.isEmpty() ? role : role + ", " + credential;
  }
}
