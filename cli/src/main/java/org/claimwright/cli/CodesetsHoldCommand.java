package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.codesets.CodeSetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `codesets hold`: the version before answers for its days again.
@Command(
    name = "hold",
    description = "Take a version out of force and keep it; codesets switch puts it back.",
    mixinStandardHelpOptions = true)
final class CodesetsHoldCommand implements Callable<Integer> {

  @Mixin private final OneVersion one = new OneVersion();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var moved = one.changed(CodeSetStore::hold);
    var out = spec.commandLine().getOut();
    out.println(moved.set() + " " + moved.version() + " is held: nothing is answered from it");
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
