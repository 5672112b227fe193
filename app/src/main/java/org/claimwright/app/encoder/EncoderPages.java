package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.SearchHit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/// The search of the encoder: results while one types.
@Controller
@RequirePermission(Permission.READ_CODE_SETS)
class EncoderPages {

  private static final int SHOWN = 60;

  private final CodeSets codeSets;
  private final Favourites favourites;
  private final Show show;

  EncoderPages(CodeSets codeSets, Favourites favourites, Show show) {
    this.codeSets = codeSets;
    this.favourites = favourites;
    this.show = show;
  }

  @GetMapping("/codes")
  ModelAndView search(
      @ModelAttribute("lookup") Lookup lookup,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
      @AuthenticationPrincipal SignedIn user) {
    var on = lookup.day(show.today());
    var page = new ModelAndView(byScript ? "encoder/hits" : "encoder/search");
    page.addObject("day", on);
    page.addObject("hits", lookup.isDated() ? hits(lookup, on) : List.of());
    page.addObject(
        "shelves",
        lookup.q().isEmpty() && lookup.isDated()
            ? favourites.shelves(user.user().username(), on)
            : List.of());
    page.addObject("systems", SystemSlug.SEARCHED.stream().map(Filter::of).toList());
    page.addObject(
        "release", codeSets.release(CodeSystem.ICD10CM, on).map(Release::version).orElse(""));
    page.addObject("oldest", oldest());
    if (!lookup.isDated()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /// A system in the filter.
  record Filter(String slug, String label) {
    static Filter of(CodeSystem system) {
      return new Filter(
          SystemSlug.of(system),
          system == CodeSystem.PLACE_OF_SERVICE ? "Place of service" : system.label());
    }
  }

  /// One answer as a row.
  record Row(SearchHit hit, String slug) {}

  private List<Row> hits(Lookup lookup, LocalDate on) {
    if (lookup.q().isEmpty()) {
      return List.of();
    }
    var systems = lookup.codeSystem().map(List::of).orElse(SystemSlug.SEARCHED);
    return codeSets.search(lookup.q(), on, SHOWN, systems).stream()
        .map(hit -> new Row(hit, SystemSlug.of(hit.code().system())))
        .toList();
  }

  private String oldest() {
    return codeSets.releases().stream()
        .filter(release -> release.set().equals(CodeSystem.ICD10CM.label()))
        .map(Release::effective)
        .min(LocalDate::compareTo)
        .map(show::day)
        .orElse("");
  }
}
