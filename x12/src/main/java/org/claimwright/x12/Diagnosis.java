package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.x12.Fault.Answer;
import org.jspecify.annotations.Nullable;

/// Finds the one cause of several problems of a transaction: where a single change (a segment taken
/// out, put elsewhere, a level's first segment added, a qualifier replaced) puts right what was
/// told, that change is told and nothing that followed from it.
///
/// Looked for only where a segment, loop or level is out of place, in files of up to {@link
/// #LONGEST_FILE} bytes, and for as long as {@link #MOST_SEGMENTS} allows; a file without such
/// problems costs nothing.
final class Diagnosis {

  /// Of longer files everything that was met on the way is told.
  static final int LONGEST_FILE = 1 << 20;

  /// How many segments may be read again for one transaction.
  private static final int MOST_SEGMENTS = 60_000;

  private static final int MOST_TRIALS = 400;

  private static final int MOST_PROBLEMS = 200;

  private static final Set<Fault> OF_PLACE =
      EnumSet.of(
          Fault.SEGMENT_UNKNOWN,
          Fault.SEGMENT_UNEXPECTED,
          Fault.SEGMENT_REPEAT,
          Fault.LOOP_REPEAT,
          Fault.SEGMENT_ORDER);

  private static final Set<Fault> OF_LEVELS =
      EnumSet.of(Fault.HL_SEQUENCE, Fault.HL_PARENT, Fault.HL_CHILD, Fault.LX_SEQUENCE);

  /// What tells one problem from another, wherever the changed transaction is numbered anew.
  private record Key(Fault fault, int position, String segment, String element, String value) {}

  private final Draft draft;
  private final Guide guide;
  private final Validation how;
  private final List<X12Problem> told;
  private final List<X12Problem> structure;
  private final Set<Key> keys = new HashSet<>();

  /// Whether it is more than the elements of a segment that is wrong: one is not taken out for
  /// them.
  private final boolean entangled;

  private int left = MOST_SEGMENTS;
  private int trials;
  private @Nullable Repair best;
  private int bestRemains;

  private Diagnosis(Draft draft, Guide guide, List<X12Problem> told, Validation how) {
    this.draft = draft;
    this.guide = guide;
    this.told = told;
    this.how = how;
    this.structure = told.stream().filter(Diagnosis::isOfStructure).toList();
    structure.forEach(problem -> keys.add(key(problem, problem.position())));
    this.bestRemains = structure.size();
    this.entangled = structure.stream().anyMatch(Diagnosis::mayEntail);
  }

  /// The problems of a file, each cause once.
  static List<X12Problem> of(byte[] bytes, ParsedFile file, Validation how) {
    if (bytes.length > LONGEST_FILE || file.problems().isEmpty()) {
      return file.problems();
    }
    var scope = new Scope(file);
    var problems = new ArrayList<>(file.problems());
    List<Segment> segments = List.of();
    for (var transaction : file.transactions()) {
      var own = scope.of(transaction);
      if (isEntangled(own)) {
        segments = segments.isEmpty() ? segments(bytes) : segments;
        of(transaction, segments, own, how)
            .ifPresent(instead -> {
              problems.removeAll(own);
              problems.addAll(instead);
            });
      }
    }
    problems.sort(Comparator.comparingInt(X12Problem::position));
    return List.copyOf(problems);
  }

  /// Whether one of several problems may have brought the others with it.
  private static boolean isEntangled(List<X12Problem> problems) {
    return problems.size() <= MOST_PROBLEMS
        && (problems.size() > 1
            ? problems.stream().anyMatch(Diagnosis::mayEntail) || isMistaken(problems)
            : problems.stream().anyMatch(one -> one.fault() == Fault.SEGMENT_ORDER));
  }

  /// Whether several elements of one segment are wrong, as in one that is taken for another.
  private static boolean isMistaken(List<X12Problem> problems) {
    var places = new HashSet<Integer>();
    return problems.stream()
        .filter(Diagnosis::isOfStructure)
        .anyMatch(problem -> !places.add(problem.position()));
  }

  private static boolean mayEntail(X12Problem problem) {
    return problem.fault().answer() == Answer.SEGMENT
        || OF_LEVELS.contains(problem.fault())
        || (isOfStructure(problem) && isOfMeaning(problem.element()));
  }

  /// Whether others are understood by the element.
  private static boolean isOfMeaning(String element) {
    return element.startsWith("HL") || element.endsWith("01");
  }

  private static boolean isOfStructure(X12Problem problem) {
    return problem.isError() && problem.snip() <= 2;
  }

  private static List<Segment> segments(byte[] bytes) {
    var reader = X12Reader.of(bytes);
    var segments = new ArrayList<Segment>();
    while (reader.next()) {
      segments.add(reader.segment());
    }
    return segments;
  }

  private static Optional<List<X12Problem>> of(
      Transaction transaction, List<Segment> segments, List<X12Problem> told, Validation how) {
    var lines =
        segments.subList(transaction.firstPosition() - 1, transaction.lastPosition()).stream()
            .map(segment -> new Draft.Line(segment, segment.position(), false))
            .toList();
    var guide = Guides.find(lines.getFirst().segment().element(1), transaction.version());
    var isa = before(segments, transaction.firstPosition(), "ISA");
    var gs = before(segments, transaction.firstPosition(), "GS");
    if (guide.isEmpty()
        || isa == null
        || gs == null
        || gs.position() < isa.position()
        || !lines.getLast().segment().is("SE")) {
      return Optional.empty();
    }
    var counts = told.stream().noneMatch(problem -> problem.fault() == Fault.SE_COUNT);
    return new Diagnosis(new Draft(isa, gs, lines, counts), guide.get(), told, how).cause();
  }

  private static @Nullable Segment before(List<Segment> segments, int position, String id) {
    for (var i = position - 2; i >= 0; i--) {
      if (segments.get(i).is(id)) {
        return segments.get(i);
      }
    }
    return null;
  }

  private Optional<List<X12Problem>> cause() {
    new Repairs(draft, guide, structure, told).each(this::attempt);
    var found = best;
    var explained = structure.size() - bestRemains;
    if (found == null || (explained < 2 && (bestRemains > 0 || explained < 1))) {
      return Optional.empty();
    }
    return Optional.of(instead(found));
  }

  private void attempt(Repair repair) {
    if (bestRemains == 0 || isExhausted() || (!entangled && repair instanceof Repair.Surplus)) {
      return;
    }
    left -= draft.size();
    trials++;
    var remains = remaining(repair.of(draft), how.upTo(2));
    if (remains.size() < bestRemains && keys.containsAll(remains)) {
      best = repair;
      bestRemains = remains.size();
    }
  }

  private boolean isExhausted() {
    return left < draft.size() || trials == MOST_TRIALS;
  }

  private static Set<Key> remaining(Draft changed, Validation how) {
    return keys(changed, changed.validated(how).problems());
  }

  private static Set<Key> keys(Draft changed, List<X12Problem> problems) {
    var keys = new HashSet<Key>();
    for (var problem : problems) {
      var index = Draft.index(problem.position());
      if (problem.isError() && index >= 0 && problem.fault() != Fault.IEA_MISSING) {
        var added = index < changed.size() && changed.lines().get(index).added();
        if (!added || problem.fault().answer() == Answer.SEGMENT) {
          keys.add(key(problem, changed.position(index)));
        }
      }
    }
    return keys;
  }

  private static Key key(X12Problem problem, int position) {
    return new Key(
        problem.fault(), position, problem.segment(), problem.element(), problem.value());
  }

  /// The cause, and what was told besides and is wrong without it too.
  private List<X12Problem> instead(Repair repair) {
    var changed = repair.of(draft);
    var file = changed.validated(how);
    var still = keys(changed, file.problems());
    var cause = told(repair, changed, file);
    var instead = new ArrayList<X12Problem>();
    instead.add(cause);
    for (var problem : told) {
      if (!problem.equals(cause)
          && (!problem.isError() || still.contains(key(problem, problem.position())))) {
        instead.add(problem);
      }
    }
    return instead;
  }

  private X12Problem told(Repair repair, Draft changed, ParsedFile file) {
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
    var place = Place.of(segment, loopAt(file, value.at())).element(value.element());
    var known =
        structure.stream()
            .filter(problem -> problem.position() == segment.position())
            .filter(problem -> problem.element().equals(place.element()))
            .findFirst();
    var message =
        "%s is %s, which does not fit what follows: %s would."
            .formatted(place.element(), segment.element(value.element()), value.value());
    return known.orElseGet(() ->
        X12Problem.of(Fault.ELEMENT_CODE, place, segment.element(value.element()), message)
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
