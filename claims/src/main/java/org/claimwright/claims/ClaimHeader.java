package org.claimwright.claims;

/// What holds for the whole claim.
///
/// @param placeOfService two digits (CMS place-of-service code set)
/// @param authorizationNumber the payer's prior authorisation number, `""` when there is none
public record ClaimHeader(
    ClaimNumber number,
    Frequency frequency,
    String placeOfService,
    RenderingProvider rendering,
    String authorizationNumber) {}
