package org.claimwright.x12;

/// Words why a file, or the rest of it, is not read as segments.
final class Unread {

  private Unread() {}

  static X12Problem nothing() {
    var message = "The file is empty. Send the X12 file, beginning with ISA.";
    return X12Problem.of(Fault.EMPTY_FILE, Place.FILE, "", message);
  }

  /// Another format than X12.
  static X12Problem foreign(byte[] bytes, int from, int limit) {
    var message = ForeignFormat.of(bytes, from, limit).orElse(ForeignFormat.UNKNOWN);
    return X12Problem.of(Fault.NOT_X12, Place.FILE, "", message);
  }

  /// @param position of the last segment of the interchange before
  static X12Problem after(int position, long offset) {
    var message = "Something follows an interchange that is not another ISA. Remove it.";
    return X12Problem.of(Fault.TRAILING_DATA, new Place("", position, offset, "", ""), "", message);
  }

  static X12Problem tooLong(int longest, int position, long offset) {
    var message = "A segment of more than " + longest + " bytes: its terminator is missing.";
    return X12Problem.of(
        Fault.SEGMENT_TOO_LONG, new Place("", position, offset, "", ""), "", message);
  }

  static X12Problem unterminated(Segment last) {
    var message = "The last segment has no terminator. End every segment with the terminator.";
    return X12Problem.of(Fault.TERMINATOR_MISSING, Place.of(last, ""), "", message);
  }
}
