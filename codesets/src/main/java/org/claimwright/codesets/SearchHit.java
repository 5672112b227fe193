package org.claimwright.codesets;

/// One answer of the encoder.
///
/// @param match the words of the code set that the query met
public record SearchHit(Code code, String match) {}
