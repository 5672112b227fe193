package org.claimwright.coding;

import org.claimwright.codesets.CodeSets;

/// Makes coding engines.
public final class CodingEngines {
  private CodingEngines() {}

  /// An engine over the code sets: thread-safe, without network and language model; what it needs
  /// of a release is built on the first note of a date and kept.
  public static CodingEngine of(CodeSets codeSets) {
    return new RuleCodingEngine(codeSets);
  }
}
