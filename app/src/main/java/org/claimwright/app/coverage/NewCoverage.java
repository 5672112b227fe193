package org.claimwright.app.coverage;

import org.claimwright.kernel.DateRange;

/// A coverage about to be added; it pays after those the patient already has.
public record NewCoverage(Membership membership, Subscriber subscriber, DateRange days) {

  /// The same policy, until further notice.
  NewCoverage withoutEnd() {
    return new NewCoverage(membership, subscriber, DateRange.startingOn(days.from()));
  }
}
