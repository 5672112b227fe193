package org.claimwright.x12;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// Holds the counts of a 999 against the answers it gives.
final class AcknowledgementBalance {

  private final Transaction transaction;
  private final BitSet faulty;
  private final Consumer<X12Problem> problems;

  AcknowledgementBalance(Transaction transaction, BitSet faulty, Consumer<X12Problem> problems) {
    this.transaction = transaction;
    this.faulty = faulty;
    this.problems = problems;
  }

  void run() {
    var answers = transaction.root().loops("2000");
    if (faulty.isEmpty()) {
      transaction.root().segment("AK9").ifPresent(ak9 -> counts(ak9, answers));
    }
  }

  private void counts(Segment ak9, List<Loop> answers) {
    var accepted = answers.stream().filter(AcknowledgementBalance::isAccepted).count();
    if (answers.isEmpty() || !Formats.isDigits(ak9.element(4))) {
      return;
    }
    if (!sameCount(ak9.element(4), accepted)) {
      var text =
          "AK904 is %s, but %d of the transactions answered are accepted."
              .formatted(ak9.element(4), accepted);
      tell(ak9, 4, text);
      return;
    }
    var said = ak9.element(1);
    var all = accepted == answers.size();
    if ((said.equals("A") && !all) || (said.equals("R") && accepted > 0)) {
      tell(ak9, 1, "AK901 is %s, which the answers above contradict.".formatted(said));
    }
  }

  private static boolean sameCount(String text, long count) {
    return text.length() <= 9 && Integer.parseInt(text) == count;
  }

  private static boolean isAccepted(Loop answer) {
    var code = answer.segment("IK5").map(ik5 -> ik5.element(1)).orElse("");
    return code.equals("A") || code.equals("E");
  }

  private void tell(Segment ak9, int element, String message) {
    var place = Place.of(ak9, Loop.HEADER).element(element);
    var citation = transaction.version() + " HEADER " + place.element();
    problems.accept(
        X12Problem.of(Fault.BALANCE_COUNTS, place, ak9.element(element), message).citing(citation));
  }
}
