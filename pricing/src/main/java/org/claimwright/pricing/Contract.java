package org.claimwright.pricing;

/// What a practice and a payer agreed its services are worth.
///
/// @param name as worklists and reports show it
public record Contract(String name, AllowedBasis basis, SharingRules sharing) {

  /// A contract under which every service shares alike.
  public Contract(String name, AllowedBasis basis) {
    this(name, basis, SharingRules.ALL_SERVICES);
  }
}
