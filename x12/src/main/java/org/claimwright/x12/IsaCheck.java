package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks the interchange header, whose elements have fixed widths.
final class IsaCheck {

  private static final int[] WIDTHS = {0, 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
  private static final Set<String> QUALIFIERS =
      Set.of(
          "01", "02", "03", "04", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
          "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32",
          "33", "34", "35", "36", "37", "38", "NR", "ZZ", "AM", "SN");

  private IsaCheck() {}

  static boolean isQualifier(String text) {
    return QUALIFIERS.contains(text);
  }

  static List<X12Problem> check(Segment isa) {
    var problems = new ArrayList<X12Problem>();
    for (var n = 1; n < WIDTHS.length && (n < 16 || isa.size() == 16); n++) {
      width(isa, n, problems);
    }
    if (problems.isEmpty()) {
      values(isa, problems);
    }
    return problems;
  }

  private static void width(Segment isa, int n, List<X12Problem> problems) {
    var value = isa.element(n);
    if (value.length() != WIDTHS[n]) {
      var message =
          "ISA%02d has %d characters, not %d. Pad or cut it to its width."
              .formatted(n, value.length(), WIDTHS[n]);
      tell(Fault.ISA_WIDTH, isa, n, message, problems);
    }
  }

  private static void values(Segment isa, List<X12Problem> problems) {
    oneOf(isa, 1, Set.of("00", "03"), problems);
    oneOf(isa, 3, Set.of("00", "01"), problems);
    oneOf(isa, 5, QUALIFIERS, problems);
    oneOf(isa, 7, QUALIFIERS, problems);
    oneOf(isa, 14, Set.of("0", "1"), problems);
    oneOf(isa, 15, Set.of("P", "T", "I"), problems);
    standard(isa, problems);
    party(isa, 6, "sender", problems);
    party(isa, 8, "receiver", problems);
    if (!Formats.isDate("D6", isa.element(9))) {
      tell(Fault.ISA_VALUE, isa, 9, "ISA09 is no date. Write it as YYMMDD.", problems);
    }
    if (!Formats.isTime(isa.element(10))) {
      tell(Fault.ISA_VALUE, isa, 10, "ISA10 is no time. Write it as HHMM.", problems);
    }
    if (!Formats.isDigits(isa.element(13))) {
      tell(Fault.ISA_VALUE, isa, 13, "ISA13 is not nine digits.", problems);
    }
    oneOf(isa, 12, Set.of("00501", "00401", "00402"), problems);
  }

  /// ISA11: before 00402 whose standard the envelope follows, of which there is one, U; since then
  /// the separator of repetitions, for which U still stands where there are none.
  private static void standard(Segment isa, List<X12Problem> problems) {
    var said = isa.element(11);
    if (!said.equals("U") && !said.isEmpty() && !Delimiters.legal(said.charAt(0))) {
      var message =
          "ISA11 is %s: write the separator of repetitions, such as ^, or U where there is none."
              .formatted(said.isBlank() ? "blank" : said);
      tell(Fault.ISA_VALUE, isa, 11, message, problems);
    }
  }

  private static void party(Segment isa, int n, String who, List<X12Problem> problems) {
    if (isa.element(n).isBlank()) {
      var message = "ISA%02d is blank: it names the %s of the file.".formatted(n, who);
      tell(Fault.ISA_VALUE, isa, n, message, problems);
    }
  }

  private static void oneOf(Segment isa, int n, Set<String> allowed, List<X12Problem> problems) {
    if (!allowed.contains(isa.element(n))) {
      var message =
          "ISA%02d is %s, which is not a code of this element.".formatted(n, isa.element(n));
      tell(Fault.ISA_VALUE, isa, n, message, problems);
    }
  }

  private static void tell(
      Fault fault, Segment isa, int n, String message, List<X12Problem> problems) {
    var place = Place.of(isa, "").element(n);
    problems.add(
        X12Problem.of(fault, place, isa.element(n), message).citing("X12.5 ISA%02d".formatted(n)));
  }
}
