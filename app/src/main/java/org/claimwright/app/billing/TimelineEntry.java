package org.claimwright.app.billing;

import java.time.Instant;
import org.claimwright.app.web.Tone;

/// One thing that happened to a claim.
///
/// @param by who did it: a user, a job or a payer
public record TimelineEntry(Instant at, String by, Happening what) {

  /// What happened.
  ///
  /// @param detail `""` when the title says it all
  /// @param link the page of the file or thing it is about, `""` when there is none
  public record Happening(Tone tone, String title, String detail, String link) {}
}
