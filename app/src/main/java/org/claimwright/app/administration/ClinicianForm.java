package org.claimwright.app.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Location;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.TaxonomyCode;

/// The form of a clinician whose work is billed.
final class ClinicianForm {

  private ClinicianForm() {}

  static EditSheet sheet(String title, String path, List<Location> places) {
    var options = new LinkedHashMap<String, String>();
    places.forEach(place -> options.put(Long.toString(place.id().value()), place.site().name()));
    return new EditSheet(
        title,
        path,
        "/administration",
        List.of(
            new Part(
                "Name",
                List.of(
                    EditSheet.text("First name", "first", "w4"),
                    EditSheet.text("Middle name", "middle", "w3"),
                    EditSheet.text("Last name", "last", "w3"),
                    EditSheet.text("Suffix", "suffix", "w2"),
                    EditSheet.text("Credential", "credential", "w4"))),
            new Part(
                "As payers know them",
                List.of(
                    EditSheet.code("NPI", "npi", "w4", "Rendering provider on the claim"),
                    EditSheet.code("Taxonomy", "taxonomy", "w4", "Such as 207Q00000X"),
                    EditSheet.text("Specialty", "specialty", "w4"))),
            new Part(
                "Work",
                List.of(
                    EditSheet.choice("Usual place", "location", "w8", options),
                    EditSheet.choice(
                        "Works here", "active", "w4", Map.of("yes", "Yes", "no", "Has left"))))));
  }

  static Entries of(Provider provider) {
    var clinician = provider.clinician();
    var typed = new HashMap<String, String>();
    typed.put("first", clinician.name().first());
    typed.put("middle", clinician.name().middle());
    typed.put("last", clinician.name().last());
    typed.put("suffix", clinician.name().suffix());
    typed.put("credential", clinician.credential());
    typed.put("npi", clinician.npi().value());
    typed.put("taxonomy", clinician.specialty().taxonomy().value());
    typed.put("specialty", clinician.specialty().words());
    typed.put("location", Long.toString(clinician.location().value()));
    typed.put("active", provider.active() ? "yes" : "no");
    typed.put("seen", Seen.of(provider).mark());
    return Entries.of(typed);
  }

  static Outcome<Provider.Clinician> read(Entries form, List<Location> places) {
    var first = form.required("first", "First name");
    var last = form.required("last", "Last name");
    var npi = form.required("npi", "NPI", Npi::new);
    var taxonomy = form.required("taxonomy", "Taxonomy", TaxonomyCode::new);
    var location = form.required("location", "Usual place", typed -> place(typed, places));
    return form.outcome(() ->
        new Provider.Clinician(
            new PersonName(
                last.orElseThrow(), first.orElseThrow(), form.get("middle"), form.get("suffix")),
            form.get("credential"),
            npi.orElseThrow(),
            new Provider.Specialty(taxonomy.orElseThrow(), form.get("specialty")),
            location.orElseThrow()));
  }

  private static LocationId place(String typed, List<Location> places) {
    return places.stream()
        .map(Location::id)
        .filter(id -> Long.toString(id.value()).equals(typed))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("no place " + typed + " here: choose one of the list"));
  }
}
