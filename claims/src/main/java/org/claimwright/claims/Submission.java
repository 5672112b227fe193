package org.claimwright.claims;

import java.time.LocalDateTime;

/// The envelope of an 837P: who sends it to whom, under which number, when.
///
/// @param controlNumber of the interchange (ISA13), 1 to 999999999; never used twice for one
///   receiver
/// @param created handed in, never read from a clock here; minutes are sent
public record Submission(
    Submitter submitter, Receiver receiver, int controlNumber, LocalDateTime created, Usage usage) {

  public Submission {
    if (controlNumber < 1 || controlNumber > 999_999_999) {
      throw new IllegalArgumentException(
          "an interchange control number is 1 to 999999999: " + controlNumber);
    }
  }

  /// Who sends the file (X12 loop 1000A).
  ///
  /// @param id the electronic transmitter id that the receiver assigned, 2 to 15 characters
  /// @param phone ten digits
  public record Submitter(String name, String id, String contact, String phone) {}

  /// To whom the file is sent: a clearinghouse or payer (X12 loop 1000B).
  ///
  /// @param id 2 to 15 characters
  public record Receiver(String name, String id) {}

  /// Whether the claims are meant (X12 ISA15).
  public enum Usage {
    TEST("T"),
    PRODUCTION("P");

    private final String code;

    Usage(String code) {
      this.code = code;
    }

    /// The code in ISA15.
    public String code() {
      return code;
    }
  }
}
