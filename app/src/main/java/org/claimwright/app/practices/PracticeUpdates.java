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
    jdbc.sql(
            "update practice set name = :name, npi = :npi, tax_id = :taxId, taxonomy = :taxonomy,"
                + " phone = :phone, time_zone = :zone, "
                + ADDRESS)
        .params(PracticeColumns.of(profile))
        .update();
  }

  static void location(JdbcClient jdbc, LocationId id, Location.Site site) {
    jdbc.sql(
            "update location set name = :name, place_of_service = :place, npi = :npi, phone = :phone, "
                + ADDRESS
                + " where id = :id")
        .param("id", id.value())
        .params(PracticeColumns.of(site))
        .update();
  }

  static void provider(JdbcClient jdbc, Provider provider) {
    jdbc.sql(
            """
            update provider set last_name = :last, first_name = :first, middle_name = :middle,
              suffix = :suffix, credential = :credential, npi = :npi, taxonomy = :taxonomy,
              specialty = :specialty, location_id = :location, active = :active
            where id = :id
            """)
        .param("id", provider.id().value())
        .params(PracticeColumns.of(provider.clinician()))
        .param("active", provider.active())
        .update();
  }

  static void payer(JdbcClient jdbc, PayerKey id, Payer.Terms terms) {
    jdbc.sql(
            "update payer set name = :name, payer_id = :payer, kind = :kind,"
                + " filing_indicator = :indicator, filing_days = :filing, appeal_days = :appeal,"
                + " second_appeal_days = :secondAppeal,"
                + " route = :route, "
                + ADDRESS
                + " where id = :id")
        .param("id", id.value())
        .params(PracticeColumns.of(terms))
        .update();
  }
}
