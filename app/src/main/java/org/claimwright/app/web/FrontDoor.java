package org.claimwright.app.web;

import java.util.Optional;

/// A feature's bean that leads some viewers past the home page to a page of their own, as patients
/// to their account.
@FunctionalInterface
public interface FrontDoor {

  /// The path this viewer's home is at, or empty when it is today's work.
  Optional<String> pathFor(Viewer viewer);
}
