package org.claimwright.app.codingdesk;

import org.claimwright.app.database.PracticeId;
import org.claimwright.app.encounters.VisitId;

/// A coder has finished a visit: its codes and charges stand. Published within the transaction that
/// finishes it, so a listener that fails undoes the finishing.
public record VisitCoded(PracticeId practice, VisitId visit) {}
