package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds a segment that stands outside of where it belongs between envelopes, such as a GS in a
/// transaction or a claim's segment after IEA: one by which the rest of the file says less that is
/// wrong where it is read elsewhere in its interchange. It alone is told, where it stands.
///
/// Looked for only where several things are told and one of them of an envelope, in files of up to
/// {@link Diagnosis#LONGEST_FILE} bytes. Whose interchange it is, is refused as a whole.
final class Displaced {

  /// How many segments may be read again.
  private static final int MOST_SEGMENTS = 200_000;

  /// How many of them to find the cause of what is wrong besides.
  private static final int MOST_FOR_THE_REST = 40_000;

  private static final int MOST_FOR_A_TRANSACTION = 10_000;

  private static final int MOST_ANYWHERE = 120_000;

  private static final int MOST_TRIALS = 120;

  private static final int MOST_PLACES = 12;

  /// How many of the trials that say less of envelopes are looked into.
  private static final int MOST_CAUSES = 16;

  /// Those whose words name another segment by its number, which would be one of the changed file.
  private static final Set<Fault> NUMBERED =
      EnumSet.of(Fault.SEGMENT_ORDER, Fault.LOOP_MISSING, Fault.IEA_MISSING);

  private final List<X12Problem> told;

  /// What was met before anything was taken for the cause, and what is told.
  private final List<X12Problem> all;

  private final Pieces pieces;
  private final Validation how;
  private final long ofEnvelopes;
  private int left = MOST_SEGMENTS;
  private Effort effort = new Effort(MOST_FOR_THE_REST);

  /// For what is only known to belong into a transaction, which is then wrong where it came to.
  private final Effort anywhere = new Effort(MOST_ANYWHERE);

  private int trials;
  private int causes;
  private @Nullable List<X12Problem> best;

  private Displaced(Reading met, List<X12Problem> told, Validation how) {
    this.told = told;
    this.all = Stream.concat(met.file.problems().stream(), told.stream()).distinct().toList();
    this.pieces = Pieces.of(met);
    this.how = how;
    this.ofEnvelopes = Strays.ofEnvelopes(all);
  }

  /// What is told of a file, a displaced segment once.
  static List<X12Problem> of(Reading met, List<X12Problem> told, Validation how) {
    if (told.size() < 2
        || !Strays.isEntangled(met.file.problems())
        || met.bytes.length > Diagnosis.LONGEST_FILE
        || !how.reaches(2)) {
      return told;
    }
    var displaced = new Displaced(met, told, how);
    displaced.content();
    displaced.begin();
    displaced.envelopes();
    return displaced.best == null ? told : displaced.best;
  }

  /// Each search has a share of its own.
  private void begin() {
    left = MOST_SEGMENTS;
    trials = 0;
    causes = 0;
    effort = new Effort(MOST_FOR_THE_REST);
  }

  /// A segment of an envelope near one where something is told goes before or after another.
  private void envelopes() {
    var near = new LinkedHashSet<Integer>();
    told.stream()
        .filter(Strays::isOfEnvelope)
        .forEach(problem -> near.addAll(pieces.envelopesNear(problem.position() - 1)));
    var places = near.stream().limit(MOST_PLACES).toList();
    for (var from : places) {
      for (var at : places) {
        attempt(from, at);
        attempt(from, at + 1);
      }
    }
  }

  /// What stands outside of every transaction goes to where something is told, or anywhere into a
  /// transaction whose SE01 counts it.
  private void content() {
    var outside =
        all.stream()
            .filter(problem -> problem.fault() == Fault.ENVELOPE_ORDER)
            .map(problem -> problem.position() - 1);
    var from =
        IntStream.concat(outside.mapToInt(at -> at), pieces.trailing())
            .filter(at -> pieces.isAny(at) && !pieces.isOfEnvelope(at))
            .limit(MOST_PLACES)
            .boxed()
            .toList();
    for (var one : from) {
      all.forEach(problem ->
          IntStream.rangeClosed(problem.position() - 2, problem.position())
              .forEach(to -> attempt(one, to)));
      all.stream()
          .filter(problem -> problem.fault() == Fault.SE_COUNT)
          .forEach(problem -> inside(one, problem.position() - 1));
    }
  }

  /// Anywhere into the transaction of an SE, else where sums and situations ask for it.
  private void inside(int from, int se) {
    attempt(from, se, true);
    IntStream.rangeClosed(pieces.envelopeBefore(se) + 2, se).forEach(to -> attempt(from, to));
  }

  private void attempt(int from, int to) {
    attempt(from, to, false);
  }

  /// @param to before which one it is to stand
  /// @param anywhere whether that is only somewhere in its transaction, so that it may not fit
  private void attempt(int from, int to, boolean anywhere) {
    if (!pieces.mayMove(from, to) || isFound() || left < pieces.size() || trials == MOST_TRIALS) {
      return;
    }
    left -= pieces.size();
    trials++;
    var bytes = pieces.moved(from, to);
    var reading = Reading.of(X12Reader.of(bytes), bytes, how, true);
    if (Strays.ofEnvelopes(reading.file.problems()) < ofEnvelopes && causes < MOST_CAUSES) {
      causes++;
      var rest = Strays.of(reading, how, true);
      var still = still(anywhere ? anywhere(rest) : elsewhere(rest), from, to);
      if (anywhere) {
        still.removeIf(problem -> problem.position() == from + 1);
      }
      if (still.size() + 1 < (best == null ? told.size() : best.size())
          && still.stream().noneMatch(this::isNumberedAnew)) {
        still.add(pieces.cause(from, to, anywhere));
        still.sort(Comparator.comparingInt(X12Problem::position));
        best = List.copyOf(still);
      }
    }
  }

  private List<X12Problem> anywhere(Reading rest) {
    return Diagnosis.of(rest, how, anywhere, MOST_ANYWHERE);
  }

  private List<X12Problem> elsewhere(Reading rest) {
    return Diagnosis.of(rest, how, effort, MOST_FOR_A_TRANSACTION);
  }

  private boolean isFound() {
    return best != null && best.size() == 1;
  }

  private boolean isNumberedAnew(X12Problem problem) {
    return NUMBERED.contains(problem.fault()) && !told.contains(problem);
  }

  /// What is told although a segment stands elsewhere, at the places of the file as it came; an
  /// SE01 that fits the file as it came is right.
  private List<X12Problem> still(List<X12Problem> problems, int from, int to) {
    var still = new ArrayList<X12Problem>();
    for (var problem : problems) {
      var own = pieces.asItCame(problem, from, to);
      var known = told.stream().filter(other -> isSame(own, other)).findFirst();
      if (known.isPresent() || problem.fault() != Fault.SE_COUNT) {
        still.add(known.orElse(own));
      }
    }
    return still;
  }

  private static boolean isSame(X12Problem one, X12Problem other) {
    return one.fault() == other.fault()
        && one.position() == other.position()
        && one.segment().equals(other.segment())
        && one.element().equals(other.element());
  }
}
