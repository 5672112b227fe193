package org.claimwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `x12`: what stands in an X12 file, whether it holds, and the answer to it.
@Command(
    name = "x12",
    description = "Validate, answer and read out X12 005010 files.",
    mixinStandardHelpOptions = true,
    subcommands = {
      X12ValidateCommand.class,
      X12AckCommand.class,
      X12ShowCommand.class,
      X12StatsCommand.class
    })
final class X12Command implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: x12 validate FILE");
  }
}
