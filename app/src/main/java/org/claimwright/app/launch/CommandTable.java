package org.claimwright.app.launch;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import org.claimwright.app.database.SetupProblem;
import org.claimwright.cli.Misuse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands of the application.
///
/// 0 done, 1 done and problems found, 2 usage or set-up: then one plain line says what to do.
@Command(
    name = "claimwright",
    mixinStandardHelpOptions = true,
    description = "Medical coding and billing, from the note to the paid claim.",
    subcommands = {RunCommand.class, AuditCommand.class})
public final class CommandTable implements Runnable {

  private static final int SETUP = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// The commands, ready to execute; the tests set their own output streams on it.
  public static CommandLine commandLine() {
    quieten();
    var commands = new CommandLine(new CommandTable());
    ServiceLoader.load(AppCommand.class).forEach(commands::addSubcommand);
    return commands
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, args) -> Misuse.told(wrong))
        .setExecutionExceptionHandler((problem, line, parsed) -> plainly(problem, line.getErr()));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command, for example: run");
  }

  /// Until the application sets up its log file, only errors reach the terminal.
  private static void quieten() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(ch.qos.logback.classic.Level.ERROR);
    }
  }

  /// What a person can mend is one line; anything else is a bug and keeps its trace.
  private static int plainly(Exception problem, PrintWriter err) throws Exception {
    var setup = setupProblem(problem);
    if (setup == null) {
      throw problem;
    }
    err.println("claimwright: " + setup.line());
    err.flush();
    return SETUP;
  }

  static @Nullable SetupProblem setupProblem(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SetupProblem setup) {
        return setup;
      }
    }
    return null;
  }
}
