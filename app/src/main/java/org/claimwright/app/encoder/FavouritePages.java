package org.claimwright.app.encoder;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.encoder.Favourite.Owner;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts a code among the favourites and takes it from them: one's own, or a specialty's.
@Controller
@RequirePermission(Permission.READ_CODE_SETS)
class FavouritePages {

  private final Favourites favourites;
  private final CodeSets codeSets;
  private final Show show;

  FavouritePages(Favourites favourites, CodeSets codeSets, Show show) {
    this.favourites = favourites;
    this.codeSets = codeSets;
    this.show = show;
  }

  @PostMapping("/codes/{slug}/{code}/favourite")
  String turn(
      @PathVariable String slug,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String specialty,
      @ModelAttribute("lookup") Lookup lookup,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    var found = known(slug, code, lookup);
    var owner = owner(specialty, user);
    var on = lookup.day(show.today());
    boolean kept = favourites.turn(owner, found, user, on);
    var whose = specialty.isEmpty() ? "your favourites" : "the favourites of " + specialty;
    Flash.ok(found.code() + (kept ? " is among " : " is no longer among ") + whose + ".")
        .undo("/codes/" + slug + "/" + found.code() + "/favourite?specialty=" + specialty)
        .onto(redirect);
    return "redirect:" + back(slug, found, lookup);
  }

  private Code known(String slug, String code, Lookup lookup) {
    return SystemSlug.read(slug)
        .flatMap(system -> codeSets.find(system, code, lookup.day(show.today())))
        .orElseThrow(() ->
            Refusal.missing(
                "\"" + code + "\" is no code that can be kept at hand.",
                "Search for it by its words at /codes."));
  }

  private Owner owner(String specialty, SignedIn user) {
    if (specialty.isEmpty()) {
      return Owner.person(user.user().username());
    }
    if (!favourites.specialties().contains(specialty)) {
      throw Refusal.invalid(
          "No clinician here practises \"" + specialty + "\".",
          "Choose one of " + favourites.specialties() + ".");
    }
    return Owner.specialty(specialty);
  }

  private static String back(String slug, Code code, Lookup lookup) {
    var path = UriComponentsBuilder.fromPath("/codes/{slug}/{code}");
    if (lookup.onOrNull() != null) {
      path.queryParam("on", lookup.on());
    }
    if (lookup.isForVisit()) {
      path.queryParam("visit", lookup.visit());
    }
    return path.build(slug, code.code()).toString();
  }
}
