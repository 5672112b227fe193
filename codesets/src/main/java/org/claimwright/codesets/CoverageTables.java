package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Medicare's local coverage articles as the Coverage Database's downloads hold them: which
/// diagnoses support which procedure. Diagnoses hang on articles, not on LCDs. Immutable and
/// thread-safe.
public final class CoverageTables {

  private final Shelf shelf;

  /// The articles that list diagnoses at all: told once, as the table has more than a million rows.
  private final Map<Table, Set<String>> listed = new ConcurrentHashMap<>();

  CoverageTables(Shelf shelf) {
    this.shelf = shelf;
  }

  /// An article that lists a procedure.
  ///
  /// @param lcds the local coverage determinations that it belongs to
  public record Article(String id, String version, String title, List<String> lcds) {

    public Article {
      lcds = List.copyOf(lcds);
    }
  }

  /// What an article says of a diagnosis.
  public enum Support {
    COVERED,
    NOT_COVERED,
    /// The article lists diagnoses and this one is not among them.
    NOT_LISTED,
    /// The article lists no diagnoses at all.
    NO_LIST
  }

  /// The articles in the newest loaded version that list a procedure.
  public List<Article> articlesFor(String procedure, LocalDate on) {
    var key = CodeKey.of(procedure);
    var table = table(CodeSystem.HCPCS, LayerKind.COVERAGE_PROCEDURES, on);
    if (key.isEmpty() || table.isEmpty()) {
      return List.of();
    }
    Map<String, String> newest = new HashMap<>();
    for (int row : table.get().rows(key.get())) {
      newest.merge(
          table.get().cell(row, "article"),
          table.get().cell(row, "version"),
          CoverageTables::later);
    }
    return newest.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Integer::parseInt)))
        .map(entry -> article(entry.getKey(), entry.getValue(), on))
        .toList();
  }

  /// What an article says of a diagnosis.
  public Support support(Article article, String diagnosis, LocalDate on) {
    if (lists(LayerKind.COVERAGE_NOT_COVERED, article, diagnosis, on)) {
      return Support.NOT_COVERED;
    }
    if (lists(LayerKind.COVERAGE_COVERED, article, diagnosis, on)) {
      return Support.COVERED;
    }
    return hasList(article, on) ? Support.NOT_LISTED : Support.NO_LIST;
  }

  private boolean lists(LayerKind kind, Article article, String diagnosis, LocalDate on) {
    var key = CodeKey.of(diagnosis);
    return table(CodeSystem.ICD10CM, kind, on)
        .map(table ->
            key.stream()
                .flatMap(found -> table.rows(found).stream())
                .anyMatch(row -> isOf(table, row, article)))
        .orElse(false);
  }

  private boolean hasList(Article article, LocalDate on) {
    return table(CodeSystem.ICD10CM, LayerKind.COVERAGE_COVERED, on)
        .map(table ->
            listed
                .computeIfAbsent(table, CoverageTables::articles)
                .contains(article.id() + "/" + article.version()))
        .orElse(false);
  }

  private static Set<String> articles(Table table) {
    var articles = new HashSet<String>();
    for (int row = 0; row < table.rowCount(); row++) {
      articles.add(table.cell(row, "article") + "/" + table.cell(row, "version"));
    }
    return articles;
  }

  private static boolean isOf(Table table, int row, Article article) {
    return table.cell(row, "article").equals(article.id())
        && table.cell(row, "version").equals(article.version());
  }

  private Article article(String id, String version, LocalDate on) {
    return new Article(id, version, title(id, version, on), lcds(id, on));
  }

  private String title(String id, String version, LocalDate on) {
    var key = CodeKey.of(id);
    return table(CodeSystem.HCPCS, LayerKind.COVERAGE_ARTICLES, on).stream()
        .flatMap(table ->
            table.rows(key.orElse(0L)).stream()
                .filter(row -> table.cell(row, "version").equals(version))
                .map(row -> table.cell(row, "title")))
        .findFirst()
        .orElse("");
  }

  private List<String> lcds(String id, LocalDate on) {
    var lcds = new ArrayList<String>();
    table(CodeSystem.HCPCS, LayerKind.COVERAGE_RELATED, on)
        .ifPresent(table ->
            table.rows(CodeKey.of(id).orElse(0L)).stream()
                .map(row -> "L" + table.cell(row, "lcd"))
                .distinct()
                .forEach(lcds::add));
    return lcds;
  }

  private static String later(String one, String other) {
    return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
  }

  private Optional<Table> table(CodeSystem system, LayerKind kind, LocalDate on) {
    return shelf.on(system, kind, on).map(Layer::table);
  }
}
