package org.claimwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.codesets.Publication;
import org.claimwright.codesets.Publications;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `codesets update`: which releases are due and where each is published. Nothing is fetched: a
/// release comes in by `codesets import`, which checks it before it is in force.
@Command(
    name = "update",
    description = {
      "Which releases are due on a date, what is loaded of them, and which file to download",
      "from whom. Then: codesets import FILE…"
    },
    footer = {"", "Exit code 1 when a release is due that is not loaded."},
    mixinStandardHelpOptions = true)
final class CodesetsUpdateCommand implements Callable<Integer> {

  @Option(names = "--on", paramLabel = "DATE", description = "as of this day (default: today)")
  private @Nullable LocalDate on;

  @Option(names = "--all", description = "also what is up to date")
  private boolean all;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var date = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    var found = Publications.due(InstalledCodeSets.open(), date);
    var shown = found.stream().filter(one -> all || one.isDue()).toList();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(shown.stream().map(CodesetsUpdateCommand::json).toList()));
    } else {
      print(shown, out);
    }
    out.flush();
    return ExitCode.of(found.stream().noneMatch(Publication::isDue));
  }

  private static void print(List<Publication> shown, PrintWriter out) {
    for (var one : shown) {
      out.println(one.set() + ": " + (one.isDue() ? "due " + one.wanted() : "up to date"));
      out.println("  loaded    " + (one.loaded().isEmpty() ? "nothing" : one.loaded()));
      out.println("  download  " + one.file());
      out.println("  from      " + one.publisher() + ", " + one.page());
      if (!one.terms().isEmpty()) {
        out.println("  terms     " + one.terms());
      }
    }
    if (shown.isEmpty()) {
      out.println("Every set is up to date.");
    }
  }

  private static Json.JsonObject json(Publication one) {
    return Json.object()
        .with("set", one.set())
        .with("due", one.isDue())
        .with("wanted", one.wanted())
        .with("loaded", one.loaded())
        .with("file", one.file())
        .with("publisher", one.publisher())
        .with("page", one.page())
        .with("terms", one.terms());
  }
}
