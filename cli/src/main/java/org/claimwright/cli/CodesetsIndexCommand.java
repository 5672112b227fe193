package org.claimwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int MOST_ENTRIES = 200;

  private static final Map<IndexBook.Part, String> COLUMNS =
      Map.of(
          IndexBook.Part.NEOPLASMS,
          "malignant primary, malignant secondary, in situ, benign, uncertain, unspecified",
          IndexBook.Part.DRUGS,
          "poisoning by accident, self-harm, assault, undetermined; adverse effect; underdosing");

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
    var date = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    var book = InstalledCodeSets.open().reference().index();
    var entries = entries(book, date);
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(Json.write(entries.stream().map(CodesetsIndexCommand::json).toList()));
    } else {
      print(entries, out);
    }
    out.flush();
    if (entries.isEmpty()) {
      var err = spec.commandLine().getErr();
      err.println(nothing(book.has(part, date), date));
      err.flush();
    }
    return ExitCode.ACCEPTED;
  }

  private void print(List<IndexBook.Entry> entries, PrintWriter out) {
    if (!entries.isEmpty() && COLUMNS.containsKey(part)) {
      out.println("columns: " + COLUMNS.get(part));
    }
    entries.forEach(entry -> out.println(line(entry)));
  }

  private String nothing(boolean loaded, LocalDate date) {
    var term = String.join(" ", words);
    return loaded
        ? "No term \"" + term + "\"; try fewer words, another --part, or codesets search"
        : "The part "
            + part.name().toLowerCase(Locale.ROOT)
            + " is not loaded for "
            + date
            + "; codesets update says which file to download from whom";
  }

  /// The term as a whole; where none has that title, a find among all; else the terms that begin
  /// so.
  private List<IndexBook.Entry> entries(IndexBook book, LocalDate date) {
    var term = String.join(" ", words);
    var whole = book.under(part, term, date);
    if (!whole.isEmpty()) {
      return whole;
    }
    var beginning = book.mainTerms(part, term, date, MOST_MAIN_TERMS);
    return beginning.isEmpty() ? book.find(part, term, date, MOST_ENTRIES) : beginning;
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
