package org.claimwright.app.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;

/// Rows into records.
final class PracticeRows {

  private PracticeRows() {}

  static Practice practice(ResultSet row, int at) throws SQLException {
    var registration =
        new Practice.Registration(
            new Npi(row.getString("npi")),
            new TaxId(row.getString("tax_id")),
            new TaxonomyCode(row.getString("taxonomy")));
    return new Practice(
        new PracticeId(row.getLong("practice_id")),
        new Practice.Profile(
            row.getString("name"),
            registration,
            row.getString("phone"),
            address(row),
            ZoneId.of(row.getString("time_zone"))));
  }

  static Location location(ResultSet row, int at) throws SQLException {
    return new Location(
        new LocationId(row.getLong("id")),
        new Location.Site(
            row.getString("name"),
            row.getString("place_of_service"),
            Optional.ofNullable(row.getString("npi")).map(Npi::new),
            row.getString("phone"),
            address(row)));
  }

  static Provider provider(ResultSet row, int at) throws SQLException {
    var name =
        new PersonName(
            row.getString("last_name"),
            row.getString("first_name"),
            row.getString("middle_name"),
            row.getString("suffix"));
    var specialty =
        new Provider.Specialty(
            new TaxonomyCode(row.getString("taxonomy")), row.getString("specialty"));
    return new Provider(
        new ProviderId(row.getLong("id")),
        new Provider.Clinician(
            name,
            row.getString("credential"),
            new Npi(row.getString("npi")),
            specialty,
            new LocationId(row.getLong("location_id"))),
        row.getBoolean("active"));
  }

  static Payer payer(ResultSet row, int at) throws SQLException {
    var identity =
        new Payer.Identity(
            row.getString("name"),
            new PayerId(row.getString("payer_id")),
            row.getString("filing_indicator"));
    return new Payer(
        new PayerKey(row.getLong("id")),
        new Payer.Terms(
            identity,
            Payer.Kind.valueOf(row.getString("kind")),
            new Payer.Limits(
                row.getInt("filing_days"),
                row.getInt("appeal_days"),
                row.getInt("second_appeal_days")),
            row.getString("route"),
            row.getString("line1").isEmpty() ? Optional.empty() : Optional.of(address(row))));
  }

  private static Address address(ResultSet row) throws SQLException {
    return new Address(
        row.getString("line1"),
        row.getString("line2"),
        row.getString("city"),
        new UsState(row.getString("state")),
        new Zip(row.getString("zip")));
  }
}
