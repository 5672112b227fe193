package org.claimwright.app.encounters;

/// A visit about to be opened with its note.
public record NewVisit(VisitFacts facts, NoteText note) {}
