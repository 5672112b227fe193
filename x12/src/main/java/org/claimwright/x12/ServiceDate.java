package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// The date of service by which the codes of a loop are judged: its own, its lines', that of the
/// loop around it, the day a stay or an illness began, or the day the file was made. As YYYYMMDD, 0
/// where there is none.
///
/// A bill over a period is coded by the release in force on its last day (ICD-10-CM Official
/// Guidelines: the codes of the date of discharge).
final class ServiceDate {

  private ServiceDate() {}

  static int of(Loop loop, Surroundings around) {
    var date = in(loop);
    for (var i = 0; date == 0 && i < loop.innerSize(); i++) {
      date = in(loop.innerAt(i));
    }
    date = date == 0 ? in(around.find("2400")) : date;
    date = date == 0 ? in(around.find("2300")) : date;
    date = date == 0 ? in(around.find("2100")) : date;
    date = date == 0 ? in(around.find("2200D")) : date;
    date = date == 0 ? in(around.find("2200E")) : date;
    date = date == 0 ? began(loop) : date;
    return date == 0 ? made(loop, around) : date;
  }

  private static int made(Loop loop, Surroundings around) {
    var header = around.find(Loop.HEADER);
    var bht = header == null ? null : header.find("BHT");
    if (bht != null) {
      return day(bht, 4);
    }
    var bpr = header == null ? null : header.find("BPR");
    var own = bpr == null ? loop.find("BPR") : bpr;
    return own == null ? 0 : day(own, 16);
  }

  private static int in(@Nullable Loop loop) {
    for (var i = 0; loop != null && i < loop.size(); i++) {
      var segment = loop.at(i);
      if (segment.is("DTP") && segment.holds(1, "472")) {
        return first(segment, 3);
      }
      if (segment.is("DTP") && segment.holds(1, "434")) {
        return last(segment, 3);
      }
      if (segment.is("DTM")
          && (segment.holds(1, "472") || segment.holds(1, "150") || segment.holds(1, "232"))) {
        return day(segment, 2);
      }
    }
    return 0;
  }

  private static int began(Loop loop) {
    for (var i = 0; i < loop.size(); i++) {
      var dtp = loop.at(i);
      if (dtp.is("DTP") && (dtp.holds(1, "435") || dtp.holds(1, "AAH") || dtp.holds(1, "431"))) {
        return first(dtp, 3);
      }
    }
    return 0;
  }

  /// The first day of a day or period.
  static int first(Segment segment, int n) {
    return n == 3 ? (int) SegmentFact.DAY_IN_3.of(segment) : read(segment, n);
  }

  /// The first day of a day or period, read anew.
  static int read(Segment segment, int n) {
    var from = segment.start(n);
    return Bytes.day(segment.bytes(), from, Math.min(from + 8, segment.end(n)));
  }

  /// The last day of a day or period.
  static int last(Segment segment, int n) {
    var to = segment.end(n);
    return Bytes.day(segment.bytes(), Math.max(segment.start(n), to - 8), to);
  }

  static int day(Segment segment, int n) {
    return n == 2 && segment.elementLength(2) == 8
        ? (int) SegmentFact.DAY_IN_2.of(segment)
        : whole(segment, n);
  }

  private static int whole(Segment segment, int n) {
    return Bytes.day(segment.bytes(), segment.start(n), segment.end(n));
  }
}
