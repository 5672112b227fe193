package org.claimwright.app.practices;

import java.util.HashMap;
import java.util.Map;
import org.claimwright.kernel.Address;
import org.jspecify.annotations.Nullable;

/// Records as the columns of their rows, for inserts and updates alike.
final class PracticeColumns {

  private static final Map<String, String> NO_ADDRESS =
      Map.of("line1", "", "line2", "", "city", "", "state", "", "zip", "");

  private PracticeColumns() {}

  static Map<String, @Nullable Object> of(Practice.Profile profile) {
    var registration = profile.registration();
    var columns = columns(address(profile.address()));
    columns.put("name", profile.name());
    columns.put("npi", registration.npi().value());
    columns.put("taxId", registration.taxId().digits());
    columns.put("taxonomy", registration.taxonomy().value());
    columns.put("phone", profile.phone());
    columns.put("zone", profile.zone().getId());
    return columns;
  }

  static Map<String, @Nullable Object> of(Location.Site site) {
    var columns = columns(address(site.address()));
    columns.put("name", site.name());
    columns.put("place", site.placeOfService());
    columns.put("npi", site.npi().map(Object::toString).orElse(null));
    columns.put("phone", site.phone());
    return columns;
  }

  static Map<String, @Nullable Object> of(Provider.Clinician clinician) {
    var columns = columns(Map.of());
    columns.put("last", clinician.name().last());
    columns.put("first", clinician.name().first());
    columns.put("middle", clinician.name().middle());
    columns.put("suffix", clinician.name().suffix());
    columns.put("credential", clinician.credential());
    columns.put("npi", clinician.npi().value());
    columns.put("taxonomy", clinician.specialty().taxonomy().value());
    columns.put("specialty", clinician.specialty().words());
    columns.put("location", clinician.location().value());
    return columns;
  }

  static Map<String, @Nullable Object> of(Payer.Terms terms) {
    var columns = columns(terms.address().map(PracticeColumns::address).orElse(NO_ADDRESS));
    columns.put("name", terms.identity().name());
    columns.put("payer", terms.identity().payerId().value());
    columns.put("kind", terms.kind().name());
    columns.put("indicator", terms.identity().filingIndicator());
    columns.put("filing", terms.limits().filingDays());
    columns.put("appeal", terms.limits().appealDays());
    columns.put("secondAppeal", terms.limits().secondAppealDays());
    columns.put("route", terms.route());
    return columns;
  }

  private static Map<String, @Nullable Object> columns(Map<String, String> address) {
    return new HashMap<>(address);
  }

  private static Map<String, String> address(Address address) {
    return Map.of(
        "line1", address.line1(),
        "line2", address.line2(),
        "city", address.city(),
        "state", address.state().code(),
        "zip", address.zip().digits());
  }
}
