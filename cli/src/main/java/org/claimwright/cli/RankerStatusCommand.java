package org.claimwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ranker status`: what is in force and what is kept.
@Command(
    name = "status",
    description = "Tell which ranker is in force and list those kept, with their figures.",
    mixinStandardHelpOptions = true)
final class RankerStatusCommand implements Callable<Integer> {

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var store = RankerStore.open();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(
          Json.write(
              Json.object()
                  .with("inForce", store.inForceName())
                  .with("rankers", store.all().stream().map(RankerReport::json).toList())));
    } else {
      out.println(words(store.inForceName()));
      store.all().forEach(ranker -> out.print(RankerReport.text(ranker)));
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }

  /// What is in force now, for people or for scripts.
  static String now(String inForce, Format format) {
    return format == Format.JSON
        ? Json.write(Json.object().with("inForce", inForce))
        : words(inForce);
  }

  private static String words(String inForce) {
    return inForce.equals("engine")
        ? "No ranker is in force: suggestions come in the engine's own order."
        : "Ranker " + inForce + " is in force.";
  }
}
