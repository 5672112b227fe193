package org.claimwright.app.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// A posting as it stands in the books, with its journal's heading.
public record Entry(Heading heading, Posting posting) {

  /// A journal's heading.
  public record Heading(JournalId journal, String key, String kind, Dated dated, String memo) {}

  /// When it counts and when and by whom it was posted.
  public record Dated(LocalDate business, Instant posted, String by) {}
}
