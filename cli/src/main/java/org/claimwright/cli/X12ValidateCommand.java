package org.claimwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.x12.CodeList;
import org.claimwright.x12.Validation;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `x12 validate`: what is wrong with X12 files, and whether they are accepted.
@Command(
    name = "validate",
    description = {
      "Validate X12 005010 files against their implementation guides.",
      "Looks at syntax, guide, balances, situations, codes, lines of service and, with --partner, at",
      "the rules of a trading partner."
    },
    mixinStandardHelpOptions = true)
final class X12ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files, - for standard input")
  private List<String> files = List.of();

  private static final int CODES = 5;
  private static final int HIGHEST_LEVEL = 7;

  @Option(
      names = "--level",
      paramLabel = "N",
      description = "look at SNIP levels 1 to N only (default: 7, all)")
  private int level = HIGHEST_LEVEL;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(
      names = "--partner",
      paramLabel = "RULES",
      description = "a file of a trading partner's rules, one a line (docs/guides/x12.md)")
  private @Nullable String partner;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Validation how = Validation.ALONE;

  @Override
  public Integer call() {
    how = how();
    var out = spec.commandLine().getOut();
    var worst = ExitCode.ACCEPTED;
    for (var file : files) {
      worst = Math.max(worst, tryFile(file, out));
    }
    return worst;
  }

  private Validation how() {
    if (level < 1 || level > HIGHEST_LEVEL) {
      throw new InputProblem("--level takes a SNIP level, 1 to 7, and not " + level + ".");
    }
    var found = Validation.ALONE.upTo(level);
    if (level >= CODES) {
      found = found.with(new InstalledCodeLists(InstalledCodeSets.open()));
    }
    return partner == null ? found : found.with(X12Input.partnerRules(partner));
  }

  /// One file that cannot be read does not keep the others from being looked at.
  private int tryFile(String file, PrintWriter out) {
    try {
      return ExitCode.of(validate(file, out));
    } catch (InputProblem e) {
      var err = spec.commandLine().getErr();
      err.println("claimwright: " + e.getMessage());
      err.flush();
      return ExitCode.UNUSABLE;
    }
  }

  private boolean validate(String file, PrintWriter out) {
    var report = X12Input.validate(file, how);
    if (format == Format.TEXT) {
      X12Input.refuseForeign(file, report.file());
    }
    if (format == Format.JSON) {
      out.println(Json.write(json(file, report)));
    } else {
      print(file, report, out);
    }
    out.flush();
    X12Input.refuseForeign(file, report.file());
    return report.accepted();
  }

  private static Json.JsonObject json(String file, ValidationReport report) {
    return Json.object()
        .with("file", file)
        .with("accepted", report.accepted())
        .with("transactions", report.transactions().stream().map(X12ValidateCommand::json).toList())
        .with("problems", report.problems().stream().map(X12ValidateCommand::json).toList())
        .with("problemsLeftOut", report.leftOut())
        .with("notChecked", report.notChecked().stream().map(CodeList::words).toList());
  }

  private static Json.JsonObject json(ValidationReport.Verdict verdict) {
    return Json.object()
        .with("type", verdict.type())
        .with("version", verdict.version())
        .with("control", verdict.control())
        .with("accepted", verdict.accepted());
  }

  private static Json.JsonObject json(X12Problem problem) {
    return Json.object()
        .with("code", problem.code())
        .with("severity", problem.severity().word())
        .with("snip", problem.snip())
        .with("segment", problem.segment())
        .with("position", problem.position())
        .with("loop", problem.loop())
        .withText("element", problem.element())
        .withText("value", problem.value())
        .with("message", problem.message())
        .withText("citation", problem.citation());
  }

  private static void print(String file, ValidationReport report, PrintWriter out) {
    out.println(file + ": " + (report.accepted() ? "accepted" : "not accepted"));
    for (var verdict : report.transactions()) {
      var says = verdict.accepted() ? "accepted" : "rejected";
      out.println("  %s %s %s".formatted(verdict.type(), verdict.control(), says));
    }
    if (!report.notChecked().isEmpty()) {
      var names = report.notChecked().stream().map(CodeList::words).toList();
      out.println("  not checked, no release loaded: " + String.join(", ", names));
    }
    for (var problem : report.problems()) {
      out.println(
          "  %-7s level %d  %s: %s  [%s]"
              .formatted(
                  problem.severity().word(),
                  problem.snip(),
                  problem.place(),
                  problem.message(),
                  problem.code()));
    }
    if (report.leftOut() > 0) {
      out.println(
          "  and %,d more %s, counted only"
              .formatted(report.leftOut(), report.leftOut() == 1 ? "problem" : "problems"));
    }
  }
}
