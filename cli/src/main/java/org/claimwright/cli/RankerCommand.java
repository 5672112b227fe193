package org.claimwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ranker`: a model of the practice's own decisions that orders and scores suggestions.
@Command(
    name = "ranker",
    description = "Train, measure, put in force and roll back a ranker of suggestions.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RankerTrainCommand.class,
      RankerEvaluateCommand.class,
      RankerStatusCommand.class,
      RankerUseCommand.class,
      RankerRollbackCommand.class
    })
final class RankerCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do, for example: ranker train --decisions decisions.jsonl");
  }
}
