package org.claimwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.codesets.Publication;
import org.claimwright.codesets.Publications;
import org.claimwright.codesets.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `codesets update`: which releases are due; fetches those that may be had without agreeing to
/// terms, checks them and shows the difference; the others, and all without a network, are named
/// with their publisher.
@Command(
    name = "update",
    description = {
      "Which releases are due on a date. Those in the public domain are fetched from their",
      "publishers, checked and compared; nothing is in force before codesets switch, or --switch.",
      "The others, and all where there is no network, are named with file and publisher."
    },
    footer = {"", "Exit code 1 when a release is due that is not loaded."},
    mixinStandardHelpOptions = true)
final class CodesetsUpdateCommand implements Callable<Integer> {

  @Option(names = "--on", paramLabel = "DATE", description = "as of this day (default: today)")
  private @Nullable LocalDate on;

  @Option(names = "--all", description = "also what is up to date")
  private boolean all;

  @Option(names = "--offline", description = "fetch nothing: only say what is due, and from whom")
  private boolean offline;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "addresses of your own, lines of SET|SET,ADDRESS or SET|SET,ADDRESS,SHA256")
  private @Nullable Path sources;

  @Option(names = "--switch", description = "put what was fetched in force at once")
  private boolean switchOver;

  @Option(names = "--format", description = "text, or json, which fetches nothing (default: text)")
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
      print(fetched(shown, out), out);
    }
    out.flush();
    return ExitCode.of(found.stream().noneMatch(Publication::isDue));
  }

  /// What is left for a person to download when everything that can be fetched has been.
  private List<Publication> fetched(List<Publication> shown, PrintWriter out) {
    if (offline) {
      return shown;
    }
    var due = shown.stream().filter(Publication::isDue).toList();
    var gone = new FetchedReleases(addresses(), out, switchOver).fetch(due);
    return shown.stream().filter(one -> !gone.contains(one.set())).toList();
  }

  private Sources addresses() {
    try {
      return sources == null ? Sources.ofPublishers() : Sources.in(sources);
    } catch (IOException unreadable) {
      throw new InputProblem("--sources: " + unreadable.getMessage());
    }
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
      out.println("Nothing else is due.");
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
