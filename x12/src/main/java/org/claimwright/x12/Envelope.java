package org.claimwright.x12;

/// The two envelopes around a transaction.
public record Envelope(InterchangeHeader interchange, GroupHeader group) {

  /// The sender's id: GS02.
  public String sender() {
    return group.sender();
  }

  /// The receiver's id: GS03.
  public String receiver() {
    return group.receiver();
  }

  /// `P` production or `T` test: ISA15.
  public String usage() {
    return interchange.options().usage();
  }
}
