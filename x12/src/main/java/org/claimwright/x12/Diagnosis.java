package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final int MOST_SEGMENTS = 120_000;

  /// How many segments may be read again for a file.
  private static final int MOST_IN_ALL = 600_000;

  private static final int MOST_TRIALS = 1500;

  /// Of how many transactions the cause is looked for at length.
  private static final int AT_LENGTH = 20;

  private static final int FEW_SEGMENTS = 10_000;

  private static final int MOST_PROBLEMS = 200;

  private static final Set<Fault> OF_LEVELS =
      EnumSet.of(Fault.HL_SEQUENCE, Fault.HL_PARENT, Fault.HL_CHILD, Fault.LX_SEQUENCE);

  private static final Set<Fault> SUMS =
      EnumSet.of(Fault.BALANCE_LINE, Fault.BALANCE_CLAIM, Fault.BALANCE_COB);

  /// What is added has no amounts, so that no total can be held against it.
  private static final Set<Fault> OF_TOTALS =
      EnumSet.of(Fault.BALANCE_PAYMENT, Fault.BALANCE_TOTALS, Fault.BALANCE_COUNTS);

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

  private final int most;
  private int left;
  private long spent;
  private int trials;
  private @Nullable Repair best;
  private int bestRemains;

  /// How much is still told on the levels above where the best repair puts the structure right.
  private long bestAbove;

  private Diagnosis(Draft draft, Guide guide, List<X12Problem> told, Validation how, int most) {
    this.draft = draft;
    this.guide = guide;
    this.told = told;
    this.how = how;
    this.most = most;
    this.left = most;
    this.structure = told.stream().filter(Diagnosis::isOfStructure).toList();
    structure.forEach(problem -> keys.add(key(problem, problem.position())));
    this.bestRemains = structure.size();
    this.bestAbove = above(told);
    this.entangled = structure.stream().anyMatch(Diagnosis::mayEntail);
  }

  /// The problems of a file, each cause once.
  static List<X12Problem> of(Reading reading, Validation how) {
    return of(reading, how, new Effort(MOST_IN_ALL), MOST_SEGMENTS);
  }

  /// As the other, where the file is one of several that are tried.
  ///
  /// @param most how many segments may be read again for one transaction
  static List<X12Problem> of(Reading reading, Validation how, Effort effort, int most) {
    var file = reading.file;
    if (reading.bytes.length > LONGEST_FILE || file.problems().isEmpty()) {
      return file.problems();
    }
    var scope = new Scope(file);
    var explained = Collections.newSetFromMap(new IdentityHashMap<X12Problem, Boolean>());
    var causes = new ArrayList<X12Problem>();
    FileSegments segments = null;
    var looked = 0;
    for (var transaction : file.transactions()) {
      var own =
          scope.of(transaction).stream()
              .filter(problem -> !reading.strays().contains(problem.position()))
              .filter(problem -> !isOfTheFile(problem))
              .toList();
      if (isEntangled(own) || isOfReview(transaction, own)) {
        segments = segments == null ? new FileSegments(reading) : segments;
        var share = effort.share(looked++ < AT_LENGTH ? most : Math.min(most, FEW_SEGMENTS));
        var diagnosis = of(transaction, segments, own, how, share);
        if (diagnosis != null) {
          diagnosis
              .cause()
              .ifPresent(instead -> {
                explained.addAll(own);
                causes.addAll(instead);
              });
          effort.spend(diagnosis.spent);
        }
      }
    }
    return Stream.concat(
            file.problems().stream().filter(problem -> !explained.contains(problem)),
            causes.stream())
        .sorted(Comparator.comparingInt(X12Problem::position))
        .toList();
  }

  /// Whether it is not by the transaction alone that something is wrong: no change to it puts that
  /// right.
  private static boolean isOfTheFile(X12Problem problem) {
    return switch (problem.fault().answer()) {
      case FILE, INTERCHANGE, GROUP -> true;
      case TRANSACTION -> problem.fault() == Fault.ST_DUPLICATE;
      case SEGMENT, ELEMENT, BUSINESS -> false;
    };
  }

  /// Whether one of several problems may have brought the others with it.
  private static boolean isEntangled(List<X12Problem> problems) {
    if (problems.size() < 2 || problems.size() > MOST_PROBLEMS) {
      return problems.size() == 1
          && (problems.getFirst().fault() == Fault.SEGMENT_ORDER || ClaimCodes.isOneTold(problems));
    }
    return problems.stream().anyMatch(Diagnosis::mayEntail)
        || isMistaken(problems)
        || isMissedElsewhere(problems)
        || isAboveTheStructure(problems);
  }

  /// Whether the one thing told may be one of a request that calls itself the answer to it.
  private static boolean isOfReview(Transaction transaction, List<X12Problem> problems) {
    return transaction.type().equals("278")
        && problems.size() == 1
        && problems.getFirst().fault() == Fault.SEGMENT_UNEXPECTED;
  }

  /// Whether sums are wrong and nothing of the structure, as where an adjustment stands with its
  /// neighbour; or something contradicts and something is asked for.
  private static boolean isAboveTheStructure(List<X12Problem> problems) {
    var faults = problems.stream().map(X12Problem::fault).collect(Collectors.toSet());
    return problems.stream().noneMatch(Diagnosis::isOfStructure)
        && (faults.stream().anyMatch(SUMS::contains)
            || ClaimCodes.isMistaken(problems)
            || faults.containsAll(Set.of(Fault.SITUATION, Fault.SITUATION_MISSING)));
  }

  /// Whether a segment is wrong where one of its name is asked for, as it may be where it changed
  /// places with a neighbour.
  private static boolean isMissedElsewhere(List<X12Problem> problems) {
    var wrong =
        problems.stream()
            .filter(Diagnosis::isOfStructure)
            .map(X12Problem::segment)
            .collect(Collectors.toSet());
    return problems.stream()
        .anyMatch(problem ->
            problem.fault() == Fault.SITUATION_MISSING && wrong.contains(problem.segment()));
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

  private static @Nullable Diagnosis of(
      Transaction transaction,
      FileSegments segments,
      List<X12Problem> told,
      Validation how,
      int most) {
    var lines =
        segments.of(transaction).stream()
            .map(segment -> new Draft.Line(segment, segment.position(), false))
            .toList();
    var name = nameOf(transaction);
    var guide = name.guide();
    var isa = segments.isaBefore(transaction.firstPosition());
    var gs = segments.gsBefore(transaction.firstPosition());
    if (guide.isEmpty()
        || isa == null
        || gs == null
        || gs.position() < isa.position()
        || !lines.getLast().segment().is("SE")) {
      return null;
    }
    var counts = told.stream().noneMatch(problem -> problem.fault() == Fault.SE_COUNT);
    var draft = new Draft(isa, gs, name, lines, counts);
    return new Diagnosis(draft, guide.get(), told, how, most);
  }

  private static TransactionName nameOf(Transaction transaction) {
    var type = transaction.type();
    return new TransactionName(
        type.substring(0, Math.min(3, type.length())), transaction.version());
  }

  private Optional<List<X12Problem>> cause() {
    var codes = new ClaimCodes(draft, guide, told);
    if (structure.isEmpty()) {
      codes.told(this::attempt);
      new Repairs(draft, guide, told, told).aboveTheStructure(this::attempt);
      return Optional.ofNullable(bestAbove == 0 ? best : null).map(this::instead);
    }
    if (told.size() == 1 && guide.type().equals("278")) {
      new Repairs(draft, guide, structure, told).purpose(this::attempt);
    }
    codes.twins(this::attempt);
    if (ClaimCodes.isOneTold(structure) || !isEntangled(told)) {
      return Optional.ofNullable(bestAbove == 0 ? best : null).map(this::instead);
    }
    codes.told(this::attempt);
    new Repairs(draft, guide, structure, told).each(this::attempt);
    if (best instanceof Repair.Surplus surplus && surplus.to() == surplus.from() + 1) {
      moveInstead(surplus);
    }
    var explained = structure.size() - bestRemains;
    if (explained < 2 && (bestRemains > 0 || explained < 1)) {
      return Optional.empty();
    }
    return Optional.ofNullable(best).map(this::instead);
  }

  /// What is too many where it stands may be what is told as missing elsewhere.
  private void moveInstead(Repair.Surplus surplus) {
    left = most;
    trials = 0;
    var changed = surplus.of(draft);
    for (var still : keys(changed, changed.validated(how).problems())) {
      Moves.destinations(draft, draft.indexOf(still.position()), still.fault().snip() > 2)
          .filter(to -> to != surplus.from())
          .forEach(to -> attempt(new Repair.Order(surplus.from(), to)));
    }
  }

  private void attempt(Repair repair) {
    var found = bestRemains == 0 && bestAbove == 0;
    var tooMuch = repair instanceof Repair.Surplus && !entangled && !structure.isEmpty();
    if (found || tooMuch || isExhausted()) {
      return;
    }
    read();
    trials++;
    var changed = repair.of(draft);
    var remains = remaining(changed, how.upTo(2));
    if (remains.size() > bestRemains || !keys.containsAll(remains)) {
      return;
    }
    var above = remains.isEmpty() ? above(changed) : above(told);
    if (remains.size() < bestRemains || (remains.isEmpty() && above < bestAbove)) {
      best = repair;
      bestRemains = remains.size();
      bestAbove = above;
    }
  }

  /// What is told of sums, situations and codes: of two changes that put the structure right, the
  /// one that leaves less of it is the likelier.
  private static long above(List<X12Problem> problems) {
    return problems.stream().filter(one -> one.isError() && one.snip() > 2).count();
  }

  private long above(Draft changed) {
    read();
    var added = changed.lines().stream().anyMatch(Draft.Line::added);
    return changed.validated(how).problems().stream()
        .filter(one -> one.isError() && one.snip() > 2)
        .filter(one -> !added || !OF_TOTALS.contains(one.fault()))
        .filter(one -> !changed.isAdded(Draft.index(one.position())))
        .count();
  }

  private void read() {
    left -= draft.size();
    spent += draft.size();
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
        if (!changed.isAdded(index)
            || problem.fault().answer() == Answer.SEGMENT
            || hasNoPlace(problem)) {
          keys.add(key(problem, changed.position(index)));
        }
      }
    }
    return keys;
  }

  /// Whether a segment's qualifier fits no use of it where it stands: what follows it is then
  /// passed over, so that it puts nothing right.
  private static boolean hasNoPlace(X12Problem problem) {
    return problem.fault() == Fault.ELEMENT_CODE
        && (problem.element().endsWith("01") || problem.element().equals("HL03"));
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
    var cause = new Cause(draft, guide, structure).of(repair, changed, file);
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
}
