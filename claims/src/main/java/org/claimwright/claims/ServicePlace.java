package org.claimwright.claims;

import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;

/// Where the services were given.
///
/// @param code place of service, two digits (X12 CLM05-1, CMS place-of-service code set)
public record ServicePlace(String code, Site site) {

  /// Whose house it was.
  public sealed interface Site {}

  /// At the billing provider's own address.
  public record BillingAddress() implements Site {}

  /// At another place, which the claim then names (X12 loop 2310C).
  public record Facility(String name, Npi npi, Address address) implements Site {}
}
