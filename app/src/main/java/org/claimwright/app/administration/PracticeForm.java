package org.claimwright.app.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// The form of the practice itself.
final class PracticeForm {

  /// The zones of the states and territories that practices are in.
  private static final Map<String, String> ZONES =
      zones(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "Pacific/Guam");

  private PracticeForm() {}

  static EditSheet sheet() {
    return new EditSheet(
        "Practice",
        "/administration/practice",
        "/administration",
        List.of(
            new Part(
                "Identity, as payers know it",
                List.of(
                    EditSheet.text("Name", "name", "w12"),
                    EditSheet.code("Group NPI", "npi", "w4", "Billing provider on every claim"),
                    EditSheet.code("Tax id (EIN)", "taxId", "w4", "As on the W-9"),
                    EditSheet.code("Taxonomy", "taxonomy", "w4", "Such as 193200000X"))),
            new Part(
                "Reached at",
                List.of(
                    EditSheet.text("Phone", "phone", "w4"),
                    EditSheet.choice("Time zone", "zone", "w8", ZONES))),
            EditSheet.address("Billing address")));
  }

  static Entries of(Practice.Profile profile) {
    var typed = new HashMap<>(Fields.of(profile.address()));
    typed.put("name", profile.name());
    typed.put("npi", profile.registration().npi().value());
    typed.put("taxId", profile.registration().taxId().toString());
    typed.put("taxonomy", profile.registration().taxonomy().value());
    typed.put("phone", Fields.phoneWords(profile.phone()));
    typed.put("zone", profile.zone().getId());
    typed.put("seen", Seen.of(profile).mark());
    return Entries.of(typed);
  }

  static Outcome<Practice.Profile> read(Entries form) {
    var name = form.required("name", "Name");
    var npi = form.required("npi", "Group NPI", Npi::new);
    var taxId = form.required("taxId", "Tax id", TaxId::parse);
    var taxonomy = form.required("taxonomy", "Taxonomy", TaxonomyCode::new);
    var phone = form.required("phone", "Phone", Fields::phone);
    var zone = form.required("zone", "Time zone", Fields::zone);
    var address = Fields.address(form);
    return form.outcome(() ->
        new Practice.Profile(
            name.orElseThrow(),
            new Practice.Registration(
                npi.orElseThrow(), taxId.orElseThrow(), taxonomy.orElseThrow()),
            phone.orElseThrow(),
            address.orElseThrow(),
            zone.orElseThrow()));
  }

  private static Map<String, String> zones(String... ids) {
    var zones = new java.util.LinkedHashMap<String, String>();
    for (var id : ids) {
      zones.put(id, id.replaceFirst(".*/", "").replace('_', ' '));
    }
    return zones;
  }
}
