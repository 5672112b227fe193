package org.claimwright.app.launch;

import java.util.concurrent.Callable;
import org.claimwright.app.audit.AuditVerification;
import org.claimwright.app.database.DataDirectory;
import org.claimwright.app.database.DatabaseVisit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The audit log from the command line.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "The audit log.",
    subcommands = AuditCommand.Verify.class)
final class AuditCommand {

  /// How to print a result.
  enum Format {
    TEXT,
    JSON
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Works every hash of every practice's log out anew; ends with 1 and names the first record"
              + " that does not fit.")
  static final class Verify implements Callable<Integer> {

    @Mixin private final SharedOptions shared = new SharedOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      try (var visit =
          DatabaseVisit.open(DataDirectory.resolve(shared.data()), shared.database())) {
        var verification = AuditVerification.of(visit.dataSource());
        var lines = format == Format.JSON ? verification.json() : verification.text();
        lines.forEach(out::println);
        out.flush();
        return verification.isIntact() ? 0 : 1;
      }
    }
  }
}
