package org.claimwright.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person is told who mistyped a command line: the word that is wrong, what there is
/// instead, and where help is.
public final class Misuse {

  /// What the launcher knows beside the commands over the engines.
  private static final List<String> LAUNCHERS = List.of("run", "demo", "audit", "bench", "test");

  private Misuse() {}

  /// Says on standard error what is wrong.
  ///
  /// @return the exit code
  public static int told(ParameterException wrong) {
    var command = wrong.getCommandLine();
    command
        .getErr()
        .printf(
            "claimwright: %s. See %s --help%n",
            wording(wrong).replaceFirst("\\.$", ""), command.getCommandSpec().qualifiedName());
    command.getErr().flush();
    return ExitCode.UNUSABLE;
  }

  private static String wording(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return String.valueOf(wrong.getMessage());
    }
    var command = wrong.getCommandLine();
    var name = command.getCommandSpec().qualifiedName();
    var word = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      var like = unmatched.getSuggestions();
      return "%s has no option %s%s"
          .formatted(name, word, like.isEmpty() ? "" : "; it has " + String.join(" and ", like));
    }
    var commands = commands(command);
    return commands.isEmpty()
        ? "%s has no use for '%s'".formatted(name, word)
        : "%s has no command '%s'; it has %s".formatted(name, word, String.join(", ", commands));
  }

  private static Set<String> commands(CommandLine command) {
    var names = new LinkedHashSet<>(command.getSubcommands().keySet());
    if (command.getParent() == null) {
      names.addAll(LAUNCHERS);
    }
    return names;
  }
}
