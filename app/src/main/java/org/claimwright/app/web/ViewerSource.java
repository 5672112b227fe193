package org.claimwright.app.web;

import java.util.Optional;

/// Tells the frame who is signed in; the access room answers.
@FunctionalInterface
public interface ViewerSource {

  /// The user of the current request, empty before sign-in.
  Optional<Viewer> viewer();
}
