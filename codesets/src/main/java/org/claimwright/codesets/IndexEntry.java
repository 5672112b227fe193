package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry of the Alphabetic Index with those below it, while it is being read.
final class IndexEntry {

  static final List<String> COLUMNS =
      List.of("level", "title", "code", "manifestation", "see", "seeAlso");

  private static final int DEEPEST_REFERENCE = 3;

  /// Anatomical terms say "see condition": look under what is the matter, not under `Condition`.
  private static final String SEE_CONDITION = "condition";

  private final @Nullable IndexEntry above;
  private final List<IndexEntry> below = new ArrayList<>();
  private @Nullable Map<String, IndexEntry> byName;
  private String title = "";
  private String see = "";
  private String seeAlso = "";
  private String writtenCode = "";
  private String writtenManifestation = "";
  private long code;
  private long manifestation;

  private IndexEntry(@Nullable IndexEntry above) {
    this.above = above;
  }

  static IndexEntry root() {
    return new IndexEntry(null);
  }

  IndexEntry below() {
    var entry = new IndexEntry(this);
    below.add(entry);
    return entry;
  }

  void title(String text) {
    title = text;
  }

  void see(String reference) {
    see = reference;
  }

  void seeAlso(String reference) {
    seeAlso = reference;
  }

  void code(String written, long key) {
    writtenCode = written;
    code = key;
  }

  void manifestation(String written, long key) {
    writtenManifestation = written;
    manifestation = key;
  }

  /// Adds all entries below the root as rows and, where they lead to a code, as terms.
  void addTo(TableBuilder rows, IndexEntry root) {
    below.forEach(entry -> entry.add(rows, root, 0, key(entry.title)));
  }

  /// The first letters of a main term, under which it and all below it stand.
  static long key(String title) {
    var letters = essential(title).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    var first = letters.substring(0, Math.min(CodeKey.MAX_LENGTH, letters.length()));
    return CodeKey.of(first).orElse(CodeKey.pack("!"));
  }

  private void add(TableBuilder rows, IndexEntry root, int level, long key) {
    rows.row(
        key,
        List.of(Integer.toString(level), title, writtenCode, writtenManifestation, see, seeAlso));
    addTerm(rows, root);
    below.forEach(entry -> entry.add(rows, root, level + 1, key));
  }

  private void addTerm(TableBuilder rows, IndexEntry root) {
    boolean refers = code == 0 && !see.isEmpty() && !comparable(see).equals(SEE_CONDITION);
    var target = refers ? root.follow(see, DEEPEST_REFERENCE) : this;
    if (target != null && target.code != 0) {
      rows.term(target.code, path(), CodeTerm.Source.INDEX, target.manifestation);
    }
  }

  private String path() {
    return above == null || above.title.isEmpty() ? title : above.path() + ", " + title;
  }

  /// The entry that a reference such as `Infarct, myocardium` names; null when none does.
  private @Nullable IndexEntry follow(String reference, int depth) {
    IndexEntry entry = this;
    for (var level : reference.split(",", -1)) {
      entry = entry == null ? null : entry.named(level);
    }
    if (entry != null && entry.code == 0 && !entry.see.isEmpty() && depth > 0) {
      return follow(entry.see, depth - 1);
    }
    return entry;
  }

  private @Nullable IndexEntry named(String name) {
    var names = byName;
    if (names == null) {
      names = new LinkedHashMap<>();
      for (var entry : below) {
        entry.nameIn(names);
      }
      byName = names;
    }
    return names.get(comparable(name));
  }

  /// An entry answers to each of the names its title lists: `Diabetes, diabetic`.
  private void nameIn(Map<String, IndexEntry> names) {
    for (var name : essential(title).split(",", -1)) {
      names.putIfAbsent(comparable(name), this);
    }
  }

  private static String essential(String title) {
    return title.replaceAll("\\([^)]*\\)", " ");
  }

  private static String comparable(String name) {
    return XmlPulling.even(name).toLowerCase(Locale.ROOT);
  }
}
