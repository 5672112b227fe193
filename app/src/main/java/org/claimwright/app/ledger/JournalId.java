package org.claimwright.app.ledger;

/// A posted journal's number.
public record JournalId(long value) {}
