package org.claimwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimwright.x12.Segment;
import org.claimwright.x12.TransactionHeader;
import org.claimwright.x12.X12Problem;
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
    try (var transactions = new Spool();
        var problems = new Spool()) {
      var counting = new Counting(file, format, transactions, problems);
      X12Input.pass(file, counting);
      counting.end();
      var out = spec.commandLine().getOut();
      if (format == Format.JSON) {
        printJson(counting, out);
      } else {
        print(counting, out);
      }
      out.println();
      out.flush();
      return ExitCode.of(counting.isClean());
    }
  }

  private void printJson(Counting counting, PrintWriter out) {
    out.print(
        "{\"file\":%s,\"interchanges\":%d,\"transactions\":["
            .formatted(Json.quote(file), counting.interchanges()));
    counting.transactions.copyTo(out);
    out.print("],\"problems\":" + counting.problemCount + "}");
  }

  private void print(Counting counting, PrintWriter out) {
    var interchanges = counting.interchanges();
    out.print("%s: %d interchange%s".formatted(file, interchanges, interchanges == 1 ? "" : "s"));
    counting.transactions.copyTo(out);
    counting.problems.copyTo(out);
  }

  /// Counts transaction by transaction; how many interchanges there are is known at the end only.
  private static final class Counting extends X12Listener {
    private final Format format;
    private final Spool transactions;
    private final Spool problems;
    private long problemCount;
    private String type = "";
    private String version = "";
    private String control = "";
    private X12Totals totals = new X12Totals("");

    Counting(String file, Format format, Spool transactions, Spool problems) {
      super(file);
      this.format = format;
      this.transactions = transactions;
      this.problems = problems;
    }

    @Override
    void tell(X12Problem problem) {
      problemCount++;
      if (format == Format.TEXT) {
        put("%n  ".formatted() + problem, problems);
      }
    }

    @Override
    public void transaction(TransactionHeader begun) {
      type = begun.type();
      version = begun.version();
      control = begun.control();
      totals = new X12Totals(type);
    }

    @Override
    public void loop(String id) {
      totals.loop(id);
    }

    @Override
    public void segment(Segment segment, String loop) {
      totals.segment(segment, loop);
    }

    @Override
    public void loopEnds() {
      totals.loopEnds();
    }

    @Override
    public void transactionEnds() {
      var separator = transactions.size() == 0 ? "" : ",";
      put(format == Format.JSON ? separator + Json.write(json()) : line(), transactions);
    }

    private Json.JsonObject json() {
      var json =
          Json.object()
              .with("type", type)
              .with("version", version)
              .with("control", control)
              .with("segments", totals.segments());
      totals.byName().forEach(json::with);
      return json.with("bySegment", totals.bySegment());
    }

    private String line() {
      var named =
          totals.byName().entrySet().stream()
              .map(total -> ", %s %s".formatted(total.getValue(), total.getKey()))
              .collect(Collectors.joining());
      return "%n  %-6s %-14s %-9s %,d segments%s"
          .formatted(type, version, control, totals.segments(), named);
    }

    private static void put(String text, Spool into) {
      into.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
