package org.claimwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.NoteKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets show`: one code on a date with every note that applies to it, inherited ones named.
@Command(
    name = "show",
    description = "Show one code with its notes on a date of service.",
    mixinStandardHelpOptions = true)
final class CodesetsShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CODE", description = "with or without its dot")
  private String code = "";

  @Option(names = "--on", paramLabel = "DATE", description = "date of service (default: today)")
  private @Nullable LocalDate on;

  @Option(
      names = "--system",
      description = "the code's system, such as POS (default: the first that has the code)")
  private String system = "";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var sets = InstalledCodeSets.open();
    var found = find(sets);
    if (found.isEmpty()) {
      tellUnknown(sets);
      return ExitCode.PROBLEMS;
    }
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(json(sets, found.get())));
    } else {
      print(sets, found.get(), out);
    }
    out.flush();
    return ExitCode.ACCEPTED;
  }

  private LocalDate date() {
    return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
  }

  private Optional<Code> find(CodeSets sets) {
    return systems().flatMap(one -> sets.find(one, code, date()).stream()).findFirst();
  }

  private Stream<CodeSystem> systems() {
    if (system.isEmpty()) {
      return Arrays.stream(CodeSystem.values());
    }
    return Stream.of(InstalledCodeSets.system(system));
  }

  private void tellUnknown(CodeSets sets) {
    var err = spec.commandLine().getErr();
    var release =
        sets.release(CodeSystem.ICD10CM, date())
            .map(found -> "ICD-10-CM " + found.version() + " is in force")
            .orElse("no ICD-10-CM release is loaded");
    err.println(
        code
            + " is not a code on "
            + date()
            + " ("
            + release
            + "); try codesets search, or --on"
            + " another date");
    var history = sets.reference().history();
    for (var event : history.of(CodeSystem.ICD10CM, code)) {
      err.println("  " + CodeFacts.line(event));
    }
    var instead = history.successors(code);
    if (!instead.isEmpty()) {
      err.println("  in its place: " + String.join(", ", instead));
    }
    err.flush();
  }

  private List<CodeNote> notes(CodeSets sets, Code found) {
    return found.system() == CodeSystem.ICD10CM ? sets.notes(found.code(), date()) : List.of();
  }

  private List<Code> children(CodeSets sets, Code found) {
    return found.system() == CodeSystem.ICD10CM ? sets.children(found.code(), date()) : List.of();
  }

  private void print(CodeSets sets, Code found, PrintWriter out) {
    out.println(found.system().label() + " " + found.code() + "  " + found.title());
    var billable = found.billable() ? "billable" : "not billable: needs more characters";
    out.println("  " + billable + ", valid " + found.validity());
    for (var note : notes(sets, found)) {
      var owner = note.owner().equals(found.code()) ? "" : "  [" + note.owner() + "]";
      out.println("  " + word(note.kind()) + ": " + note.text() + owner);
    }
    children(sets, found)
        .forEach(child -> out.println("    " + child.code() + "  " + child.title()));
    new CodeFacts(sets, found, date()).print(out);
  }

  static String word(NoteKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Json.JsonObject json(CodeSets sets, Code found) {
    var release = sets.release(found.system(), date());
    var json =
        CodesetsDiffCommand.json(found)
            .with("from", found.validity().from())
            .with("to", found.validity().last().map(LocalDate::toString).orElse(null))
            .with("version", release.map(one -> one.version()).orElse(""))
            .with("notes", notes(sets, found).stream().map(note -> json(note, found)).toList())
            .with(
                "children", children(sets, found).stream().map(CodesetsDiffCommand::json).toList());
    return new CodeFacts(sets, found, date()).addTo(json);
  }

  private static Json.JsonObject json(CodeNote note, Code found) {
    return Json.object()
        .with("kind", word(note.kind()))
        .with("text", note.text())
        .with("owner", note.owner())
        .with("inherited", !note.owner().equals(found.code()));
  }
}
