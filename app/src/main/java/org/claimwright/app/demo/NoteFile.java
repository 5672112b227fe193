package org.claimwright.app.demo;

import org.jspecify.annotations.Nullable;

/// A demo visit with its note.
record NoteFile(String name, Visit visit, String text) {

  /// The front matter.
  ///
  /// @param daysAgo how long before today the visit was
  /// @param until how far the visit has come when the practice is first looked at; without it the
  ///   visit waits to be coded
  /// @param holdBecause why a held one is held
  /// @param queryAbout words of the note about which the clinician is asked for more detail
  record Visit(
      String patient,
      String provider,
      String specialty,
      int daysAgo,
      String placeOfService,
      String visitType,
      @Nullable Until until,
      @Nullable String holdBecause,
      @Nullable String queryAbout) {}

  /// The stations of a visit, as the front matter names them.
  enum Until {
    /// Held on the coding desk.
    HELD,
    /// Its claim waits to be sent.
    CODED,
    /// The payer's 835 is there, not posted.
    ANSWERED,
    /// Its payment is posted.
    POSTED
  }
}
