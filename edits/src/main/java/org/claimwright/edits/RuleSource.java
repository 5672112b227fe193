package org.claimwright.edits;

import org.claimwright.kernel.DateRange;

/// A rule's name and where it comes from.
///
/// @param id beginning with its family: DATA, ICD10, HCPCS, COVERAGE, FILING, EM, PAYER, PRACTICE …
/// @param version of our reading of the rule
/// @param citation the standard, guide or regulation
/// @param effective the dates of service on which it holds
public record RuleSource(String id, String version, String citation, DateRange effective) {}
