package org.claimwright.app.practices;

import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The updates behind {@link PracticeEdits}.
final class PracticeUpdates {

  private static final String ADDRESS =
      "line1 = :line1, line2 = :line2, city = :city, state = :state, zip = :zip";

  private PracticeUpdates() {}

  static void practice(JdbcClient jdbc, Practice.Profile profile) {
    var registration = profile.registration();
    jdbc.sql(
            "update practice set name = :name, npi = :npi, tax_id = :taxId, taxonomy = :taxonomy,"
                + " phone = :phone, time_zone = :zone, "
                + ADDRESS)
        .param("name", profile.name())
        .param("npi", registration.npi().value())
        .param("taxId", registration.taxId().digits())
        .param("taxonomy", registration.taxonomy().value())
        .param("phone", profile.phone())
        .param("zone", profile.zone().getId())
        .params(PracticeRows.columns(profile.address()))
        .update();
  }

  static void location(JdbcClient jdbc, LocationId id, Location.Site site) {
    jdbc.sql(
            "update location set name = :name, place_of_service = :place, npi = :npi, phone = :phone, "
                + ADDRESS
                + " where id = :id")
        .param("id", id.value())
        .param("name", site.name())
        .param("place", site.placeOfService())
        .param("npi", site.npi().map(Object::toString).orElse(null))
        .param("phone", site.phone())
        .params(PracticeRows.columns(site.address()))
        .update();
  }

  static void provider(JdbcClient jdbc, Provider provider) {
    var clinician = provider.clinician();
    jdbc.sql(
            """
            update provider set last_name = :last, first_name = :first, middle_name = :middle,
              suffix = :suffix, credential = :credential, npi = :npi, taxonomy = :taxonomy,
              specialty = :specialty, location_id = :location, active = :active
            where id = :id
            """)
        .param("id", provider.id().value())
        .param("last", clinician.name().last())
        .param("first", clinician.name().first())
        .param("middle", clinician.name().middle())
        .param("suffix", clinician.name().suffix())
        .param("credential", clinician.credential())
        .param("npi", clinician.npi().value())
        .param("taxonomy", clinician.specialty().taxonomy().value())
        .param("specialty", clinician.specialty().words())
        .param("location", clinician.location().value())
        .param("active", provider.active())
        .update();
  }

  static void payer(JdbcClient jdbc, PayerKey id, Payer.Terms terms) {
    jdbc.sql(
            "update payer set name = :name, payer_id = :payer, kind = :kind,"
                + " filing_indicator = :indicator, filing_days = :filing, appeal_days = :appeal,"
                + " route = :route, "
                + ADDRESS
                + " where id = :id")
        .param("id", id.value())
        .param("name", terms.identity().name())
        .param("payer", terms.identity().payerId().value())
        .param("kind", terms.kind().name())
        .param("indicator", terms.identity().filingIndicator())
        .param("filing", terms.limits().filingDays())
        .param("appeal", terms.limits().appealDays())
        .param("route", terms.route())
        .params(terms.address().map(PracticeRows::columns).orElse(PracticeRows.NO_ADDRESS))
        .update();
  }
}
