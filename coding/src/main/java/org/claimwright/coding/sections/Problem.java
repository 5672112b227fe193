package org.claimwright.coding.sections;

import org.claimwright.coding.Span;

/// One problem that an assessment or plan lists.
///
/// @param heading the line that names it
/// @param body what is said of it up to the next problem or the section's end
public record Problem(Span heading, Span body) {}
