package org.claimwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimwright.codesets.ImportReport;
import org.claimwright.codesets.Importer;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets import`: official release files into the store.
@Command(
    name = "import",
    description = "Bring official release files (zip, folder or file) into the code-set store.",
    mixinStandardHelpOptions = true)
final class CodesetsImportCommand implements Callable<Integer> {

  private static final long PROGRESS_EVERY_NANOS = 1_000_000_000;

  private long lastProgress = System.nanoTime();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "a file, folder or zip as its publisher has it")
  private List<Path> paths = List.of();

  @Option(
      names = "--effective",
      paramLabel = "DATE",
      description = "the day from which it holds, if the file's name does not say it")
  private @Nullable LocalDate effective;

  @Option(names = "--keep-good", description = "take the good rows of a file that has bad ones")
  private boolean keepGood;

  @Option(
      names = "--hold",
      description = "keep it out of force until codesets switch: to be compared first")
  private boolean hold;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var report = report();
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    if (format == Format.JSON) {
      out.println(Json.write(json(report)));
    } else {
      report.imported().forEach(release -> out.println(line(release, hold)));
    }
    report.problems().forEach(problem -> err.println(told(problem)));
    tellOutcome(report, err);
    out.flush();
    err.flush();
    return exitCode(report);
  }

  private ImportReport report() {
    try {
      return importer().run(paths);
    } catch (IOException unusable) {
      throw new InputProblem(String.valueOf(unusable.getMessage()));
    }
  }

  private Importer importer() {
    var importer = Importer.into(InstalledCodeSets.folder()).reporting(this::progress);
    importer = keepGood ? importer.keepingGoodRows() : importer;
    importer = hold ? importer.holding() : importer;
    return effective == null ? importer : importer.effective(effective);
  }

  private void progress(String file, long rows) {
    long now = System.nanoTime();
    if (now - lastProgress >= PROGRESS_EVERY_NANOS) {
      lastProgress = now;
      var err = spec.commandLine().getErr();
      err.println(String.format(Locale.ROOT, "reading %s: %,d", file, rows));
      err.flush();
    }
  }

  private static String line(Release release, boolean held) {
    return String.format(
        Locale.ROOT,
        "%s %s, %s from %s: %,d entries (%s)",
        release.set(),
        release.version(),
        held ? "held, not in force; codesets switch puts it in force" : "in force",
        release.effective(),
        release.codes(),
        release.source());
  }

  private static String told(Problem problem) {
    var word = problem.severity() == Severity.STOP ? "problem" : "note";
    return word + ": " + problem;
  }

  private static void tellOutcome(ImportReport report, PrintWriter err) {
    if (report.refused() > 0) {
      err.println(
          report.refused()
              + (report.refused() == 1 ? " file was" : " files were")
              + " not taken; what was in force before stays in force"
              + " (--keep-good takes the good rows of a file with bad ones)");
    }
  }

  private static int exitCode(ImportReport report) {
    if (report.imported().isEmpty() && report.refused() > 0) {
      return ExitCode.UNUSABLE;
    }
    return ExitCode.of(report.isClean());
  }

  private static Json.JsonObject json(ImportReport report) {
    return Json.object()
        .with("imported", report.imported().stream().map(CodesetsListCommand::json).toList())
        .with("refused", report.refused())
        .with("problems", report.problems().stream().map(CodesetsImportCommand::json).toList());
  }

  private static Json.JsonObject json(Problem problem) {
    return Json.object()
        .with("code", problem.code())
        .with("severity", problem.severity().word())
        .with("where", problem.where())
        .with("message", problem.message());
  }
}
