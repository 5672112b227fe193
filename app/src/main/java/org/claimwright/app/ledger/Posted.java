package org.claimwright.app.ledger;

/// A journal in the books.
///
/// @param before whether it stood there already, so that nothing was changed now
public record Posted(JournalId id, boolean before) {}
