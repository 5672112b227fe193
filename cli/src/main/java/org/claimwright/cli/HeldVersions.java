package org.claimwright.cli;

import java.io.IOException;
import java.util.List;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Release;

/// What is in the store and not in force.
final class HeldVersions {

  private HeldVersions() {}

  static List<Release> listed() {
    try {
      return CodeSetStore.held(InstalledCodeSets.folder());
    } catch (IOException unreadable) {
      throw new InputProblem(String.valueOf(unreadable.getMessage()));
    }
  }
}
