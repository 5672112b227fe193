package org.claimwright.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.codesets.SearchHit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets search`: the encoder.
@Command(
    name = "search",
    description = "Find codes by words, abbreviations, misspellings or a fragment of a code.",
    mixinStandardHelpOptions = true)
final class CodesetsSearchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "in any order")
  private List<String> words = List.of();

  @Option(names = "--on", paramLabel = "DATE", description = "date of service (default: today)")
  private @Nullable LocalDate on;

  @Option(names = "--limit", description = "at most so many (default: 20)")
  private int limit = 20;

  @Option(
      names = "--system",
      description =
          "only in this system, such as ICD-10-PCS; may be given again (default: all but it)")
  private List<String> systems = List.of();

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var date = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    var hits = hits(date);
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(hits.stream().map(CodesetsSearchCommand::json).toList()));
    } else {
      hits.forEach(hit -> out.println(line(hit)));
    }
    out.flush();
    if (hits.isEmpty()) {
      spec.commandLine().getErr().println("Nothing found; try fewer or other words.");
      spec.commandLine().getErr().flush();
    }
    return ExitCode.ACCEPTED;
  }

  private List<SearchHit> hits(LocalDate date) {
    var sets = InstalledCodeSets.open();
    var asked = String.join(" ", words);
    return systems.isEmpty()
        ? sets.search(asked, date, limit)
        : sets.search(asked, date, limit, systems.stream().map(InstalledCodeSets::system).toList());
  }

  private static Json.JsonObject json(SearchHit hit) {
    return CodesetsDiffCommand.json(hit.code()).with("match", hit.match());
  }

  private static String line(SearchHit hit) {
    var code = hit.code();
    var met = hit.match().equals(code.title()) ? "" : "  \u2190 " + hit.match();
    return String.format(
        "%-9s %-8s %s %s%s",
        code.system().label(), code.code(), code.billable() ? " " : "\u2026", code.title(), met);
  }
}
