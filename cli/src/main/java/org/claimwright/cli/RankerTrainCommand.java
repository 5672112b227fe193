package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.RankerTraining;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ranker train`: learns from the older decisions, measures on the newest fifth, keeps the model.
/// It is not in force until somebody uses it.
@Command(
    name = "train",
    description =
        "Learn from the older 80 %% of the decisions, measure on the newest 20 %%, keep the model.",
    mixinStandardHelpOptions = true)
final class RankerTrainCommand implements Callable<Integer> {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      required = true,
      description = "the practice's decisions, one JSON object a line; - for standard input")
  private String decisions = "-";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var store = RankerStore.open();
    var read = Decisions.read(decisions);
    return switch (RankerTraining.train(store.next(), read, store.inForce())) {
      case Outcome.Ok<Ranker> done -> keep(store, done.value());
      case Outcome.Rejected<Ranker> no -> {
        var err = spec.commandLine().getErr();
        no.problems().forEach(problem -> err.println(decisions + ": " + problem.message()));
        err.flush();
        yield ExitCode.PROBLEMS;
      }
    };
  }

  private int keep(RankerStore store, Ranker ranker) {
    store.keep(ranker);
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(RankerReport.json(ranker)));
    } else {
      out.print(RankerReport.text(ranker));
      out.println("Kept, not in force. Put it in force with: ranker use " + ranker.version());
    }
    out.flush();
    var worse = ranker.training().worse();
    var err = spec.commandLine().getErr();
    worse.forEach(one -> err.println(RankerUseCommand.worse(ranker, one)));
    err.flush();
    return ExitCode.of(worse.isEmpty());
  }
}
