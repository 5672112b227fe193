package org.claimwright.app.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.codesets.IndexBook.Entry;

/// The Table of Neoplasms by site: it is one main term of some two thousand rows, so its sites take
/// the place of main terms.
///
/// @param rows the whole table, its main term first
record NeoplasmSites(List<Entry> rows) {

  private static final int SITE = 1;

  NeoplasmSites {
    rows = List.copyOf(rows);
  }

  /// The sites that begin with some letters, without what is below them.
  List<Entry> beginning(String letters) {
    return rows.stream().filter(entry -> isSite(entry) && begins(entry, letters)).toList();
  }

  /// A site with what is below it, or every site that begins with the letters; the main term, whose
  /// codes are for an unknown site, stands above.
  List<Entry> below(String site, String letters) {
    var shown = new ArrayList<Entry>();
    boolean wanted = false;
    for (var entry : rows) {
      if (isSite(entry)) {
        wanted = site.isEmpty() ? begins(entry, letters) : entry.title().equalsIgnoreCase(site);
      }
      if (entry.level() < SITE || wanted) {
        shown.add(entry);
      }
    }
    return shown.size() > 1 ? shown : List.of();
  }

  private static boolean isSite(Entry entry) {
    return entry.level() == SITE;
  }

  private static boolean begins(Entry entry, String letters) {
    return entry.title().toLowerCase(Locale.ROOT).startsWith(letters.toLowerCase(Locale.ROOT));
  }
}
