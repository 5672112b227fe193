package org.claimwright.x12;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks the numbering of hierarchical levels and of service lines in one transaction.
final class HierarchyCheck {

  private static final int LONGEST_LINE_NUMBER = 6;

  private @Nullable Segment[] said = new @Nullable Segment[8];
  private long[] due = new long[8];
  private int open;
  private final String version;
  private final Consumer<X12Problem> problems;
  private long levels;
  private boolean sequenceTold;
  private boolean lineTold;
  private String serviceBefore = "";

  HierarchyCheck(String version, Consumer<X12Problem> problems) {
    this.version = version;
    this.problems = problems;
  }

  /// A level begins.
  void opened(Segment hl, String loop) {
    levels++;
    sequence(hl, loop);
    if (open > 0 && !isParent(hl) && isPlain(hl, 2) && !chained(loop, hl)) {
      tell(Fault.HL_PARENT, hl, loop, 2, "HL02 is not the level above, %s.".formatted(above()));
    }
    push(hl);
    serviceBefore = loop.equals("2000F") ? hl.element(1) : "";
  }

  private void push(@Nullable Segment hl) {
    if (open == due.length) {
      said = Arrays.copyOf(said, open * 2);
      due = Arrays.copyOf(due, open * 2);
    }
    said[open] = hl;
    due[open++] = levels;
  }

  /// Whether HL02 is what the level above calls itself, or should.
  private boolean isParent(Segment hl) {
    var above = said[open - 1];
    return counts(hl, 2, due[open - 1]) || (above != null && hl.sameElement(2, above, 1));
  }

  private String above() {
    var above = said[open - 1];
    return above == null ? String.valueOf(due[open - 1]) : above.element(1);
  }

  /// Services of a 278 may also name the service before, since X12's published examples chain them.
  private boolean chained(String loop, Segment hl) {
    return loop.equals("2000F") && hl.holds(2, serviceBefore);
  }

  /// Whether the element is the number, without zeros before it.
  private static boolean counts(Segment hl, int n, long number) {
    return hl.number(n) == number && hl.bytes()[hl.start(n)] != '0';
  }

  /// A level whose HL is missing begins: the numbers after it are right all the same.
  void missed() {
    levels++;
    push(null);
  }

  /// A level is missing or too many, so that the numbers after it are told with it.
  void outOfStep() {
    sequenceTold = true;
  }

  /// A level ends of which it is known that its HL04 is right.
  void closed() {
    open--;
  }

  /// A level ends.
  ///
  /// @param told whether HL04 is to be held against what came
  void closed(OpenLoop level, boolean told) {
    closed();
    var hl = level.hl();
    var listed = level.rule.first().element(4);
    if (hl != null
        && told
        && listed != null
        && listed.codes().contains(hl.bytes(), hl.start(4), hl.end(4))) {
      child(hl, level.id(), level.heldLevel);
    }
  }

  /// Where a level is missing, the numbers after it are out of step because of it.
  private void child(Segment hl, String loop, boolean hasLevelsBelow) {
    if (hl.holds(4, "0") && hasLevelsBelow) {
      tell(Fault.HL_CHILD, hl, loop, 4, "HL04 is 0, but a level follows below. Make it 1.");
    }
    if (hl.holds(4, "1") && !hasLevelsBelow) {
      sequenceTold = true;
      tell(Fault.HL_CHILD, hl, loop, 4, "HL04 is 1, but no level follows below. Make it 0.");
    }
  }

  /// Told once: everything after the first gap is out of step because of it.
  private void sequence(Segment hl, String loop) {
    if (!sequenceTold && !counts(hl, 1, levels) && isPlain(hl, 1)) {
      sequenceTold = true;
      var message =
          "HL01 is %s where %d is due: levels count 1, 2, 3 in the transaction."
              .formatted(hl.element(1), levels);
      tell(Fault.HL_SEQUENCE, hl, loop, 1, message);
    }
  }

  /// A service line of a claim begins. Told once in a claim.
  void line(Segment lx, int due) {
    lineTold &= due > 1;
    if (lx.number(1) != due && !lineTold && isLineNumber(lx)) {
      lineTold = true;
      var message =
          "LX01 is %s where %d is due: lines count 1, 2, 3 in the claim."
              .formatted(lx.element(1), due);
      tell(Fault.LX_SEQUENCE, lx, "2400", 1, message);
    }
  }

  /// Whether the element check finds nothing to say of LX01, which may have a minus sign.
  private static boolean isLineNumber(Segment lx) {
    var said = lx.element(1);
    return Formats.isWhole(said)
        && said.length() - (said.startsWith("-") ? 1 : 0) <= LONGEST_LINE_NUMBER;
  }

  /// A service line whose LX is missing begins: the numbers after it may have closed the gap.
  void lineMissed() {
    lineTold = true;
  }

  /// Whether the element check finds nothing to say of it.
  private static boolean isPlain(Segment hl, int n) {
    var number = hl.element(n);
    return !number.isBlank()
        && hl.components(n).size() == 1
        && hl.repetitions(n).size() == 1
        && number.length() <= 12
        && number.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private void tell(Fault fault, Segment segment, String loop, int element, String message) {
    var place = Place.of(segment, loop).element(element);
    var citation = version + " " + loop + " " + place.element();
    problems.accept(
        X12Problem.of(fault, place, segment.element(element), message).citing(citation));
  }
}
