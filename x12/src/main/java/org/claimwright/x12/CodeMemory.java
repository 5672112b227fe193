package org.claimwright.x12;

/// Codes of one list that have passed, so that the same code on the same date is not looked up
/// again. A fixed number of places; a newcomer takes the place of whoever was there.
///
/// Hot: asked for every code; makes no objects. Measured by `bench x12`.
final class CodeMemory {

  private static final int PLACES = 1 << 11;
  private static final long[] NOTHING = {};

  private final boolean byDate;
  private long[] fronts = NOTHING;
  private long[] backs = NOTHING;
  private int[] dates = {};

  /// @param byDate whether a code passes for one date of service only
  CodeMemory(boolean byDate) {
    this.byDate = byDate;
  }

  boolean isByDate() {
    return byDate;
  }

  boolean knows(int date, byte[] bytes, int from, int to) {
    if (to - from > 14 || fronts.length == 0) {
      return false;
    }
    var middle = Math.min(from + 7, to);
    var front = Bytes.packed(bytes, from, middle);
    var back = Bytes.packed(bytes, middle, to);
    var place = place(front, back, date);
    return fronts[place] == front && backs[place] == back && dates[place] == date;
  }

  void add(int date, byte[] bytes, int from, int to) {
    if (to - from > 14) {
      return;
    }
    if (fronts.length == 0) {
      fronts = new long[PLACES];
      backs = new long[PLACES];
      dates = new int[PLACES];
    }
    var middle = Math.min(from + 7, to);
    var front = Bytes.packed(bytes, from, middle);
    var back = Bytes.packed(bytes, middle, to);
    var place = place(front, back, date);
    fronts[place] = front;
    backs[place] = back;
    dates[place] = date;
  }

  private static int place(long front, long back, int date) {
    var mixed = (front * 31 + back) * 31 + date;
    return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 53);
  }
}
