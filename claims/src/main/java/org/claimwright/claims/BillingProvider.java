package org.claimwright.claims;

import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// The practice that bills (X12 loop 2010AA). Its address needs a nine-digit ZIP and is no
/// post-office box.
public record BillingProvider(
    Organization organization, Npi npi, TaxId taxId, TaxonomyCode taxonomy, Address address) {

  /// The practice's name and telephone.
  ///
  /// @param phone ten digits
  public record Organization(String name, String phone) {}
}
