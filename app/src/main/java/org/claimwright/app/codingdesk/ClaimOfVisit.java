package org.claimwright.app.codingdesk;

import java.util.Optional;
import org.claimwright.app.encounters.VisitId;

/// Where a coded visit's claim is. Billing answers with a bean; without one the desk says nothing
/// of claims.
@FunctionalInterface
public interface ClaimOfVisit {

  /// The claim of the visit, empty while there is none.
  Optional<ClaimPlace> of(VisitId visit);

  /// A claim and its page.
  ///
  /// @param number as payers know it
  /// @param state in a word or two, such as `Ready` or `Held`
  /// @param path of its page, without the context path
  record ClaimPlace(String number, String state, String path) {}
}
