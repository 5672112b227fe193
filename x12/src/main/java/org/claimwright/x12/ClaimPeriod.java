package org.claimwright.x12;

/// The days of service of a claim, told segment by segment: the period of the bill, else that of
/// its lines from the first day to the last, else the claim's own date of service.
final class ClaimPeriod {

  private static final String SERVICE = "472";
  private static final String STATEMENT = "434";

  /// A first and a last day; 0 for none.
  private record Days(int first, int last) {
    private static final Days NONE = new Days(0, 0);

    static Days of(Segment dtp) {
      return new Days(ServiceDate.first(dtp, 3), ServiceDate.last(dtp, 3));
    }

    Days and(Days other) {
      var from = other.first > 0 && (first == 0 || other.first < first) ? other.first : first;
      return new Days(from, Math.max(last, other.last));
    }

    String text() {
      return first == 0 ? "" : first == last ? String.valueOf(first) : first + "-" + last;
    }
  }

  private Days ofBill = Days.NONE;
  private Days ofLines = Days.NONE;
  private Days ofClaim = Days.NONE;
  private boolean lineHasDate;

  /// A line begins.
  void line() {
    lineHasDate = false;
  }

  void ofClaim(Segment segment) {
    if (!segment.is("DTP")) {
      return;
    }
    if (segment.holds(1, STATEMENT) && ofBill.equals(Days.NONE)) {
      ofBill = Days.of(segment);
    }
    if (segment.holds(1, SERVICE) && ofClaim.equals(Days.NONE)) {
      ofClaim = Days.of(segment);
    }
  }

  void ofLine(Segment segment) {
    if (segment.is("DTP") && segment.holds(1, SERVICE) && !lineHasDate) {
      lineHasDate = true;
      ofLines = ofLines.and(Days.of(segment));
    }
  }

  /// `20260309` or `20260309-20260311`; `""` where there is no day.
  String text() {
    for (var days : new Days[] {ofBill, ofLines}) {
      if (days.first() > 0) {
        return days.text();
      }
    }
    return ofClaim.text();
  }
}
