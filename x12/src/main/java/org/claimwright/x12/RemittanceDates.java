package org.claimwright.x12;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The situations of the dates of a remittance (005010X221A1).
final class RemittanceDates {

  private static final int DTM = Segment.keyOf("DTM");
  private static final Codes BEGINNINGS = new Codes(Set.of("232", "472", "150"));

  private RemittanceDates() {}

  /// A line is dated, on the line or on the claim.
  static void lineIsDated(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      if (line.is("2110") && line.find("DTM") == null && !isDated(claim) && !isTwice(claim, i)) {
        findings.missing(
            line, "DTM", "DTM*472 is required: neither the line nor the claim is dated.");
      }
    }
  }

  private static boolean isDated(Loop claim) {
    return claim.segments("DTM").stream().anyMatch(dtm -> dtm.element(1).startsWith("23"));
  }

  /// Whether the line is a mere SVC that comes again with all that belongs to it.
  private static boolean isTwice(Loop claim, int i) {
    var line = claim.innerAt(i);
    return line.size() == 1
        && i + 1 < claim.innerSize()
        && claim.innerAt(i + 1).first().text().equals(line.first().text());
  }

  /// A line has the day of its service (472), or the first and the last day (150, 151); a period
  /// runs forward.
  static void lineHasDayOrPeriod(Loop line, Surroundings around, Findings findings) {
    if (hasJustADay(line) || twice(line, findings)) {
      return;
    }
    var day = line.find("DTM", "472");
    var from = line.find("DTM", "150");
    var to = line.find("DTM", "151");
    if (day != null && (from != null || to != null)) {
      var text = "DTM*472 is a single day, but DTM*150 and DTM*151 tell of a period.";
      findings.wrong(Fault.SITUATION, day, line.id(), 1, text);
    } else if (from != null && to == null) {
      findings.missing(line, "DTM", "DTM*151 is required: DTM*150 begins a period.");
    } else if (from == null && to != null) {
      findings.missing(line, "DTM", "DTM*150 is required: DTM*151 ends a period.");
    } else {
      forward(from, to, line, findings);
    }
  }

  /// The frequent case.
  private static boolean hasJustADay(Loop line) {
    var dates = 0;
    var days = 0;
    for (var i = 0; i < line.size(); i++) {
      if (line.at(i).key() == DTM) {
        dates++;
        days += line.at(i).holds(1, "472") ? 1 : 0;
      }
    }
    return dates == 1 && days == 1;
  }

  /// The period of a claim runs forward (232, 233), and the claim was received by the day it was
  /// paid (050, BPR16) and not before anything was done, but for a predetermination (CLP02 25).
  static void claimRunsForward(Loop claim, Surroundings around, Findings findings) {
    if (!twice(claim, findings)) {
      forward(claim.find("DTM", "232"), claim.find("DTM", "233"), claim, findings);
    }
    var received = claim.find("DTM", "050");
    if (received == null) {
      return;
    }
    var day = ServiceDate.day(received, 2);
    if (isAfterPayment(day, around)) {
      var text = "DTM*050 lies after the payment, BPR16: the claim was received before it.";
      findings.wrong(Fault.SITUATION, received, claim.id(), 2, text);
    } else if (day < firstDay(claim) && !claim.first().holds(2, "25")) {
      var text = "DTM*050 lies before the first service: the claim was received after it.";
      findings.wrong(Fault.SITUATION, received, claim.id(), 2, text);
    }
  }

  private static boolean isAfterPayment(int day, Surroundings around) {
    var header = around.find(Loop.HEADER);
    var bpr = header == null ? null : header.find("BPR");
    var paid = bpr == null ? 0 : ServiceDate.day(bpr, 16);
    return paid > 0 && day > paid;
  }

  /// The first day of the claim and its lines, 0 where they are not dated.
  private static int firstDay(Loop claim) {
    var first = firstDayIn(claim);
    for (var i = 0; i < claim.innerSize(); i++) {
      first = Math.min(first, firstDayIn(claim.innerAt(i)));
    }
    return first == Integer.MAX_VALUE ? 0 : first;
  }

  private static int firstDayIn(Loop loop) {
    var first = Integer.MAX_VALUE;
    for (var i = 0; i < loop.size(); i++) {
      var dtm = loop.at(i);
      var day = dtm.key() == DTM ? (int) SegmentFact.BEGINNING.of(dtm) : 0;
      first = day > 0 ? Math.min(first, day) : first;
    }
    return first;
  }

  /// The day that a DTM says something began, 0 where it says something else.
  static int beginning(Segment dtm) {
    return BEGINNINGS.contains(dtm.bytes(), dtm.start(1), dtm.end(1)) ? ServiceDate.day(dtm, 2) : 0;
  }

  private static void forward(
      @Nullable Segment from, @Nullable Segment to, Loop loop, Findings findings) {
    if (from == null || to == null) {
      return;
    }
    var first = ServiceDate.day(from, 2);
    var last = ServiceDate.day(to, 2);
    if (first > 0 && last > 0 && last < first) {
      var text = "DTM*%s lies before DTM*%s.".formatted(to.element(1), from.element(1));
      findings.wrong(Fault.SITUATION, to, loop.id(), 2, text);
    }
  }

  /// A kind of date that comes twice.
  private static boolean twice(Loop loop, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var dtm = loop.at(i);
      if (dtm.key() == DTM && isEarlier(loop, dtm, i)) {
        var text = "DTM*%s is there twice.".formatted(dtm.element(1));
        findings.wrong(Fault.SITUATION, dtm, loop.id(), 1, text);
        return true;
      }
    }
    return false;
  }

  private static boolean isEarlier(Loop loop, Segment dtm, int index) {
    for (var i = 0; i < index; i++) {
      if (loop.at(i).key() == DTM && loop.at(i).sameElement(1, dtm, 1)) {
        return true;
      }
    }
    return false;
  }
}
