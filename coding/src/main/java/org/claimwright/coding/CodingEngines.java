package org.claimwright.coding;

import java.util.function.Consumer;
import org.claimwright.codesets.CodeSets;

/// Makes coding engines.
public final class CodingEngines {
  private CodingEngines() {}

  /// An engine over the code sets: thread-safe, without network and language model; what it needs
  /// of a release is built on the first note of a date and kept.
  public static CodingEngine of(CodeSets codeSets) {
    return new RuleCodingEngine(codeSets, stage -> {});
  }

  /// The same, telling how far it has come with each note; whoever is told is called by the thread
  /// that asked.
  public static CodingEngine telling(CodeSets codeSets, Consumer<ReadingStage> progress) {
    return new RuleCodingEngine(codeSets, progress);
  }
}
