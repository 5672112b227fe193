package org.claimwright.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The moves of a segment that may put a transaction right.
///
/// @param problems those to be put right
/// @param all what is told, of every level
/// @param told the indexes of the problems
/// @param around those and their neighbours
record Moves(
    Draft draft,
    List<X12Problem> problems,
    List<X12Problem> all,
    List<Integer> told,
    List<Integer> around) {

  private static final int MOST_MISPLACED = 5;

  private static final int MOST_ADJUSTMENTS = 8;

  private static final int MOST_ABOVE = 3;

  /// How many segments of its own a loop may have before the place where one is told as missing.
  private static final int LONGEST_LOOP = 80;

  private static final int SELDOM_AFTER = 5;

  /// How many beginnings before a place are looked at.
  private static final int MOST_BEFORE = 12;

  private static final Set<Fault> MISSING =
      EnumSet.of(Fault.SEGMENT_MISSING, Fault.SEGMENT_BELOW_MINIMUM, Fault.LOOP_MISSING);

  private static final Set<Fault> MISPLACED =
      EnumSet.of(
          Fault.SEGMENT_UNEXPECTED,
          Fault.SEGMENT_ORDER,
          Fault.SEGMENT_REPEAT,
          Fault.LOOP_REPEAT,
          Fault.HL_SEQUENCE,
          Fault.LX_SEQUENCE,
          Fault.ELEMENT_CODE);

  private boolean isInside(int index) {
    return index > 0 && index < draft.size() - 1;
  }

  private void move(int from, int to, Consumer<Repair> trial) {
    if (isInside(from) && isInside(to) && to != from) {
      trial.accept(new Repair.Order(from, to));
    }
  }

  /// What stands in a wrong place goes where something is told: missing there, or out of balance
  /// without it.
  void toWhereSomethingIsTold(Consumer<Repair> trial) {
    var from = new TreeSet<Integer>();
    problems.stream()
        .filter(problem -> MISPLACED.contains(problem.fault()))
        .limit(MOST_MISPLACED)
        .forEach(problem -> from.add(draft.indexOf(problem.position())));
    from.forEach(at -> around.forEach(to -> move(at, to, trial)));
    var above = all.stream().filter(problem -> problem.snip() > 2).limit(MOST_ABOVE).toList();
    for (var problem : above) {
      around.forEach(to -> move(draft.indexOf(problem.position()), to, trial));
      destinations(draft, draft.indexOf(problem.position()), true)
          .forEach(to -> from.forEach(at -> move(at, to, trial)));
    }
  }

  /// A segment that has no place where it stands goes to where one of its name is missing.
  void toGaps(Consumer<Repair> trial) {
    for (var gap : all) {
      if (isMissing(gap) || gap.fault() == Fault.SITUATION_MISSING) {
        var before = draft.indexOf(gap.position());
        around.stream()
            .filter(from -> draft.at(from).is(gap.segment()))
            .forEach(from -> move(from, from < before ? before - 1 : before, trial));
      }
    }
  }

  static boolean isMissing(X12Problem problem) {
    return MISSING.contains(problem.fault());
  }

  /// Where something that is missed at a place may belong, the likeliest first: there, for a rule
  /// beyond the structure anywhere in the loop that is complete there, or a little after.
  static Stream<Integer> destinations(Draft draft, int missed, boolean isAbove) {
    var reach = isAbove ? LONGEST_LOOP : 2;
    return IntStream.rangeClosed(0, reach)
        .boxed()
        .flatMap(i -> Stream.of(missed - i, missed + 1 + i / SELDOM_AFTER))
        .filter(to -> to > 0 && to < draft.size() - 1)
        .distinct();
  }

  /// To the neighbours of what is told; further where something is missing and something else has
  /// no place.
  void anywhere(Consumer<Repair> trial) {
    for (var from : told) {
      around.forEach(to -> move(from, to, trial));
    }
    for (var distance = 2; distance < draft.size() && isOfOrder(); distance++) {
      for (var from : told) {
        move(from, from - distance, trial);
        move(from, from + distance, trial);
      }
    }
  }

  private boolean isOfOrder() {
    return problems.stream().anyMatch(Moves::isMissing)
        && problems.stream().anyMatch(problem -> MISPLACED.contains(problem.fault()));
  }

  /// What begins a loop or level may have left what belongs to it behind: it goes to where that is
  /// told first, or, told itself first, to wherever else.
  ///
  /// @param ids what loops begin with
  void ofBeginnings(Set<String> ids, Consumer<Repair> trial) {
    if (all.size() < 2 || told.isEmpty()) {
      return;
    }
    var first = told.getFirst();
    var found =
        IntStream.range(1, draft.size() - 1)
            .filter(at -> ids.contains(draft.at(at).id()) && !draft.at(at).is("NM1"))
            .boxed()
            .toList();
    found.stream()
        .filter(from -> from > first && (told.size() > 2 || isFollowedByWhatIsTold(from)))
        .forEach(from -> move(from, first, trial));
    found.reversed().stream()
        .filter(from -> from < first - 1)
        .limit(MOST_BEFORE)
        .forEach(from -> told.forEach(at -> move(from, at - 1, trial)));
    found.stream()
        .filter(from -> from <= first && from >= first - 2)
        .forEach(from ->
            IntStream.range(first + 1, draft.size() - 1).forEach(to -> move(from, to, trial)));
  }

  private boolean isFollowedByWhatIsTold(int index) {
    return told.stream().anyMatch(at -> at >= index && at <= index + 2);
  }

  /// A segment moved far shows first either where it stands now or where it is missing.
  ///
  /// @param first the index of the first problem
  void far(int first, Consumer<Repair> trial) {
    for (var from = first; from >= first - 2; from--) {
      for (var to = draft.size() - 2; to > first; to--) {
        move(from, to, trial);
      }
    }
    for (var to = first - 1; to <= first + 1; to++) {
      for (var from = first + 2; from < draft.size() - 1; from++) {
        move(from, to, trial);
      }
    }
  }

  /// Adjustments that stand where another sum is wrong.
  void ofAdjustments(Consumer<Repair> trial) {
    for (var one : told) {
      for (var from = one + 1; from <= one + MOST_ADJUSTMENTS && isInside(from); from++) {
        if (draft.at(from).is("CAS")) {
          toOtherSums(from, trial);
        }
      }
    }
  }

  /// What contradicts where it stands may be what is asked for elsewhere.
  void ofContradictions(Consumer<Repair> trial) {
    for (var one : all) {
      var from = draft.indexOf(one.position());
      all.stream()
          .filter(other -> one.fault() == Fault.SITUATION && !other.equals(one))
          .limit(MOST_ABOVE)
          .flatMap(other -> destinations(draft, draft.indexOf(other.position()), true))
          .forEach(to -> move(from, to, trial));
    }
  }

  private void toOtherSums(int from, Consumer<Repair> trial) {
    for (var other : told) {
      for (var to = other; to <= other + MOST_ADJUSTMENTS; to++) {
        move(from, to, trial);
      }
    }
  }
}
