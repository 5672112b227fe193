package org.claimwright.codesets;

import java.time.LocalDate;

/// One loaded release of one code set.
///
/// @param set the label of its code system
/// @param version as the publisher names it (`FY2026`), or `starter` for the set that ships with
///   the product
/// @param codes how many billable codes or entries it has
/// @param source the file it was read from, without its folder
public record Release(String set, String version, LocalDate effective, int codes, String source) {}
