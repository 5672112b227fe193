package org.claimwright.claims;

/// An ICD-10-CM diagnosis on a claim.
///
/// @param code with its dot: `E11.42`; sent without
public record Diagnosis(String code) {}
