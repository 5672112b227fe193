package org.claimwright.cli;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.claimwright.x12.Loop;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.Segment;
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
    return Json.object()
        .with("type", transaction.type())
        .with("version", transaction.version())
        .with("control", transaction.control())
        .with("segments", all.size())
        .with("claims", claims(transaction))
        .with("lines", lines(transaction))
        .with("charged", charged(transaction).toPlainString())
        .with("bySegment", counts);
  }

  private String text(ParsedFile parsed) {
    var text = new StringBuilder();
    text.append("%s: %d interchanges".formatted(file, parsed.interchanges().size()));
    for (var transaction : parsed.transactions()) {
      text.append(
          "%n  %-6s %-14s %-9s %7d segments %6d claims %6d lines %14s charged"
              .formatted(
                  transaction.type(),
                  transaction.version(),
                  transaction.control(),
                  transaction.root().allSegments().size(),
                  claims(transaction),
                  lines(transaction),
                  charged(transaction).toPlainString()));
    }
    parsed.problems().forEach(problem -> text.append("%n  ".formatted()).append(problem));
    return text.toString();
  }

  private static int claims(Transaction transaction) {
    var root = transaction.root();
    return switch (transaction.type()) {
      case "837P", "837I", "837D" -> root.descendants("2300").size();
      case "835" -> root.descendants("2100").size();
      case "277CA" -> root.descendants("2200D").size();
      default -> 0;
    };
  }

  private static int lines(Transaction transaction) {
    var root = transaction.root();
    return switch (transaction.type()) {
      case "837P", "837I", "837D" -> root.descendants("2400").size();
      case "835" -> root.descendants("2110").size();
      default -> 0;
    };
  }

  private static BigDecimal charged(Transaction transaction) {
    var root = transaction.root();
    return switch (transaction.type()) {
      case "837P", "837I", "837D" -> total(root, "2300", "CLM", 2);
      case "835" -> total(root, "2100", "CLP", 3);
      default -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal total(Loop root, String loop, String segment, int element) {
    return root.descendants(loop).stream()
        .flatMap(found -> found.segment(segment).stream())
        .map(found -> amount(found, element))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal amount(Segment segment, int element) {
    var text = segment.element(element);
    return text.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}
