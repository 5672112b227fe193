package org.claimwright.app.queries;

import org.claimwright.app.encounters.VisitId;

/// A query about to be asked.
///
/// @param about the code at hand, `""` for none
public record QueryDraft(
    VisitId visit, QueryKind kind, Priority priority, String about, QueryText text) {}
