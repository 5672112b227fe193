package org.claimwright.app.clearinghouse;

import java.time.Instant;
import java.util.Optional;
import org.claimwright.kernel.Money;

/// A file of claims that goes out or has gone out.
///
/// @param sentAt empty until the route has taken it
public record SentFile(
    long id, Envelope envelope, Contents contents, Prepared prepared, Optional<Instant> sentAt) {

  /// How it is addressed.
  ///
  /// @param controlNumber ISA13, GS06 and BHT03
  public record Envelope(String route, int controlNumber) {

    /// `000000017`, as answers name it.
    public String control() {
      return "%09d".formatted(controlNumber);
    }

    /// The same at each attempt to hand it over.
    public String fileName() {
      return "claims-" + control() + ".837";
    }
  }

  /// What is in it.
  public record Contents(int claims, Money billed) {}

  /// When and by whom it was made.
  public record Prepared(Instant at, String by) {}
}
