package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `codesets switch`: a held version answers from its first day on.
@Command(
    name = "switch",
    description = "Put a held version in force for its days; codesets hold takes it back.",
    mixinStandardHelpOptions = true)
final class CodesetsSwitchCommand implements Callable<Integer> {

  @Mixin private final OneVersion one = new OneVersion();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var moved = one.changed(CodeSetStore::putInForce);
    var out = spec.commandLine().getOut();
    out.println(moved.set() + " " + moved.version() + " is in force from " + moved.effective());
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
