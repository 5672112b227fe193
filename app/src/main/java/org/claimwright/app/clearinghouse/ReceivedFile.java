package org.claimwright.app.clearinghouse;

import java.time.Instant;
import java.util.OptionalLong;

/// An answer as it came.
///
/// @param kind `999`, `277CA`, `TA1` or `unreadable`
/// @param sentFile the file it answers, when that is known
/// @param note what is wrong with it, `""` when nothing is
public record ReceivedFile(
    long id, String name, String kind, Instant receivedAt, OptionalLong sentFile, String note) {

  /// How it came: by which route, under which name, and what it is.
  record Arrival(String route, String name, String kind) {}
}
