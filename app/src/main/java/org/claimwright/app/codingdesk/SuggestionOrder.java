package org.claimwright.app.codingdesk;

import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.coding.Suggestions;

/// Orders and scores what the engine suggests for a visit, as a practice's own model does. A higher
/// room answers with a bean; without one the engine's order stands. It must not add codes nor touch
/// evidence.
public interface SuggestionOrder {

  Suggestions of(VisitRecord visit, Suggestions engine);
}
