package org.claimwright.x12;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Checks the numbering of hierarchical levels and of service lines in one transaction.
final class HierarchyCheck {

  /// An open level: what its HL01 says and what it should say.
  private record Level(String said, String due) {
    boolean isCalled(String number) {
      return number.equals(said) || number.equals(due);
    }
  }

  private final Deque<Level> open = new ArrayDeque<>();
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
    var above = open.peek();
    open.push(new Level(hl.element(1), String.valueOf(levels)));
    sequence(hl, loop);
    var parent = hl.element(2);
    if (above != null
        && Formats.isDigits(parent)
        && !above.isCalled(parent)
        && !chained(loop, parent)) {
      var message = "HL02 is not the level above, " + above.said() + ".";
      tell(Fault.HL_PARENT, hl, loop, 2, message);
    }
    serviceBefore = loop.equals("2000F") ? hl.element(1) : "";
  }

  /// Services of a 278 may also name the service before, since X12's published examples chain them.
  private boolean chained(String loop, String parent) {
    return loop.equals("2000F") && parent.equals(serviceBefore);
  }

  /// A level whose HL is missing begins: the numbers after it are right all the same.
  void missed() {
    levels++;
    open.push(new Level("", String.valueOf(levels)));
  }

  /// A level ends.
  ///
  /// @param told whether HL04 is to be held against what came
  void closed(OpenLoop level, boolean told) {
    open.pop();
    var hl = level.hl();
    if (hl != null && told) {
      child(hl, level.id(), level.heldLevel);
    }
  }

  private void child(Segment hl, String loop, boolean hasLevelsBelow) {
    var child = hl.element(4);
    if (child.equals("0") && hasLevelsBelow) {
      tell(Fault.HL_CHILD, hl, loop, 4, "HL04 is 0, but a level follows below. Make it 1.");
    }
    if (child.equals("1") && !hasLevelsBelow) {
      tell(Fault.HL_CHILD, hl, loop, 4, "HL04 is 1, but no level follows below. Make it 0.");
    }
  }

  /// Told once: everything after the first gap is out of step because of it.
  private void sequence(Segment hl, String loop) {
    var number = hl.element(1);
    if (Formats.isDigits(number) && !number.equals(String.valueOf(levels)) && !sequenceTold) {
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
    if (Formats.isDigits(lx.element(1))
        && !lx.element(1).equals(String.valueOf(due))
        && !lineTold) {
      lineTold = true;
      var message =
          "LX01 is %s where %d is due: lines count 1, 2, 3 in the claim."
              .formatted(lx.element(1), due);
      tell(Fault.LX_SEQUENCE, lx, "2400", 1, message);
    }
  }

  private void tell(Fault fault, Segment segment, String loop, int element, String message) {
    var place = Place.of(segment, loop).element(element);
    var citation = version + " " + loop + " " + place.element();
    problems.accept(
        X12Problem.of(fault, place, segment.element(element), message).citing(citation));
  }
}
