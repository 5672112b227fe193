package org.claimwright.app.remittance;

import java.time.Instant;
import java.util.Optional;
import org.claimwright.claims.remittance.Payment;

/// A payment as lists show it.
public record RemittanceRow(
    RemittanceId id, String payerName, Payment payment, int claims, Standing standing) {

  /// Where it stands.
  ///
  /// @param state `to post`, `unbalanced` or `posted`
  /// @param fileName the name the file came under
  /// @param unpostable how many of its claims wait for a person
  public record Standing(
      String state, String fileName, Instant received, Optional<Posted> posted, int unpostable) {}

  /// When and by whom it was posted.
  public record Posted(Instant at, String by) {}

  public boolean isPosted() {
    return standing.state().equals("posted");
  }
}
