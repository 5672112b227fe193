package org.claimwright.payer;

import java.util.Optional;

/// What a payer sends back for one claim file, each as the bytes of an X12 file. Immutable: every
/// call gives a copy.
public final class PayerAnswers {

  private final byte[] acknowledgement;
  private final Optional<byte[]> claimAcknowledgement;
  private final Optional<byte[]> remittance;

  PayerAnswers(
      byte[] acknowledgement, Optional<byte[]> claimAcknowledgement, Optional<byte[]> remittance) {
    this.acknowledgement = acknowledgement.clone();
    this.claimAcknowledgement = claimAcknowledgement.map(byte[]::clone);
    this.remittance = remittance.map(byte[]::clone);
  }

  /// The 999s, or the TA1 alone where an envelope itself was broken; no bytes when the file is no
  /// X12 and nobody can be answered.
  public byte[] acknowledgement() {
    return acknowledgement.clone();
  }

  /// The 277CA; empty when no claim could be read.
  public Optional<byte[]> claimAcknowledgement() {
    return claimAcknowledgement.map(byte[]::clone);
  }

  /// The 835; empty when no claim was taken in.
  public Optional<byte[]> remittance() {
    return remittance.map(byte[]::clone);
  }
}
