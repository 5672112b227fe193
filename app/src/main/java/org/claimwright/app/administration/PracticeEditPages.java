package org.claimwright.app.administration;

import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Location;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.PracticeEdits;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Seen;
import org.claimwright.app.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Changing the practice itself and its places.
@Controller
@RequirePermission(Permission.MANAGE_PRACTICE)
class PracticeEditPages {

  private final Practices practices;
  private final PracticeEdits edits;

  PracticeEditPages(Practices practices, PracticeEdits edits) {
    this.practices = practices;
    this.edits = edits;
  }

  @GetMapping("/administration/practice")
  ModelAndView practice() {
    return Editing.shown(PracticeForm.sheet(), PracticeForm.of(practices.current().profile()));
  }

  @PostMapping("/administration/practice")
  ModelAndView practice(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var outcome = PracticeForm.read(form).then(read -> edits.change(seen(form), read));
    return Editing.answered(outcome, PracticeForm.sheet(), form, "Practice changed.", redirect);
  }

  @GetMapping("/administration/places/new")
  ModelAndView newPlace() {
    return Editing.shown(
        PlaceForm.sheet("Add a place", "/administration/places"),
        Entries.of(Map.of("place", "11")));
  }

  @PostMapping("/administration/places")
  ModelAndView addPlace(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var sheet = PlaceForm.sheet("Add a place", "/administration/places");
    var outcome = PlaceForm.read(form).then(read -> edits.add(read));
    return Editing.answered(outcome, sheet, form, "Place added.", redirect);
  }

  @GetMapping("/administration/places/{id:[0-9]{1,18}}")
  ModelAndView place(@PathVariable long id) {
    var place = known(id);
    return Editing.shown(sheet(place), PlaceForm.of(place.site()));
  }

  @PostMapping("/administration/places/{id:[0-9]{1,18}}")
  ModelAndView place(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var place = known(id);
    var form = Entries.of(typed);
    var outcome = PlaceForm.read(form).then(read -> edits.change(seen(form), place.id(), read));
    return Editing.answered(outcome, sheet(place), form, "Place changed.", redirect);
  }

  private Location known(long id) {
    return practices
        .location(new LocationId(id))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no place " + id + " in this practice.", "Open it from the practice."));
  }

  private static EditSheet sheet(Location place) {
    return PlaceForm.sheet(place.site().name(), "/administration/places/" + place.id().value());
  }

  static Seen seen(Entries form) {
    return new Seen(form.get("seen"));
  }
}
