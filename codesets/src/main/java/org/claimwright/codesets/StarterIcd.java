package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.kernel.DateRange;

/// Reads the starter set's ICD-10-CM files.
///
/// ```
/// @chapter 4 Endocrine, nutritional and metabolic diseases (E00-E89)
/// * E11 Type 2 diabetes mellitus              a header, not billable
///   includes: diabetes NOS
/// E11.9 Type 2 diabetes mellitus without complications
///   index: diabetes, type 2                   Alphabetic Index paths, levels parted by commas
///   words: dm2; t2dm                          clinicians' phrases
///   from: 2025-10-01
/// ```
final class StarterIcd {

  private static final Pattern CHAPTER = Pattern.compile("@chapter (\\d+) (.+)");
  private static final Pattern CODE = Pattern.compile("(\\* )?([A-Z][0-9A-Z]{2}(?:\\.\\S+)?) (.+)");
  private static final Pattern DETAIL = Pattern.compile("\\s+([A-Za-z0-9]+):\\s*(.*)");

  private static final Map<String, NoteKind> NOTES =
      Map.of(
          "includes", NoteKind.INCLUDES,
          "inclusion", NoteKind.INCLUSION_TERM,
          "excludes1", NoteKind.EXCLUDES1,
          "excludes2", NoteKind.EXCLUDES2,
          "codeFirst", NoteKind.CODE_FIRST,
          "useAdditional", NoteKind.USE_ADDITIONAL,
          "codeAlso", NoteKind.CODE_ALSO,
          "sevenChr", NoteKind.SEVENTH_CHARACTER,
          "note", NoteKind.NOTE);

  private final Map<Long, Entry> entries = new LinkedHashMap<>();
  private final List<String> chapters = new ArrayList<>();

  private static final class Entry {
    final long key;
    final String title;
    final boolean billable;
    final int chapter;
    final List<CodeNote> notes = new ArrayList<>();
    final List<CodeTerm> terms = new ArrayList<>();
    LocalDate from = StarterSet.EFFECTIVE;

    Entry(long key, String title, boolean billable, int chapter) {
      this.key = key;
      this.title = title;
      this.billable = billable;
      this.chapter = chapter;
    }

    String written() {
      return CodeKey.written(CodeSystem.ICD10CM, key);
    }
  }

  /// Takes in one file.
  ///
  /// @throws IllegalStateException when a line is not in the format, naming it
  void read(String file, List<String> lines) {
    Entry current = null;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var where = file + " line " + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("@")) {
        chapter(where, line);
      } else if (!Character.isWhitespace(line.charAt(0))) {
        current = code(where, line);
      } else if (current != null) {
        detail(where, current, line);
      }
    }
  }

  private void chapter(String where, String line) {
    var match = CHAPTER.matcher(line.strip());
    if (!match.matches()) {
      throw new IllegalStateException(where + ": not a chapter line: " + line);
    }
    chapters.add(match.group(1) + " " + match.group(2));
  }

  private Entry code(String where, String line) {
    var match = CODE.matcher(line.strip());
    if (!match.matches()) {
      throw new IllegalStateException(
          where + ": neither a code with its title nor a note: " + line);
    }
    long key = CodeKey.of(match.group(2)).orElseThrow();
    var entry = new Entry(key, match.group(3), match.group(1) == null, chapters.size() - 1);
    if (entries.putIfAbsent(key, entry) != null) {
      throw new IllegalStateException(where + ": " + match.group(2) + " stands here twice");
    }
    return entry;
  }

  private static void detail(String where, Entry entry, String line) {
    var match = DETAIL.matcher(line);
    if (!match.matches()) {
      throw new IllegalStateException(where + ": not `key: value`: " + line);
    }
    var key = match.group(1);
    if (key.equals("from")) {
      entry.from = LocalDate.parse(match.group(2).strip());
      return;
    }
    values(match.group(2)).forEach(value -> put(where, entry, key, value));
  }

  private static Stream<String> values(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static void put(String where, Entry entry, String key, String value) {
    if (key.equals("index") || key.equals("words")) {
      var source = key.equals("index") ? CodeTerm.Source.INDEX : CodeTerm.Source.PHRASE;
      entry.terms.add(new CodeTerm(value, entry.written(), source));
      return;
    }
    var kind = NOTES.get(key);
    if (kind == null) {
      throw new IllegalStateException(where + ": no such key: " + key);
    }
    entry.notes.add(new CodeNote(kind, value, entry.written()));
  }

  List<Layer> layers() {
    if (entries.isEmpty()) {
      return List.of();
    }
    return List.of(
        layer(codes(), LayerKind.CODES),
        layer(tabular(), LayerKind.TABULAR),
        layer(terms(CodeTerm.Source.INDEX), LayerKind.INDEX),
        layer(terms(CodeTerm.Source.PHRASE), LayerKind.PHRASES));
  }

  private Layer layer(LayerBuilder builder, LayerKind kind) {
    var effective =
        entries.values().stream().map(entry -> entry.from).min(LocalDate::compareTo).orElseThrow();
    return StarterSet.layer(
        builder,
        new LayerLabel(
            CodeSystem.ICD10CM, kind, LayerLabel.STARTER, effective, StarterFiles.SOURCE));
  }

  private LayerBuilder codes() {
    var builder = new LayerBuilder();
    for (var entry : inTabularOrder()) {
      builder.code(entry.key, entry.title, entry.billable, DateRange.startingOn(entry.from));
    }
    return builder;
  }

  private List<Entry> inTabularOrder() {
    return entries.values().stream().sorted((a, b) -> Long.compareUnsigned(a.key, b.key)).toList();
  }

  private LayerBuilder tabular() {
    var builder = new LayerBuilder();
    var nodes = new HashMap<Long, Integer>();
    for (var chapter : chapters) {
      var parts = chapter.split(" ", 2);
      builder.node(0, "Chapter " + parts[0], parts[1], TabularTree.NONE);
    }
    for (var entry : inTabularOrder()) {
      int parent = parent(entry, nodes);
      int node = builder.node(entry.key, entry.written(), entry.title, parent);
      nodes.put(entry.key, node);
      entry.notes.forEach(note -> addNote(builder, node, entry, note));
    }
    return builder;
  }

  private static void addNote(LayerBuilder builder, int node, Entry entry, CodeNote note) {
    builder.note(node, note.kind(), note.text());
    if (note.kind() == NoteKind.INCLUSION_TERM || note.kind() == NoteKind.INCLUDES) {
      builder.term(entry.key, note.text(), CodeTerm.Source.INCLUSION);
    }
  }

  private static int parent(Entry entry, Map<Long, Integer> nodes) {
    for (long key = CodeKey.shorter(entry.key); key != 0; key = CodeKey.shorter(key)) {
      var node = nodes.get(key);
      if (node != null) {
        return node;
      }
    }
    return entry.chapter;
  }

  private LayerBuilder terms(CodeTerm.Source source) {
    var builder = new LayerBuilder();
    for (var entry : inTabularOrder()) {
      entry.terms.stream()
          .filter(term -> term.source() == source)
          .forEach(term -> builder.term(entry.key, term.text(), source));
    }
    return builder;
  }
}
