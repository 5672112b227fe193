package org.claimwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line's front door: the list of commands and what their exit codes mean.
///
/// 0 done and accepted, 1 done with problems found, 2 usage, unreadable input or set-up.
@Command(
    name = "claimwright",
    description = "Medical coding and billing, from the note to the paid claim.",
    mixinStandardHelpOptions = true,
    version = "claimwright 0.1.0",
    footerHeading = "%nWith the application, by ./claimwright too:%n",
    footer = {
      "  run         Start the application and print where to sign in.",
      "  demo        The main job without a browser, for the demo's notes or your own.",
      "  audit       Prove the audit log.",
      "  bench       Measure the engines, peers in the same run.",
      "  test        The whole test suite.",
      "",
      "All but test know --help. Exit code 0 is done and accepted, 1 problems found, 2 usage or set-up."
    },
    subcommands = {
      CodeCommand.class,
      CodesetsCommand.class,
      X12Command.class,
      ScrubCommand.class,
      PriceCommand.class,
      AdjudicateCommand.class,
      BalanceCommand.class,
      FormCommand.class,
      RankerCommand.class
    })
public final class Claimwright implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(Output.checked(commandLine().execute(args)));
  }

  /// The commands, ready to execute; the tests set their own output streams on it.
  public static CommandLine commandLine() {
    return new CommandLine(new Claimwright())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, new DayConverter())
        .setParameterExceptionHandler((wrong, args) -> Misuse.told(wrong))
        .setExecutionExceptionHandler((problem, line, parsed) -> plainly(problem, line.getErr()));
  }

  /// What a person can mend is one line; anything else is a bug and keeps its trace.
  private static int plainly(Exception problem, PrintWriter err) throws Exception {
    if (problem instanceof InputProblem) {
      err.println("claimwright: " + problem.getMessage());
      err.flush();
      return ExitCode.UNUSABLE;
    }
    throw problem;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which command, for example: x12 validate");
  }
}
