package org.claimwright.app.practices;

import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.TaxonomyCode;

/// A clinician whose work the practice bills.
public record Provider(ProviderId id, Clinician clinician, boolean active) {

  /// Who the clinician is.
  ///
  /// @param credential such as `MD`, `""` when there is none
  /// @param location where the clinician usually works
  public record Clinician(
      PersonName name, String credential, Npi npi, Specialty specialty, LocationId location) {}

  /// What the clinician practises.
  ///
  /// @param words the specialty in plain words, `""` when not told
  public record Specialty(TaxonomyCode taxonomy, String words) {}

  /// A clinician's number.
  public record ProviderId(long value) {}

  /// `Ana Ortiz, MD`.
  public String title() {
    var name = clinician.name().firstLast();
    return clinician.credential().isEmpty() ? name : name + ", " + clinician.credential();
  }
}
