package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets switch`: a held version answers from its first day on.
@Command(
    name = "switch",
    description = "Put a held version in force for its days; codesets hold takes it back.",
    mixinStandardHelpOptions = true)
final class CodesetsSwitchCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SET", description = "as codesets list names it")
  private String set = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "as codesets list names it")
  private String version = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var moved = HeldVersions.moved(CodeSetStore::putInForce, set, version);
    var out = spec.commandLine().getOut();
    out.println(moved.set() + " " + moved.version() + " is in force from " + moved.effective());
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
