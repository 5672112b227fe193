package org.claimwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.ReleaseDifference;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets diff`: an update read out.
@Command(
    name = "diff",
    description = "What is new, deleted and revised from one loaded version to another.",
    mixinStandardHelpOptions = true)
final class CodesetsDiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "a loaded version, such as FY2025")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "a loaded version, such as FY2026")
  private String newer = "";

  @Option(names = "--set", description = "the set they are versions of (default: ICD-10-CM)")
  private String set = CodeSystem.ICD10CM.label();

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var difference = difference();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(json(difference)));
    } else {
      print(difference, out);
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }

  private ReleaseDifference difference() {
    try {
      return switch (CodeSetStore.difference(InstalledCodeSets.folder(), set, older, newer)) {
        case Outcome.Ok<ReleaseDifference> ok -> ok.value();
        case Outcome.Rejected<ReleaseDifference> no ->
            throw new InputProblem(String.valueOf(no.problems().getFirst()));
      };
    } catch (IOException unreadable) {
      throw new InputProblem(String.valueOf(unreadable.getMessage()));
    }
  }

  private static void print(ReleaseDifference difference, PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s %s to %s: %,d new, %,d deleted, %,d revised",
            difference.newer().set(),
            difference.older().version(),
            difference.newer().version(),
            difference.added().size(),
            difference.deleted().size(),
            difference.revised().size()));
    print("new", difference.added(), out);
    print("deleted", difference.deleted(), out);
    for (var revision : difference.revised()) {
      out.println("revised  " + line(revision.before()));
      out.println("      to " + line(revision.after()));
    }
  }

  private static void print(String word, List<Code> codes, PrintWriter out) {
    codes.forEach(code -> out.println(String.format("%-8s %s", word, line(code))));
  }

  private static String line(Code code) {
    return String.format(
        "%-8s %s%s", code.code(), code.title(), code.billable() ? "" : " (header)");
  }

  private static Json.JsonObject json(ReleaseDifference difference) {
    return Json.object()
        .with("set", difference.newer().set())
        .with("older", difference.older().version())
        .with("newer", difference.newer().version())
        .with("new", difference.added().stream().map(CodesetsDiffCommand::json).toList())
        .with("deleted", difference.deleted().stream().map(CodesetsDiffCommand::json).toList())
        .with("revised", difference.revised().stream().map(CodesetsDiffCommand::json).toList());
  }

  private static Json.JsonObject json(ReleaseDifference.Revision revision) {
    return json(revision.after())
        .with("titleBefore", revision.before().title())
        .with("billableBefore", revision.before().billable());
  }

  static Json.JsonObject json(Code code) {
    return Json.object()
        .with("system", code.system().label())
        .with("code", code.code())
        .with("title", code.title())
        .with("billable", code.billable());
  }
}
