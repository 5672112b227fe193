package org.claimwright.x12;

/// Holds the counts of a 999 against the answers it gives.
final class AcknowledgementBalance implements Balance {

  private int answers;
  private int accepted;
  private boolean isContradictory;

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.id().equals("2000")) {
      answers++;
      isContradictory |= AcknowledgementSituations.contradictsItself(loop);
      accepted += isAccepted(loop) ? 1 : 0;
    }
  }

  @Override
  public void end(Loop root, Findings findings) {
    root.segment("AK9").ifPresent(ak9 -> counts(ak9, findings));
  }

  private void counts(Segment ak9, Findings findings) {
    for (var n = 2; n <= 4; n++) {
      if (ak9.element(n).startsWith("-")) {
        var text = "AK9%02d is %s: nothing is counted below zero.".formatted(n, ak9.element(n));
        findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, n, text);
        return;
      }
    }
    var received = count(ak9, 3);
    var taken = count(ak9, 4);
    if (received < 0 || taken < 0 || isContradictory) {
      return;
    }
    if (answers > received) {
      var text =
          "AK903 is %d, but %d transactions are answered above.".formatted(received, answers);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 3, text);
    } else if (taken > received || (answers > 0 && taken != accepted + received - answers)) {
      var text =
          "AK904 is %d of %d received, but %d of the %d transactions answered are accepted."
              .formatted(taken, received, accepted, answers);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 4, text);
    } else if (count(ak9, 2) != received && count(ak9, 2) >= 0 && !saysWhy(ak9)) {
      var text =
          "AK902 is %d and AK903 %d, but no AK905 says that the count is wrong (5)."
              .formatted(count(ak9, 2), received);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 2, text);
    } else if (contradicts(ak9.element(1), taken, received)) {
      var text =
          "AK901 is %s, but AK904 accepts %d of %d transactions."
              .formatted(ak9.element(1), taken, received);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 1, text);
    } else if (ak9.holds(1, "A") && ak9.has(5)) {
      var text = "AK905 gives a reason to refuse, but AK901 is A, accepted.";
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 5, text);
    }
  }

  private static boolean saysWhy(Segment ak9) {
    for (var n = 5; n <= 9; n++) {
      if (ak9.holds(n, "5")) {
        return true;
      }
    }
    return false;
  }

  /// A and E take every transaction, P some of them, R none.
  private static boolean contradicts(String verdict, long taken, long received) {
    return switch (verdict) {
      case "A", "E" -> taken != received;
      case "P" -> taken == 0 || taken == received;
      case "R" -> taken > 0;
      default -> false;
    };
  }

  private static long count(Segment ak9, int n) {
    var text = ak9.element(n);
    return Formats.isDigits(text) && text.length() <= 9 ? Long.parseLong(text) : -1;
  }

  private static boolean isAccepted(Loop answer) {
    var code = answer.segment("IK5").map(ik5 -> ik5.element(1)).orElse("");
    return code.equals("A") || code.equals("E");
  }
}
