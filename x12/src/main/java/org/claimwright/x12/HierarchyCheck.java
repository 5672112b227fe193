package org.claimwright.x12;

import java.util.List;
import java.util.function.Consumer;

/// Checks the numbering of hierarchical levels and of service lines in one transaction.
final class HierarchyCheck {

  private final Transaction transaction;
  private final Consumer<X12Problem> problems;
  private int levels;
  private boolean sequenceTold;

  HierarchyCheck(Transaction transaction, Consumer<X12Problem> problems) {
    this.transaction = transaction;
    this.problems = problems;
  }

  void run() {
    if (transaction.root().loops().isEmpty()) {
      return;
    }
    level(transaction.root(), List.of());
  }

  /// @param parents what HL02 may be: the level above; for services of a 278 the service before
  ///   too, as its published examples chain them
  private void level(Loop loop, List<String> parents) {
    var hl = loop.segment("HL");
    hl.ifPresent(segment -> check(segment, loop, parents));
    lines(loop);
    var here = hl.map(segment -> List.of(segment.element(1))).orElse(parents);
    var before = "";
    for (var inner : loop.loops()) {
      level(inner, before.isEmpty() ? here : List.of(here.getFirst(), before));
      before = inner.id().equals("2000F") ? inner.segments().getFirst().element(1) : "";
    }
  }

  private void check(Segment hl, Loop loop, List<String> parents) {
    levels++;
    sequence(hl, loop);
    if (!parents.isEmpty() && !parents.contains(hl.element(2))) {
      var message = "HL02 is not the level above, " + parents.getFirst() + ".";
      tell(Fault.HL_PARENT, hl, loop.id(), 2, message);
    }
    var child = hl.element(4);
    var has = loop.loops().stream().anyMatch(inner -> inner.segment("HL").isPresent());
    if (child.equals("0") && has) {
      tell(Fault.HL_CHILD, hl, loop.id(), 4, "HL04 is 0, but a level follows below. Make it 1.");
    }
    if (child.equals("1") && !has) {
      tell(Fault.HL_CHILD, hl, loop.id(), 4, "HL04 is 1, but no level follows below. Make it 0.");
    }
  }

  /// Told once: everything after the first gap is out of step because of it.
  private void sequence(Segment hl, Loop loop) {
    if (!hl.element(1).equals(String.valueOf(levels)) && !sequenceTold) {
      sequenceTold = true;
      var message =
          "HL01 is %s where %d is due: levels count 1, 2, 3 in the transaction."
              .formatted(hl.element(1), levels);
      tell(Fault.HL_SEQUENCE, hl, loop.id(), 1, message);
    }
  }

  private void lines(Loop claim) {
    if (!claim.id().equals("2300")) {
      return;
    }
    numbered(claim.loops("2400"));
  }

  private void numbered(List<Loop> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var lx = lines.get(i).segments().getFirst();
      if (lx.is("LX") && !lx.element(1).equals(String.valueOf(i + 1))) {
        var message =
            "LX01 is %s where %d is due: lines count 1, 2, 3 in the claim."
                .formatted(lx.element(1), i + 1);
        tell(Fault.LX_SEQUENCE, lx, "2400", 1, message);
        return;
      }
    }
  }

  private void tell(Fault fault, Segment segment, String loop, int element, String message) {
    var place = Place.of(segment, loop).element(element);
    var citation = transaction.version() + " " + loop + " " + place.element();
    problems.accept(
        X12Problem.of(fault, place, segment.element(element), message).citing(citation));
  }
}
