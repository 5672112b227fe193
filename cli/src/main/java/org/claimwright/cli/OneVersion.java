package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Parameters;

/// The version of a set a command is about, and the change made with it.
final class OneVersion {

  @Parameters(index = "0", paramLabel = "SET", description = "as codesets list names it")
  private String set = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "as codesets list names it")
  private String version = "";

  /// A change of the store.
  interface Change {
    Outcome<Release> of(Path store, String set, String version) throws IOException;
  }

  /// Makes the change; what stands in its way is one line.
  Release changed(Change change) {
    return changed(change, set, version);
  }

  static Release changed(Change change, String set, String version) {
    try {
      return switch (change.of(InstalledCodeSets.folder(), set, version)) {
        case Outcome.Ok<Release> ok -> ok.value();
        case Outcome.Rejected<Release> no ->
            throw new InputProblem(String.valueOf(no.problems().getFirst()));
      };
    } catch (IOException unusable) {
      throw new InputProblem(String.valueOf(unusable.getMessage()));
    }
  }
}
