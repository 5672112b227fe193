package org.claimwright.app.demo;

/// A demo visit with its note.
record NoteFile(String name, Visit visit, String text) {

  /// The front matter.
  ///
  /// @param daysAgo how long before today the visit was
  record Visit(
      String patient,
      String provider,
      String specialty,
      int daysAgo,
      String placeOfService,
      String visitType) {}
}
