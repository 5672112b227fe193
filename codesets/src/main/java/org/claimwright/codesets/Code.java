package org.claimwright.codesets;

import org.claimwright.kernel.DateRange;

/// One code as its release states it.
///
/// @param code with its dot where the system writes one: `E11.42`
/// @param title the publisher's long title, or our own plain words where the publisher's are
///   licensed
/// @param billable false for headers and categories that need more characters
/// @param validity the dates of service on which it may be used
public record Code(
    CodeSystem system, String code, String title, boolean billable, DateRange validity) {}
