package org.claimwright.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words the one cause that a change to a transaction has shown; where the walk told it already, in
/// its words.
///
/// @param structure what was told of levels 1 and 2
record Cause(Draft draft, Guide guide, List<X12Problem> structure) {

  private static final Set<Fault> OF_PLACE =
      EnumSet.of(
          Fault.SEGMENT_UNKNOWN,
          Fault.SEGMENT_UNEXPECTED,
          Fault.SEGMENT_REPEAT,
          Fault.LOOP_REPEAT,
          Fault.SEGMENT_ORDER);

  /// @param changed the transaction put right
  /// @param file what was found of it then
  X12Problem of(Repair repair, Draft changed, ParsedFile file) {
    return switch (repair) {
      case Repair.Surplus surplus -> surplus(surplus, file);
      case Repair.Order order -> order(order, file);
      case Repair.Opening opening -> opening(opening, changed, file);
      case Repair.Value value -> value(value, file);
      case Repair.Instead instead ->
          structure.stream()
              .filter(problem -> problem.position() == draft.position(instead.at()))
              .findFirst()
              .orElseThrow();
    };
  }

  private X12Problem surplus(Repair.Surplus surplus, ParsedFile file) {
    var segment = draft.at(surplus.from());
    var known =
        structure.stream()
            .filter(problem -> problem.position() == draft.position(surplus.from()))
            .filter(
                problem -> OF_PLACE.contains(problem.fault()) || problem.element().endsWith("01"))
            .findFirst();
    var place = Place.of(segment, loopAt(file, surplus.from() - 1));
    return known.orElseGet(() ->
        tell(Fault.SEGMENT_UNEXPECTED, place, segment.id() + " has no place here. Remove it."));
  }

  private X12Problem order(Repair.Order order, ParsedFile file) {
    var segment = draft.at(order.from());
    var known = known(order.from(), Fault.SEGMENT_ORDER);
    var after = order.to() < order.from() ? order.to() : order.to() + 1;
    var message =
        "%s comes too %s. Move it before segment %d."
            .formatted(
                segment.id(), order.to() < order.from() ? "late" : "early", draft.position(after));
    var place = Place.of(segment, loopAt(file, order.to()));
    return known.orElseGet(() -> tell(Fault.SEGMENT_ORDER, place, message));
  }

  private X12Problem opening(Repair.Opening opening, Draft changed, ParsedFile file) {
    var added = changed.at(opening.before());
    var next = draft.at(opening.before());
    var loop = loopAt(file, opening.before());
    var known =
        structure.stream()
            .filter(problem -> problem.position() == next.position())
            .filter(problem -> problem.segment().equals(added.id()) && problem.loop().equals(loop))
            .findFirst();
    var place = new Place(added.id(), next.position(), next.offset(), loop, "");
    var message =
        "Loop %s with its %s is missing. Add it before segment %d."
            .formatted(loop, added.id(), next.position());
    return known.orElseGet(() -> tell(Fault.LOOP_MISSING, place, message));
  }

  private X12Problem value(Repair.Value value, ParsedFile file) {
    var segment = draft.at(value.at());
    var own = Draft.firstOf(segment, value.element());
    var isPart = !own.equals(segment.element(value.element()));
    var whole = Place.of(segment, loopAt(file, value.at()));
    var place = isPart ? whole.component(value.element(), 1) : whole.element(value.element());
    var known =
        structure.stream()
            .filter(problem -> problem.position() == segment.position())
            .filter(problem -> problem.element().equals(place.element()))
            .findFirst();
    var message =
        "%s is %s, which does not fit what follows: %s would."
            .formatted(place.element(), own, value.value());
    return known.orElseGet(() ->
        X12Problem.of(Fault.ELEMENT_CODE, place, own, message)
            .citing(guide.version() + " " + place.loop() + " " + place.element()));
  }

  private Optional<X12Problem> known(int index, Fault fault) {
    return structure.stream()
        .filter(problem -> problem.position() == draft.position(index) && problem.fault() == fault)
        .findFirst();
  }

  private X12Problem tell(Fault fault, Place place, String message) {
    return X12Problem.of(fault, place, "", message)
        .citing(guide.version() + " " + place.loop() + " " + place.segment());
  }

  /// The loop that a segment of the changed transaction is in.
  private static String loopAt(ParsedFile file, int index) {
    return file.transactions().stream()
        .map(transaction -> loopAt(transaction.root(), index))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse(Loop.HEADER);
  }

  private static String loopAt(Loop loop, int index) {
    for (var segment : loop.segments()) {
      if (Draft.index(segment.position()) == index) {
        return loop.id();
      }
    }
    for (var inner : loop.loops()) {
      var found = loopAt(inner, index);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
