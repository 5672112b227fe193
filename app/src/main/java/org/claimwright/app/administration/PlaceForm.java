package org.claimwright.app.administration;

import java.util.HashMap;
import java.util.List;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Location;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.Outcome;

/// The form of a place where patients are seen.
final class PlaceForm {

  private PlaceForm() {}

  static EditSheet sheet(String title, String path) {
    return new EditSheet(
        title,
        path,
        "/administration",
        List.of(
            new Part(
                "Place",
                List.of(
                    EditSheet.text("Name", "name", "w8"),
                    EditSheet.code("Place of service", "place", "w4", "11 is an office"),
                    EditSheet.code("NPI", "npi", "w4", "Where the place has its own"),
                    EditSheet.text("Phone", "phone", "w4"))),
            EditSheet.address("Address")));
  }

  static Entries of(Location.Site site) {
    var typed = new HashMap<>(Fields.of(site.address()));
    typed.put("name", site.name());
    typed.put("place", site.placeOfService());
    typed.put("npi", site.npi().map(Npi::value).orElse(""));
    typed.put("phone", Fields.phoneWords(site.phone()));
    typed.put("seen", Seen.of(site).mark());
    return Entries.of(typed);
  }

  static Outcome<Location.Site> read(Entries form) {
    var name = form.required("name", "Name");
    var place = form.required("place", "Place of service", Fields::placeOfService);
    var npi = form.optional("npi", "NPI", Npi::new);
    var phone = form.optional("phone", "Phone", Fields::phone);
    var address = Fields.address(form);
    return form.outcome(() ->
        new Location.Site(
            name.orElseThrow(), place.orElseThrow(), npi, phone.orElse(""), address.orElseThrow()));
  }
}
