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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    var chosen = Objects.requireNonNullElse(term, "").strip();
    var begins = begins(Objects.requireNonNullElse(letters, "").strip(), chosen);
    var opened = opened(book, begins, chosen, lookup, day);
    page.addAttribute("book", book);
    page.addAttribute("books", BOOKS);
    page.addAttribute("day", day);
    page.addAttribute("letters", begins);
    page.addAttribute("term", chosen);
    page.addAttribute("terms", opened.terms());
    page.addAttribute("entries", opened.entries());
    page.addAttribute("alphabet", Arrays.asList("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")));
    return "encoder/index";
  }

  /// Follows a "see" or "see also".
  @GetMapping("/codes/index/{slug}/see")
  String see(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String to,
      @ModelAttribute("lookup") Lookup lookup,
      RedirectAttributes redirect) {
    var book = bookOf(slug);
    var day = lookup.day(show.today());
    var found = SeeReference.of(to.strip(), slug, book.part(), index(), day);
    redirect.addAttribute("term", found.term());
    redirect.addAttribute("q", found.q());
    redirect.addAttribute("on", lookup.on());
    redirect.addAttribute("visit", lookup.visit());
    return "redirect:/codes/index/" + found.slug();
  }

  /// What the page shows.
  ///
  /// @param terms to choose from
  /// @param entries of the term that was chosen, or those that hold the words
  private record Opened(List<IndexBook.Entry> terms, List<IndexBook.Entry> entries) {}

  private Opened opened(Book book, String letters, String term, Lookup lookup, LocalDate day) {
    if (!lookup.q().isEmpty()) {
      var found = index().find(book.part(), lookup.q(), day, ENTRIES);
      int level = book.part() == Part.NEOPLASMS ? 1 : 0;
      return new Opened(
          found.stream().filter(entry -> entry.level() == level).distinct().toList(), found);
    }
    if (book.part() == Part.NEOPLASMS) {
      var sites = new NeoplasmSites(index().under(book.part(), "Neoplasm", day));
      return new Opened(sites.beginning(letters), sites.below(term, letters));
    }
    return new Opened(
        index().mainTerms(book.part(), letters, day, TERMS),
        term.isEmpty() ? List.of() : index().under(book.part(), term, day));
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
