package org.claimwright.x12;

import java.util.List;
import java.util.function.Consumer;
import org.claimwright.x12.Guide.Rule;
import org.jspecify.annotations.Nullable;

/// Checks the numbering of hierarchical levels and of service lines in one transaction.
final class HierarchyCheck {

  private final String version;
  private final Consumer<X12Problem> problems;
  private long levels;
  private boolean sequenceTold;
  private String serviceBefore = "";

  HierarchyCheck(String version, Consumer<X12Problem> problems) {
    this.version = version;
    this.problems = problems;
  }

  /// A level begins.
  ///
  /// @param above the HL of the level around it, if there is one
  void opened(Segment hl, Rule level, @Nullable Segment above) {
    levels++;
    var loop = level instanceof Guide.LoopRule rule ? rule.id() : "";
    sequence(hl, loop);
    if (above != null && !parents(loop, above).contains(hl.element(2))) {
      var message = "HL02 is not the level above, " + above.element(1) + ".";
      tell(Fault.HL_PARENT, hl, loop, 2, message);
    }
    serviceBefore = loop.equals("2000F") ? hl.element(1) : "";
  }

  /// What HL02 may be: the level above; for services of a 278 the service before too, since X12's
  /// published examples chain them.
  private List<String> parents(String loop, Segment above) {
    return loop.equals("2000F") && !serviceBefore.isEmpty()
        ? List.of(above.element(1), serviceBefore)
        : List.of(above.element(1));
  }

  /// A level whose HL is missing begins: the numbers after it are right all the same.
  void missed() {
    levels++;
  }

  /// A level is complete.
  void closed(Segment hl, String loop, boolean hasLevelsBelow) {
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
    if (!hl.element(1).equals(String.valueOf(levels)) && !sequenceTold) {
      sequenceTold = true;
      var message =
          "HL01 is %s where %d is due: levels count 1, 2, 3 in the transaction."
              .formatted(hl.element(1), levels);
      tell(Fault.HL_SEQUENCE, hl, loop, 1, message);
    }
  }

  /// A service line of a claim begins.
  void line(Segment lx, int due) {
    if (!lx.element(1).equals(String.valueOf(due)) && !lx.element(1).isEmpty()) {
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
