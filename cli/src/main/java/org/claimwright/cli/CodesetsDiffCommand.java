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
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.codesets.Successor;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets diff`: an update read out.
@Command(
    name = "diff",
    description = {
      "What is new, deleted and revised from one loaded version to another:",
      "codes with suggested successors, official notes, pairs, units, values."
    },
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
    var update = update();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(json(update)));
    } else {
      print(update, out);
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }

  private ReleaseUpdate update() {
    try {
      return switch (CodeSetStore.update(InstalledCodeSets.folder(), set, older, newer)) {
        case Outcome.Ok<ReleaseUpdate> ok -> ok.value();
        case Outcome.Rejected<ReleaseUpdate> no ->
            throw new InputProblem(String.valueOf(no.problems().getFirst()));
      };
    } catch (IOException unreadable) {
      throw new InputProblem(String.valueOf(unreadable.getMessage()));
    }
  }

  private static void print(ReleaseUpdate update, PrintWriter out) {
    var codes = update.codes();
    out.println(
        String.format(
            Locale.ROOT,
            "%s %s to %s: %,d new, %,d deleted, %,d revised, %,d notes changed, %,d rows changed",
            codes.newer().set(),
            codes.older().version(),
            codes.newer().version(),
            codes.added().size(),
            codes.deleted().size(),
            codes.revised().size(),
            update.notes().size(),
            update.rows().size()));
    print("new", codes.added(), out);
    for (var gone : codes.deleted()) {
      out.println("deleted  " + line(gone));
      printSuccessors(update, gone, out);
    }
    for (var revision : codes.revised()) {
      out.println("revised  " + line(revision.before()));
      out.println("      to " + line(revision.after()));
      printSuccessors(update, revision.before(), out);
    }
    update.notes().forEach(note -> out.println(line(note)));
    update.rows().forEach(row -> out.println(line(row)));
  }

  private static void printSuccessors(ReleaseUpdate update, Code code, PrintWriter out) {
    update
        .successorsOf(code.code())
        .forEach(one -> out.println("         see " + one.code() + ", " + one.why()));
  }

  private static String line(ReleaseUpdate.NoteChange note) {
    return String.format(
        "%-8s %-8s %s: %s",
        note.added() ? "note new" : "note out",
        note.owner(),
        CodesetsShowCommand.word(note.kind()),
        note.text());
  }

  private static String line(ReleaseUpdate.RowChange row) {
    var before = row.before().isEmpty() ? "" : "  was " + String.join(" | ", row.before());
    var after = row.after().isEmpty() ? "" : "  now " + String.join(" | ", row.after());
    return "row      " + row.key() + before + after;
  }

  private static void print(String word, List<Code> codes, PrintWriter out) {
    codes.forEach(code -> out.println(String.format("%-8s %s", word, line(code))));
  }

  private static String line(Code code) {
    return String.format(
        "%-8s %s%s", code.code(), code.title(), code.billable() ? "" : " (header)");
  }

  private static Json.JsonObject json(ReleaseUpdate update) {
    var codes = update.codes();
    return Json.object()
        .with("set", codes.newer().set())
        .with("older", codes.older().version())
        .with("newer", codes.newer().version())
        .with("new", codes.added().stream().map(CodesetsDiffCommand::json).toList())
        .with("deleted", codes.deleted().stream().map(code -> gone(code, update)).toList())
        .with("revised", codes.revised().stream().map(CodesetsDiffCommand::json).toList())
        .with("notes", update.notes().stream().map(CodesetsDiffCommand::json).toList())
        .with("rows", update.rows().stream().map(CodesetsDiffCommand::json).toList());
  }

  private static Json.JsonObject gone(Code code, ReleaseUpdate update) {
    return json(code)
        .with(
            "successors", update.successorsOf(code.code()).stream().map(Successor::code).toList());
  }

  private static Json.JsonObject json(ReleaseUpdate.NoteChange note) {
    return Json.object()
        .with("owner", note.owner())
        .with("kind", CodesetsShowCommand.word(note.kind()))
        .with("text", note.text())
        .with("change", note.added() ? "new" : "deleted");
  }

  private static Json.JsonObject json(ReleaseUpdate.RowChange row) {
    return Json.object()
        .with("key", row.key())
        .with("before", row.before())
        .with("after", row.after());
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
