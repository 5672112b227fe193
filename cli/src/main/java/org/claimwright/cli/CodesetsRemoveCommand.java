package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `codesets remove`: one version of one set out of the store.
@Command(
    name = "remove",
    description = "Take one version of one set out of the store; who has it open keeps reading it.",
    mixinStandardHelpOptions = true)
final class CodesetsRemoveCommand implements Callable<Integer> {

  @Mixin private final OneVersion one = new OneVersion();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var gone = one.changed(CodeSetStore::remove);
    var out = spec.commandLine().getOut();
    out.println("removed " + gone.set() + " " + gone.version() + " (" + gone.source() + ")");
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
