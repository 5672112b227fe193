package org.claimwright.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.codesets.IndexBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `codesets index`: a main term of the Index or of a table with all that stands below it.
@Command(
    name = "index",
    description = "Read a main term of the Alphabetic Index, or of a table, with its sub-terms.",
    mixinStandardHelpOptions = true)
final class CodesetsIndexCommand implements Callable<Integer> {

  private static final int MOST_MAIN_TERMS = 40;

  @Parameters(paramLabel = "TERM", arity = "1..*", description = "a main term or its beginning")
  private List<String> words = List.of();

  @Option(
      names = "--part",
      description = "diseases, external_causes, neoplasms or drugs (default: diseases)")
  private IndexBook.Part part = IndexBook.Part.DISEASES;

  @Option(names = "--on", paramLabel = "DATE", description = "date of service (default: today)")
  private @Nullable LocalDate on;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var entries = entries();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(entries.stream().map(CodesetsIndexCommand::json).toList()));
    } else {
      entries.forEach(entry -> out.println(line(entry)));
    }
    out.flush();
    if (entries.isEmpty()) {
      spec.commandLine().getErr().println("No such term; is that part of ICD-10-CM imported?");
      spec.commandLine().getErr().flush();
    }
    return ExitCode.ACCEPTED;
  }

  /// The term as a whole; where none has that title, a find among all; else the terms that begin
  /// so.
  private List<IndexBook.Entry> entries() {
    var date = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    var book = InstalledCodeSets.open().reference().index();
    var term = String.join(" ", words);
    var whole = book.under(part, term, date);
    if (!whole.isEmpty()) {
      return whole;
    }
    var beginning = book.mainTerms(part, term, date, MOST_MAIN_TERMS);
    return beginning.isEmpty() ? book.find(part, term, date, MOST_MAIN_TERMS) : beginning;
  }

  private static String line(IndexBook.Entry entry) {
    var see = entry.see().isEmpty() ? "" : "  see " + entry.see();
    var also = entry.seeAlso().isEmpty() ? "" : "  see also " + entry.seeAlso();
    var codes = entry.codes().stream().map(code -> code.isEmpty() ? "--" : code).toList();
    return "  ".repeat(entry.level())
        + entry.title()
        + (codes.isEmpty() ? "" : "  " + String.join("  ", codes))
        + see
        + also;
  }

  private static Json.JsonObject json(IndexBook.Entry entry) {
    return Json.object()
        .with("level", entry.level())
        .with("title", entry.title())
        .with("codes", entry.codes())
        .with("see", entry.see())
        .with("seeAlso", entry.seeAlso());
  }
}
