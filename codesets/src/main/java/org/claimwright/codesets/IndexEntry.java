package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry of the Alphabetic Index with those below it, while it is being read.
final class IndexEntry {

  private static final int DEEPEST_REFERENCE = 3;

  private final @Nullable IndexEntry above;
  private final List<IndexEntry> below = new ArrayList<>();
  private @Nullable Map<String, IndexEntry> byName;
  private String title = "";
  private String see = "";
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

  void code(long key) {
    code = key;
  }

  void manifestation(long key) {
    manifestation = key;
  }

  /// Adds this entry's term, if it leads to a code, and those of all below it.
  void addTerms(LayerBuilder builder, IndexEntry root) {
    var target = code == 0 && !see.isEmpty() ? root.follow(see, DEEPEST_REFERENCE) : this;
    if (target != null && target.code != 0) {
      builder.term(target.code, path(), CodeTerm.Source.INDEX, target.manifestation);
    }
    below.forEach(entry -> entry.addTerms(builder, root));
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
