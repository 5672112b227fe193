package org.claimwright.app.encounters;

import org.claimwright.app.access.SignedIn;
import org.springframework.stereotype.Component;

/// The name that stands under what is done now: the signed-in user's, or that of the job.
@Component
public class Signature {

  private static final String JOB = "Claimwright";

  Signature() {}

  /// Who is at work on this thread.
  public String name() {
    return SignedIn.current().map(user -> user.user().name()).orElse(JOB);
  }
}
