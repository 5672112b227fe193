package org.claimwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ranker rollback`: puts back in force what was before the last `use`.
@Command(
    name = "rollback",
    description = "Put back in force what was before the last \"ranker use\".",
    mixinStandardHelpOptions = true)
final class RankerRollbackCommand implements Callable<Integer> {

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var now =
        RankerStore.open()
            .rollBack()
            .orElseThrow(() ->
                new InputProblem(
                    "There is nothing to roll back: no ranker is in force. See: ranker status"));
    spec.commandLine().getOut().println(RankerStatusCommand.now(now, format));
    spec.commandLine().getOut().flush();
    return ExitCode.ACCEPTED;
  }
}
