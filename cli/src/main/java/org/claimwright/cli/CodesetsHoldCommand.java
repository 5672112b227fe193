package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets hold`: the version before answers for its days again.
@Command(
    name = "hold",
    description = "Take a version out of force and keep it; codesets switch puts it back.",
    mixinStandardHelpOptions = true)
final class CodesetsHoldCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SET", description = "as codesets list names it")
  private String set = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "as codesets list names it")
  private String version = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var moved = HeldVersions.moved(CodeSetStore::hold, set, version);
    var out = spec.commandLine().getOut();
    out.println(moved.set() + " " + moved.version() + " is held: nothing is answered from it");
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
