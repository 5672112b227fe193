package org.claimwright.app.practices;

import java.util.Optional;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;

/// A place where patients are seen.
public record Location(LocationId id, Site site) {

  /// What is known of the place.
  ///
  /// @param placeOfService two digits, such as `11` for an office
  /// @param npi the place's own identifier where it has one
  public record Site(
      String name, String placeOfService, Optional<Npi> npi, String phone, Address address) {
    public Site {
      if (!placeOfService.matches("[0-9]{2}")) {
        throw new IllegalArgumentException(
            "a place of service has two digits: \"" + placeOfService + "\"");
      }
    }
  }

  /// A place's number.
  public record LocationId(long value) {}
}
