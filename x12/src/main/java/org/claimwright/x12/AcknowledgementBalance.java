package org.claimwright.x12;

/// Holds the counts of a 999 against the answers it gives.
final class AcknowledgementBalance implements Balance {

  private int answers;
  private int accepted;

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.id().equals("2000")) {
      answers++;
      accepted += isAccepted(loop) ? 1 : 0;
    }
  }

  @Override
  public void end(Loop root, Findings findings) {
    root.segment("AK9").ifPresent(ak9 -> counts(ak9, findings));
  }

  private void counts(Segment ak9, Findings findings) {
    if (answers == 0 || !Formats.isDigits(ak9.element(4))) {
      return;
    }
    if (!sameCount(ak9.element(4), accepted)) {
      var text =
          "AK904 is %s, but %d of the transactions answered are accepted."
              .formatted(ak9.element(4), accepted);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 4, text);
      return;
    }
    var said = ak9.element(1);
    var all = accepted == answers;
    if ((said.equals("A") && !all) || (said.equals("R") && accepted > 0)) {
      var text = "AK901 is %s, which the answers above contradict.".formatted(said);
      findings.wrong(Fault.BALANCE_COUNTS, ak9, Loop.HEADER, 1, text);
    }
  }

  private static boolean sameCount(String text, long count) {
    return text.length() <= 9 && Integer.parseInt(text) == count;
  }

  private static boolean isAccepted(Loop answer) {
    var code = answer.segment("IK5").map(ik5 -> ik5.element(1)).orElse("");
    return code.equals("A") || code.equals("E");
  }
}
