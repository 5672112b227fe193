package org.claimwright.claims;

/// What holds for the whole claim.
///
/// @param authorizationNumber the payer's prior authorisation number, `""` when there is none
public record ClaimHeader(
    ClaimNumber number,
    Frequency frequency,
    ServicePlace place,
    RenderingProvider rendering,
    String authorizationNumber) {

  /// For services given at the billing provider's own address.
  ///
  /// @param placeOfService two digits (CMS place-of-service code set)
  public ClaimHeader(
      ClaimNumber number,
      Frequency frequency,
      String placeOfService,
      RenderingProvider rendering,
      String authorizationNumber) {
    this(
        number,
        frequency,
        new ServicePlace(placeOfService, new ServicePlace.BillingAddress()),
        rendering,
        authorizationNumber);
  }

  /// The two digits of the place of service (X12 CLM05-1).
  public String placeOfService() {
    return place.code();
  }
}
