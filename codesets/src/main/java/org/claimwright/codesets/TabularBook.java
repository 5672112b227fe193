package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The Tabular tree of a date: chapters and blocks from the Tabular List, codes from the order
/// file, so that a code newer than the loaded Tabular List still stands in its block.
final class TabularBook {

  private static final Pattern RANGE =
      Pattern.compile(".*?\\b([A-Z][0-9A-Z]{2})(?:-([A-Z][0-9A-Z]{2}))?\\)?$");
  private static final int CATEGORY = 3;

  private final LayeredCodeSets sets;
  private final LocalDate on;
  private final Optional<Layer> tabular;
  private final Optional<Layer> codes;

  private record Range(long first, long last) {

    boolean has(long key) {
      return first <= key && key <= last;
    }
  }

  TabularBook(LayeredCodeSets sets, LocalDate on) {
    this.sets = sets;
    this.on = on;
    tabular = sets.codes(CodeSystem.ICD10CM, LayerKind.TABULAR, on);
    codes = sets.codes(CodeSystem.ICD10CM, LayerKind.CODES, on);
  }

  List<TabularNode> below(String name) {
    if (tabular.isEmpty() || codes.isEmpty()) {
      return codesBelow(name);
    }
    var tree = tabular.get().tree();
    int parent = name.isEmpty() ? TabularTree.NONE : tree.named(name);
    if (parent == TabularTree.NONE && !name.isEmpty()) {
      return codesBelow(name);
    }
    var headings = tree.headingsBelow(parent);
    var nodes = new ArrayList<TabularNode>();
    headings.forEach(heading -> nodes.add(heading(tree, heading)));
    if (!name.isEmpty()) {
      nodes.addAll(categories(tree, parent, headings));
    }
    return nodes;
  }

  private List<TabularNode> codesBelow(String code) {
    return sets.children(code, on).stream().map(TabularBook::node).toList();
  }

  List<TabularNode> path(String code) {
    var found = sets.find(CodeSystem.ICD10CM, code, on);
    if (found.isEmpty()) {
      return List.of();
    }
    long key = CodeKey.of(code).orElseThrow();
    var path = new ArrayList<TabularNode>(headings(key));
    for (int length = CATEGORY; length < CodeKey.length(key); length++) {
      var above = CodeKey.plain(key).substring(0, length);
      sets.find(CodeSystem.ICD10CM, above, on).map(TabularBook::node).ifPresent(path::add);
    }
    path.add(node(found.get()));
    return path;
  }

  /// The chapter and blocks whose range holds a code, the widest first.
  private List<TabularNode> headings(long key) {
    var path = new ArrayList<TabularNode>();
    if (tabular.isEmpty()) {
      return path;
    }
    var tree = tabular.get().tree();
    var next = holding(tree, TabularTree.NONE, category(key));
    while (next.isPresent()) {
      path.add(heading(tree, next.get()));
      next = holding(tree, next.get(), category(key));
    }
    return path;
  }

  private static Optional<Integer> holding(TabularTree tree, int parent, long category) {
    return tree.headingsBelow(parent).stream()
        .filter(node -> range(tree, node).map(range -> range.has(category)).orElse(false))
        .findFirst();
  }

  private List<TabularNode> categories(TabularTree tree, int parent, List<Integer> headings) {
    var whole = range(tree, parent);
    var blocks = headings.stream().flatMap(block -> range(tree, block).stream()).toList();
    return codes.stream()
        .flatMap(layer ->
            java.util.stream.IntStream.range(0, layer.codeCount())
                .filter(row -> CodeKey.length(layer.key(row)) == CATEGORY)
                .filter(row -> whole.map(range -> range.has(layer.key(row))).orElse(false))
                .filter(row -> blocks.stream().noneMatch(block -> block.has(layer.key(row))))
                .mapToObj(row -> node(sets.code(layer, row))))
        .toList();
  }

  /// A block is named by its range, a chapter has it at the end of its title.
  private static Optional<Range> range(TabularTree tree, int node) {
    var name = tree.name(node);
    var match = RANGE.matcher(name.startsWith("Chapter") ? tree.title(node) : name);
    if (!match.matches()) {
      return Optional.empty();
    }
    long first = CodeKey.pack(match.group(1));
    return Optional.of(
        new Range(first, match.group(2) == null ? first : CodeKey.pack(match.group(2))));
  }

  private static long category(long key) {
    return CodeKey.pack(CodeKey.plain(key).substring(0, CATEGORY));
  }

  private static TabularNode heading(TabularTree tree, int node) {
    boolean chapter = tree.name(node).startsWith("Chapter");
    return new TabularNode(
        tree.name(node),
        tree.title(node),
        chapter ? TabularNode.Kind.CHAPTER : TabularNode.Kind.BLOCK);
  }

  private static TabularNode node(Code code) {
    return new TabularNode(
        code.code(),
        code.title(),
        code.billable() ? TabularNode.Kind.BILLABLE : TabularNode.Kind.HEADER);
  }
}
