package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Outcome;

/// What is in the store and not in force, and the two ways between.
final class HeldVersions {

  private HeldVersions() {}

  /// A move of one version of one set.
  interface Move {
    Outcome<Release> of(Path store, String set, String version) throws IOException;
  }

  static List<Release> listed() {
    try {
      return CodeSetStore.held(InstalledCodeSets.folder());
    } catch (IOException unreadable) {
      throw new InputProblem(String.valueOf(unreadable.getMessage()));
    }
  }

  static Release moved(Move move, String set, String version) {
    try {
      return switch (move.of(InstalledCodeSets.folder(), set, version)) {
        case Outcome.Ok<Release> ok -> ok.value();
        case Outcome.Rejected<Release> no ->
            throw new InputProblem(String.valueOf(no.problems().getFirst()));
      };
    } catch (IOException unwritable) {
      throw new InputProblem(String.valueOf(unwritable.getMessage()));
    }
  }
}
