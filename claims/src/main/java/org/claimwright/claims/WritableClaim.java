package org.claimwright.claims;

import org.claimwright.claims.wire.WireText;

/// What the 837P has no room for, or cannot do without, in the shape of one claim.
final class WritableClaim {

  private WritableClaim() {}

  static void check(Claim claim, WireText text) {
    var place = "claim " + claim.number();
    count(text, place + ", loop 2400", "lines", claim.lines().size(), 1, 50);
    count(text, place + ", loop 2300 HI", "diagnoses", claim.diagnoses().size(), 1, 12);
    if (claim.totalCharge().isNegative()) {
      text.refuse("DATA-CHARGE", place + ", CLM02", "the charge is " + claim.totalCharge());
    }
    for (int i = 0; i < claim.lines().size(); i++) {
      line(claim, claim.lines().get(i), i + 1, text);
    }
  }

  private static void line(Claim claim, ClaimLine line, int expected, WireText text) {
    var place = "claim " + claim.number() + " line " + line.number();
    if (line.number() != expected) {
      text.refuse(
          "DATA-LINE-NUMBERS",
          place + ", LX01",
          "the line is number " + expected + " of the claim but carries " + line.number());
    }
    count(text, place + ", SV107", "diagnosis pointers", line.pointers().size(), 1, 4);
    count(text, place + ", SV101", "modifiers", line.procedure().modifiers().size(), 0, 4);
    for (int pointer : line.pointers()) {
      if (pointer < 1 || pointer > claim.diagnoses().size()) {
        text.refuse(
            "DATA-POINTER-RANGE",
            place + ", SV107",
            "it points to diagnosis " + pointer + " of " + claim.diagnoses().size());
      }
    }
  }

  private static void count(
      WireText text, String place, String what, int count, int least, int most) {
    if (count < least || count > most) {
      text.refuse(
          "DATA-COUNT",
          place,
          "there are " + count + " " + what + "; there must be " + least + " to " + most);
    }
  }
}
