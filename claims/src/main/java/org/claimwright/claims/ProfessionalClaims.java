package org.claimwright.claims;

import org.claimwright.kernel.Outcome;

/// Claims to and from the X12 837P (005010X222A1). Thread-safe.
///
/// What is written is read back equal, in the order of the hierarchy: claims of one billing
/// provider, policy and patient stand together.
public final class ProfessionalClaims {

  private ProfessionalClaims() {}

  /// The bytes of one 837P file.
  ///
  /// Refused, with every value and place that cannot be sent, when any claim of the batch cannot be
  /// written; nothing is shortened or left out. Letters with accents go out without them, with a
  /// warning.
  public static Outcome<byte[]> write(ClaimBatch batch) {
    return new ClaimFileWriter(batch).write();
  }

  /// The claims of an 837P file.
  ///
  /// Refused when the file is no 837P or its envelopes do not close; a single claim that cannot be
  /// read is set apart with its problems and the others are read.
  public static Outcome<ReceivedClaims> read(byte[] file) {
    return new ClaimFileReader(file).read();
  }
}
