package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.IndexBook;
import org.claimwright.codesets.IndexBook.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The Alphabetic Index, the Index to External Causes and the tables of neoplasms and drugs, walked
/// through as in the book: letters, main term, what stands below it, see and see also.
@Controller
@RequirePermission(Permission.READ_CODE_SETS)
class IndexPages {

  private static final int TERMS = 400;
  private static final int ENTRIES = 1_500;

  private final CodeSets codeSets;
  private final Show show;

  IndexPages(CodeSets codeSets, Show show) {
    this.codeSets = codeSets;
    this.show = show;
  }

  /// A part of the book as the page names it.
  ///
  /// @param columns of the tables; none for the indexes
  record Book(Part part, String slug, String label, List<String> columns) {}

  static final List<Book> BOOKS =
      List.of(
          new Book(Part.DISEASES, "diseases", "Alphabetic Index", List.of()),
          new Book(Part.EXTERNAL_CAUSES, "external-causes", "External causes", List.of()),
          new Book(
              Part.NEOPLASMS,
              "neoplasms",
              "Neoplasm table",
              List.of("Primary", "Secondary", "In situ", "Benign", "Uncertain", "Unspecified")),
          new Book(
              Part.DRUGS,
              "drugs",
              "Drug table",
              List.of(
                  "Accident",
                  "Self-harm",
                  "Assault",
                  "Undetermined",
                  "Adverse effect",
                  "Underdosing")));

  @GetMapping("/codes/index/{slug}")
  String book(
      @PathVariable String slug,
      @RequestParam @Nullable String letters,
      @RequestParam @Nullable String term,
      @ModelAttribute("lookup") Lookup lookup,
      Model page) {
    var book = bookOf(slug);
    var day = lookup.day(show.today());
    var chosen = chosen(book, Objects.requireNonNullElse(term, "").strip(), lookup);
    var begins = begins(Objects.requireNonNullElse(letters, "").strip(), chosen);
    page.addAttribute("book", book);
    page.addAttribute("books", BOOKS);
    page.addAttribute("day", day);
    page.addAttribute("letters", begins);
    page.addAttribute("term", chosen);
    page.addAttribute("terms", index().mainTerms(book.part(), begins, day, TERMS));
    page.addAttribute("entries", entries(book, chosen, lookup, day));
    page.addAttribute("alphabet", Arrays.asList("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")));
    return "encoder/index";
  }

  private List<IndexBook.Entry> entries(Book book, String term, Lookup lookup, LocalDate day) {
    if (!lookup.q().isEmpty()) {
      return index().find(book.part(), lookup.q(), day, ENTRIES);
    }
    return term.isEmpty() ? List.of() : index().under(book.part(), term, day);
  }

  private IndexBook index() {
    return codeSets.reference().index();
  }

  /// The letters the list begins with: those asked for, else those of the term, else A.
  private static String begins(String letters, String term) {
    if (!letters.isEmpty()) {
      return letters;
    }
    return term.isEmpty() ? "A" : term.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /// The neoplasm table is one main term long: it is open from the start.
  private static String chosen(Book book, String term, Lookup lookup) {
    return term.isEmpty() && lookup.q().isEmpty() && book.part() == Part.NEOPLASMS
        ? "Neoplasm"
        : term;
  }

  private static Book bookOf(String slug) {
    return BOOKS.stream()
        .filter(book -> book.slug().equals(slug))
        .findFirst()
        .orElseThrow(() ->
            Refusal.missing(
                "There is no part \"" + slug + "\" of the Index.",
                "Open one of " + BOOKS.stream().map(Book::slug).toList() + "."));
  }
}
