package org.claimwright.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimwright.codesets.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `codesets list`: what is loaded, newest first within a set.
@Command(name = "list", description = "List the loaded code sets.", mixinStandardHelpOptions = true)
final class CodesetsListCommand implements Callable<Integer> {

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var releases = InstalledCodeSets.open().releases();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(releases.stream().map(CodesetsListCommand::json).toList()));
    } else {
      releases.forEach(release -> out.println(line(release)));
      HeldVersions.listed().forEach(release -> out.println(line(release) + "  held, not in force"));
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }

  static Json.JsonObject json(Release release) {
    return Json.object()
        .with("set", release.set())
        .with("version", release.version())
        .with("effective", release.effective())
        .with("codes", release.codes())
        .with("source", release.source());
  }

  private static String line(Release release) {
    return String.format(
        Locale.ROOT,
        "%-30s %-14s from %s %,9d  %s",
        release.set(),
        release.version(),
        release.effective(),
        release.codes(),
        release.source());
  }
}
