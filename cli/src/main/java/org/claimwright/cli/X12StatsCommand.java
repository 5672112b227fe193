package org.claimwright.cli;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.Transaction;
import org.claimwright.x12.TransactionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `x12 stats`: counts and totals of a file.
@Command(
    name = "stats",
    description = "Counts and totals of an X12 file.",
    mixinStandardHelpOptions = true)
final class X12StatsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var parsed = TransactionReader.read(Input.read(file));
    X12Input.refuseForeign(file, parsed);
    var out = spec.commandLine().getOut();
    out.println(format == Format.JSON ? Json.write(json(parsed)) : text(parsed));
    out.flush();
    return ExitCode.of(parsed.isClean());
  }

  private Json.JsonObject json(ParsedFile parsed) {
    var transactions = parsed.transactions().stream().map(X12StatsCommand::json).toList();
    return Json.object()
        .with("file", file)
        .with("interchanges", parsed.interchanges().size())
        .with("transactions", transactions)
        .with("problems", parsed.problems().size());
  }

  private static Json.JsonObject json(Transaction transaction) {
    var counts = new TreeMap<String, Integer>();
    var all = transaction.root().allSegments();
    all.forEach(segment -> counts.merge(segment.id(), 1, Integer::sum));
    var json =
        Json.object()
            .with("type", transaction.type())
            .with("version", transaction.version())
            .with("control", transaction.control())
            .with("segments", all.size());
    X12Totals.of(transaction).forEach(json::with);
    return json.with("bySegment", counts);
  }

  private String text(ParsedFile parsed) {
    var text = new StringBuilder();
    var interchanges = parsed.interchanges().size();
    text.append("%s: %d interchange%s".formatted(file, interchanges, interchanges == 1 ? "" : "s"));
    parsed.transactions().forEach(transaction -> text.append(line(transaction)));
    parsed.problems().forEach(problem -> text.append("%n  ".formatted()).append(problem));
    return text.toString();
  }

  private static String line(Transaction transaction) {
    var totals =
        X12Totals.of(transaction).entrySet().stream()
            .map(total -> ", %s %s".formatted(total.getValue(), total.getKey()))
            .collect(Collectors.joining());
    return "%n  %-6s %-14s %-9s %,d segments%s"
        .formatted(
            transaction.type(),
            transaction.version(),
            transaction.control(),
            transaction.root().allSegments().size(),
            totals);
  }
}
