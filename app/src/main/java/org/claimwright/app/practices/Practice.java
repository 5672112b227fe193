package org.claimwright.app.practices;

import java.time.ZoneId;
import org.claimwright.app.database.PracticeId;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// A practice as it bills.
public record Practice(PracticeId id, Profile profile) {

  /// What a practice is registered with.
  ///
  /// @param phone ten digits
  /// @param zone the time zone its days are counted in
  public record Profile(
      String name, Registration registration, String phone, Address address, ZoneId zone) {
    public Profile {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a practice needs a name");
      }
      if (!phone.matches("[0-9]{10}")) {
        throw new IllegalArgumentException("a telephone number has ten digits: \"" + phone + "\"");
      }
    }
  }

  /// The numbers payers know a practice by.
  public record Registration(Npi npi, TaxId taxId, TaxonomyCode taxonomy) {}

  public String name() {
    return profile.name();
  }
}
