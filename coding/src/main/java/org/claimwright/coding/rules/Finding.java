package org.claimwright.coding.rules;

import org.claimwright.coding.Assertion;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.sections.Passage;

/// A mention, where it stands and how the note asserts it.
///
/// @param hypothetical whether it stands in advice or a precaution
public record Finding(
    Mention mention, Passage passage, Assertion assertion, boolean hypothetical) {}
