package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.Locale;
import org.claimwright.codesets.IndexBook;
import org.claimwright.codesets.IndexBook.Part;

/// Where a "see" or "see also" of the Index leads: `Fracture, pathological` is a main term, and
/// `Fracture, radius, lower end` stands two levels below one; `Neoplasm, breast` is in the table.
///
/// @param slug the part of the book
/// @param term the main term or site to open, `""` when words are looked for
/// @param q words to find, `""` when a term is opened
record SeeReference(String slug, String term, String q) {

  static SeeReference of(String to, String slug, Part part, IndexBook book, LocalDate on) {
    var words = to.toLowerCase(Locale.ROOT);
    if (words.contains("table of drugs")) {
      return new SeeReference("drugs", "", "");
    }
    if (words.startsWith("neoplasm") && part == Part.DISEASES && book.has(Part.NEOPLASMS, on)) {
      return neoplasm(to, book, on);
    }
    if (!book.under(part, to, on).isEmpty()) {
      return new SeeReference(slug, to, "");
    }
    return book.find(part, to, on, 1).isEmpty()
        ? new SeeReference(slug, to.split(",", 2)[0].strip(), "")
        : new SeeReference(slug, "", to);
  }

  /// `Neoplasm, breast, malignant` leads to the site; `Neoplasm, by site, malignant` to the table.
  private static SeeReference neoplasm(String to, IndexBook book, LocalDate on) {
    var parts = to.split(",", -1);
    var site = parts.length > 1 ? parts[1].strip() : "";
    boolean known = !site.isEmpty() && !book.find(Part.NEOPLASMS, site, on, 1).isEmpty();
    return new SeeReference("neoplasms", "", known ? site : "");
  }
}
