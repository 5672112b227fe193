package org.claimwright.x12;

/// Where in a file something is.
///
/// @param segment the segment's identifier, e.g. `CLM`; `""` for the file itself
/// @param position the segment's number in the file, from 1; 0 for the file itself
/// @param offset bytes from the start of the file
/// @param loop the loop's id in the guide, `HEADER` for the transaction itself, `""` for envelopes
/// @param element the element as the guides write it, `CLM05-3`; `""` for the whole segment
public record Place(String segment, int position, long offset, String loop, String element) {

  /// The file as a whole.
  public static final Place FILE = new Place("", 0, 0, "", "");

  static Place of(Segment segment, String loop) {
    return new Place(segment.id(), segment.position(), segment.offset(), loop, "");
  }

  Place element(int n) {
    return new Place(segment, position, offset, loop, name(segment, n));
  }

  Place component(int n, int m) {
    return new Place(segment, position, offset, loop, name(segment, n) + "-" + m);
  }

  /// `CLM05` for element 5 of CLM.
  static String name(String segment, int n) {
    return segment + (n < 10 ? "0" : "") + n;
  }

  /// The place of a segment that should have been here.
  Place missing(String id, String missingLoop) {
    return new Place(id, position, offset, missingLoop, "");
  }

  @Override
  public String toString() {
    if (position == 0) {
      return "the file";
    }
    var what = element.isEmpty() ? segment : element;
    var where = loop.isEmpty() ? "" : ", loop " + loop;
    return what + " at segment " + position + where;
  }
}
