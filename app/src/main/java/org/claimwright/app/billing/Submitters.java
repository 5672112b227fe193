package org.claimwright.app.billing;

import org.claimwright.app.practices.Practice;
import org.claimwright.claims.Submission;

/// As whom a practice sends files.
public final class Submitters {

  private Submitters() {}

  public static Submission.Submitter of(Practice.Profile profile) {
    return new Submission.Submitter(
        profile.name(), profile.registration().npi().value(), "BILLING OFFICE", profile.phone());
  }
}
