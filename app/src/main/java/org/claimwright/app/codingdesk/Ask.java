package org.claimwright.app.codingdesk;

import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.web.Refusal;

/// What every change at the desk says: the visit, the version of the sheet that was looked at, and
/// whether the page's script asks (for the parts that change) or a plain form (for a page).
record Ask(VisitId visit, int version, boolean byScript) {

  /// The visit with a number from an address.
  static VisitId visit(long number) {
    if (number < 1) {
      throw Refusal.missing(
          "There is no visit " + number + ": visits are numbered from 1.",
          "Open it from the coding desk's queue.");
    }
    return new VisitId(number);
  }

  String page() {
    return "/coding/" + visit;
  }
}
