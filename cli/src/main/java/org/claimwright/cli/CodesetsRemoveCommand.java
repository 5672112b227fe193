package org.claimwright.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets remove`: one version of one set out of the store.
@Command(
    name = "remove",
    description = "Take one version of one set out of the store; who has it open keeps reading it.",
    mixinStandardHelpOptions = true)
final class CodesetsRemoveCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SET", description = "as codesets list names it")
  private String set = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "as codesets list names it")
  private String version = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var gone = removed();
    var out = spec.commandLine().getOut();
    out.println("removed " + gone.set() + " " + gone.version() + " (" + gone.source() + ")");
    out.flush();
    return ExitCode.ACCEPTED;
  }

  private Release removed() {
    try {
      return switch (CodeSetStore.remove(InstalledCodeSets.folder(), set, version)) {
        case Outcome.Ok<Release> ok -> ok.value();
        case Outcome.Rejected<Release> no ->
            throw new InputProblem(String.valueOf(no.problems().getFirst()));
      };
    } catch (IOException unwritable) {
      throw new InputProblem(String.valueOf(unwritable.getMessage()));
    }
  }
}
