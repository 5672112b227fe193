package org.claimwright.app.encoder;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSystem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// One code on a date, on its own page and in the pane beside the search.
@Controller
@RequirePermission(Permission.READ_CODE_SETS)
class CodePages {

  private final CodeLooks codes;
  private final CodeFacts facts;
  private final Favourites favourites;
  private final Show show;

  CodePages(CodeLooks codes, CodeFacts facts, Favourites favourites, Show show) {
    this.codes = codes;
    this.facts = facts;
    this.favourites = favourites;
    this.show = show;
  }

  @GetMapping("/codes/{slug}/{code}")
  String code(
      @PathVariable String slug,
      @PathVariable String code,
      @ModelAttribute("lookup") Lookup lookup,
      @AuthenticationPrincipal SignedIn user,
      Model page) {
    var found = fill(slug, code, lookup, page);
    var username = user.user().username();
    var keepers = favourites.keepers(found, username, lookup.day(show.today()));
    page.addAttribute("mine", keepers.contains(Favourite.Owner.person(username)));
    page.addAttribute("keepers", keepers.stream().map(Favourite.Owner::name).toList());
    page.addAttribute("specialties", favourites.specialties());
    favourites.lookedAt(username, found);
    return "encoder/code";
  }

  @GetMapping("/codes/{slug}/{code}/preview")
  String preview(
      @PathVariable String slug,
      @PathVariable String code,
      @ModelAttribute("lookup") Lookup lookup,
      Model page) {
    fill(slug, code, lookup, page);
    return "encoder/preview";
  }

  private Code fill(String slug, String code, Lookup lookup, Model page) {
    if (!lookup.isDated()) {
      throw Refusal.invalid(
          "\"" + lookup.on() + "\" is not a day.", "Write it as 2026-11-12 or 11/12/2026.");
    }
    var system = systemOf(slug);
    var day = lookup.day(show.today());
    var view = codes.of(system, code, day).orElseThrow(() -> unknown(system, code, lookup));
    page.addAttribute("view", view);
    page.addAttribute("facts", facts.of(view.code(), day));
    page.addAttribute("day", day);
    return view.code();
  }

  private Refusal unknown(CodeSystem system, String code, Lookup lookup) {
    var day = lookup.day(show.today());
    var what = "\"" + code + "\" is not in " + system.label() + " on " + show.day(day);
    return codes
        .goneFrom(system, code, day)
        .map(gone ->
            Refusal.missing(
                what + ": its last day was " + show.day(gone.minusDays(1)) + ".",
                follows(codes.followers(system, code)) + " Choose that day to read the code."))
        .orElseGet(() ->
            Refusal.missing(
                what + ".",
                "Search for it by its words, choose another date, or load the release of that"
                    + " date."));
  }

  private static String follows(List<String> successors) {
    return successors.isEmpty()
        ? "What may follow it stands at the release under Code updates."
        : "Its place was taken by " + String.join(", ", successors) + ".";
  }

  private static CodeSystem systemOf(String slug) {
    return SystemSlug.read(slug)
        .orElseThrow(() ->
            Refusal.missing(
                "There is no code system \"" + slug + "\".",
                "Use one such as icd-10-cm, cpt or hcpcs, or search at /codes."));
  }
}
