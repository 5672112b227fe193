package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.coding.learning.Evaluation;
import org.claimwright.coding.learning.Scoring;
import org.claimwright.coding.learning.TimeSplit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ranker evaluate`: the engine and a model on the newest fifth of decisions.
@Command(
    name = "evaluate",
    description = "Measure the engine and a ranker on the newest 20 %% of the decisions.",
    mixinStandardHelpOptions = true)
final class RankerEvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      required = true,
      description = "the practice's decisions, one JSON object a line; - for standard input")
  private String decisions = "-";

  @Option(
      names = "--ranker",
      paramLabel = "VERSION",
      description = "the ranker to measure (default: the one in force)")
  private @Nullable String version;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var store = RankerStore.open();
    var name = version == null ? store.inForceName() : version;
    var ranker = version == null ? store.inForce() : java.util.Optional.of(store.version(name));
    var newer = TimeSplit.of(Decisions.read(decisions)).newer();
    var engine = Evaluation.of(Scoring.ENGINE, newer);
    var own = Evaluation.of(ranker.<Scoring>map(one -> one).orElse(Scoring.ENGINE), newer);
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(
          Json.write(
              Json.object()
                  .with("decisions", newer.size())
                  .with("engine", RankerReport.json(engine))
                  .with("version", name)
                  .with("figures", RankerReport.json(own))));
    } else {
      out.printf("On the newest %d decisions:%n", newer.size());
      out.printf(
          "%-16s %9s %12s %10s %12s%n", "", "log loss", "calibration", "recall@10", "first taken");
      out.print(RankerReport.line("engine", engine));
      ranker.ifPresent(one -> out.print(RankerReport.line(one.version(), own)));
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }
}
