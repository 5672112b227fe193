package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The Alphabetic Index, the Index to External Causes, and the Tables of Drugs and Neoplasms, to be
/// walked through as in the book. Immutable and thread-safe.
public final class IndexBook {

  private final Shelf shelf;

  IndexBook(Shelf shelf) {
    this.shelf = shelf;
  }

  /// The parts of the book.
  public enum Part {
    DISEASES(LayerKind.INDEX),
    EXTERNAL_CAUSES(LayerKind.EXTERNAL_CAUSES),
    NEOPLASMS(LayerKind.NEOPLASMS),
    DRUGS(LayerKind.DRUGS);

    private final LayerKind kind;

    Part(LayerKind kind) {
      this.kind = kind;
    }
  }

  /// One entry.
  ///
  /// @param level 0 for a main term, 1 for what is below it, and so on
  /// @param title non-essential modifiers stand in round brackets
  /// @param codes in the indexes the code and, if there is one, the manifestation code; in the
  ///   tables the six columns, `""` where there is none; a trailing `-` asks for more characters
  /// @param see where the entry leads instead; `""` when nowhere
  /// @param seeAlso where else to look; `""` when nowhere
  public record Entry(int level, String title, List<String> codes, String see, String seeAlso) {

    public Entry {
      codes = List.copyOf(codes);
    }
  }

  /// Whether a part is there on a day.
  public boolean has(Part part, LocalDate on) {
    return table(part, on).filter(table -> table.rowCount() > 0).isPresent();
  }

  /// The main terms that begin with some letters, without what is below them.
  public List<Entry> mainTerms(Part part, String letters, LocalDate on, int limit) {
    var entries = new ArrayList<Entry>();
    var wanted = comparable(letters);
    var table = table(part, on);
    if (table.isEmpty() || wanted.isEmpty()) {
      return entries;
    }
    for (int row = table.get().firstFrom(IndexEntry.key(wanted));
        row < table.get().rowCount() && entries.size() < limit;
        row++) {
      if (isMain(table.get(), row)) {
        var entry = entry(table.get(), row);
        if (!comparable(entry.title()).startsWith(wanted)) {
          if (isPast(table.get(), row, wanted)) {
            break;
          }
          continue;
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  /// A main term with everything below it, in the order of the book; empty when there is none of
  /// that title. Non-essential modifiers need not be given.
  public List<Entry> under(Part part, String mainTerm, LocalDate on) {
    var wanted = comparable(mainTerm);
    return table(part, on).map(table -> under(table, wanted)).orElse(List.of());
  }

  private static List<Entry> under(Table table, String wanted) {
    var entries = new ArrayList<Entry>();
    long key = IndexEntry.key(wanted);
    for (int row = table.firstFrom(key);
        row < table.rowCount() && CodeKey.startsWith(table.key(row), key);
        row++) {
      boolean main = isMain(table, row);
      if (main && !entries.isEmpty()) {
        break;
      }
      if (main ? isTitled(table.cell(row, "title"), wanted) : !entries.isEmpty()) {
        entries.add(entry(table, row));
      }
    }
    return entries;
  }

  /// `Diabetes, diabetic (mellitus) (sugar)` is found as `diabetes` and as `diabetes, diabetic`.
  private static boolean isTitled(String title, String wanted) {
    var whole = comparable(title);
    return whole.equals(wanted) || whole.startsWith(wanted + ",");
  }

  /// The entries that complete the words, with what stands above them, however deep they stand:
  /// `fracture radius lower` finds the lower end below the radius below the fracture. Each with
  /// what stands above it and all that stands below it.
  public List<Entry> find(Part part, String words, LocalDate on, int limit) {
    var wanted = Words.of(words);
    var table = table(part, on);
    return table.isEmpty() || wanted.isEmpty()
        ? List.of()
        : new Finding(table.get(), wanted).entries(limit);
  }

  /// One walk through a table in the order of the book.
  private static final class Finding {
    private final Table table;
    private final List<String> wanted;
    private final List<Entry> found = new ArrayList<>();
    private final List<Entry> above = new ArrayList<>();
    private final List<Set<String>> said = new ArrayList<>();
    private int told;
    private int matched = Integer.MAX_VALUE;

    Finding(Table table, List<String> wanted) {
      this.table = table;
      this.wanted = wanted;
    }

    List<Entry> entries(int limit) {
      for (int row = 0; row < table.rowCount() && found.size() < limit; row++) {
        step(entry(table, row));
      }
      return found;
    }

    private void step(Entry entry) {
      while (above.size() > entry.level()) {
        above.removeLast();
        said.removeLast();
      }
      told = Math.min(told, above.size());
      matched = entry.level() <= matched ? Integer.MAX_VALUE : matched;
      boolean below = entry.level() > matched && matched != Integer.MAX_VALUE;
      boolean matches = completes(entry);
      above.add(entry);
      if (below || matches) {
        found.addAll(above.subList(told, above.size()));
        told = above.size();
        matched = below ? matched : entry.level();
      }
    }

    /// The wanted words of the entry and of what stands above it; whether it is the first to have
    /// all.
    private boolean completes(Entry entry) {
      var before = said.isEmpty() ? Set.<String>of() : said.getLast();
      var now = new HashSet<>(before);
      Words.of(entry.title()).stream().filter(wanted::contains).forEach(now::add);
      said.add(now);
      return now.containsAll(wanted) && !before.containsAll(wanted);
    }
  }

  private Optional<Table> table(Part part, LocalDate on) {
    return shelf.on(CodeSystem.ICD10CM, part.kind, on).map(Layer::table);
  }

  private static boolean isMain(Table table, int row) {
    return table.cell(row, "level").equals("0");
  }

  private static boolean isPast(Table table, int row, String wanted) {
    return !CodeKey.plain(table.key(row)).startsWith(CodeKey.plain(IndexEntry.key(wanted)));
  }

  private static Entry entry(Table table, int row) {
    boolean six = table.column("code6") >= 0;
    return new Entry(
        Integer.parseInt(table.cell(row, "level")),
        table.cell(row, "title"),
        six ? six(table, row) : codes(table, row),
        table.cell(row, "see"),
        table.cell(row, "seeAlso"));
  }

  private static List<String> six(Table table, int row) {
    var codes = new ArrayList<String>();
    for (int column = 1; column <= 6; column++) {
      codes.add(table.cell(row, "code" + column));
    }
    return codes;
  }

  private static List<String> codes(Table table, int row) {
    return java.util.stream.Stream.of("code", "manifestation")
        .map(column -> table.cell(row, column))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static String comparable(String title) {
    return XmlPulling.even(title.replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT))
        .replace(" ,", ",");
  }
}
