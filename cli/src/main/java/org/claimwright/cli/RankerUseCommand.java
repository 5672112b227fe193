package org.claimwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.coding.learning.Ranker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ranker use`: puts a kept model in force, unless it was measured to be worse than what is.
@Command(name = "use", description = "Put a kept ranker in force.", mixinStandardHelpOptions = true)
final class RankerUseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "VERSION", description = "as \"ranker status\" lists it")
  private String version = "";

  @Option(names = "--anyway", description = "even where it was measured to be worse")
  private boolean anyway;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var store = RankerStore.open();
    var ranker = store.version(version);
    var against = anyway ? List.<String>of() : ranker.objections(store.inForceName());
    var err = spec.commandLine().getErr();
    against.forEach(one -> err.println(worse(ranker, one)));
    err.flush();
    if (!against.isEmpty()) {
      return ExitCode.PROBLEMS;
    }
    store.use(version);
    spec.commandLine().getOut().println(RankerStatusCommand.now(version, format));
    spec.commandLine().getOut().flush();
    return ExitCode.ACCEPTED;
  }

  static String worse(Ranker ranker, String why) {
    return "ranker "
        + ranker.version()
        + ": "
        + why
        + ". Train on more decisions, or put it in force with: ranker use "
        + ranker.version()
        + " --anyway";
  }
}
