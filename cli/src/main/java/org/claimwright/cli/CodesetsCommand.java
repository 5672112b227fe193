package org.claimwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `codesets`: official releases into the store, what is loaded, what an update changes, and the
/// encoder.
@Command(
    name = "codesets",
    description = "Import, list, compare, show and search code sets.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CodesetsImportCommand.class,
      CodesetsListCommand.class,
      CodesetsDiffCommand.class,
      CodesetsShowCommand.class,
      CodesetsSearchCommand.class,
      CodesetsIndexCommand.class,
      CodesetsUpdateCommand.class,
      CodesetsSwitchCommand.class,
      CodesetsHoldCommand.class,
      CodesetsRemoveCommand.class
    })
final class CodesetsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: codesets search htn");
  }
}
