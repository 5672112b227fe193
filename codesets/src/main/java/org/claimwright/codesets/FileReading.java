package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;

/// One file on its way in: where its problems and its progress go, and from when it shall hold.
///
/// @param keepGood whether the good rows of a file with bad ones are wanted
/// @param effective given by the user, in place of what name and content say
record FileReading(
    ReleaseFile file,
    RowProblems problems,
    Optional<LocalDate> effective,
    boolean keepGood,
    LongConsumer progress) {

  private static final int EVERY = 5_000;

  /// Tells that so many rows have been read.
  void read(long rows) {
    if (rows % EVERY == 0) {
      progress.accept(rows);
    }
  }

  /// The release with the user's day where there is one.
  ReleaseDate dated(ReleaseDate release) {
    return effective.map(release::effectiveFrom).orElse(release);
  }
}
