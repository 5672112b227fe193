package org.claimwright.app.audit;

/// What came of checking a practice's audit log.
public sealed interface ChainProof {

  /// Every record is as it was written.
  ///
  /// @param head the hash of the last record, in hexadecimal; kept elsewhere it proves the log
  ///   later
  record Intact(long records, String head) implements ChainProof {}

  /// A record was changed, taken out or put in.
  ///
  /// @param seq the first record that does not fit
  record Broken(long seq, String why) implements ChainProof {}
}
