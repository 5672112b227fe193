package org.claimwright.app.encounters;

import java.util.Optional;
import org.claimwright.app.access.Permission;

/// Where a visit leads in another feature, such as to its claim: a bean in the feature's package.
public interface VisitLink {

  /// What the viewer must hold to see it.
  Permission permission();

  /// Where it leads, empty while there is nothing.
  Optional<Place> of(VisitId visit);

  /// A thing of another feature and its page.
  ///
  /// @param label what it is, such as `Claim`
  /// @param words its number or name
  /// @param state in a word or two
  /// @param path of its page, without the context path
  record Place(String label, String words, String state, String path) {}
}
