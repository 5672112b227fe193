package org.claimwright.app.remittance;

import java.time.Instant;
import java.util.Optional;
import org.claimwright.claims.remittance.Payment;

/// A payment as lists show it.
public record RemittanceRow(
    RemittanceId id, String payerName, Payment payment, int claims, Standing standing) {

  /// Where it stands.
  ///
  /// @param state `to post`, `unbalanced`, `posted` or `taken back`
  /// @param posted the last time it was posted
  /// @param fileName the name the file came under
  /// @param unpostable how many of its claims wait for a person
  public record Standing(
      String state, String fileName, Instant received, Optional<Posted> posted, int unpostable) {}

  /// When and by whom it was posted.
  ///
  /// @param times how often, once unless it was taken back and posted again
  /// @param takenBack the last time it was taken back
  public record Posted(Instant at, String by, int times, Optional<TakenBack> takenBack) {}

  /// When, by whom and why a posting was taken back.
  public record TakenBack(Instant at, String by, String why) {}

  public boolean isPosted() {
    return standing.state().equals("posted");
  }

  public boolean isTakenBack() {
    return standing.state().equals("taken back");
  }

  /// Whether it waits to be posted.
  public boolean isWaiting() {
    return !isPosted() && !isTakenBack();
  }

  /// How often it was posted before it is posted the next time, or was before it was posted now.
  int postingsBefore() {
    int times = standing.posted().map(Posted::times).orElse(0);
    return isPosted() ? times - 1 : times;
  }
}
