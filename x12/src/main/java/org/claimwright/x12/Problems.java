package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Fault.Answer;

/// What is found wrong with a file. Beyond a number it is only counted, so that a stream without
/// end stays in little memory; what decides whether an envelope or a transaction is accepted is
/// kept all the same: every fault of an envelope, and of each transaction the first error of levels
/// 1 and 2 and the first of a higher level.
final class Problems {

  private static final Set<String> ENVELOPES = Set.of("ISA", "GS", "GE", "IEA", "TA1");
  private static final Set<Answer> OF_ENVELOPES =
      EnumSet.of(Answer.FILE, Answer.INTERCHANGE, Answer.GROUP);

  private final int most;
  private final int highestLevel;
  private final List<X12Problem> kept = new ArrayList<>();
  private final Faulty faulty = new Faulty();
  private long leftOut;
  private boolean structureTold;
  private boolean businessTold;

  /// @param most how many are kept but for those that decide
  /// @param highestLevel the highest SNIP level that is told
  Problems(int most, int highestLevel) {
    this.most = most;
    this.highestLevel = highestLevel;
  }

  /// At which segments of the transaction being read something is wrong.
  Faulty faulty() {
    return faulty;
  }

  /// A transaction begins at the segment.
  void beginTransaction(int position) {
    structureTold = false;
    businessTold = false;
    faulty.begin(position);
  }

  void add(X12Problem problem) {
    faulty.add(problem);
    if (problem.snip() > highestLevel) {
      return;
    }
    if (kept.size() < most || isOfAnEnvelope(problem) || isFirst(problem)) {
      kept.add(problem);
    } else {
      leftOut++;
    }
    if (problem.isError()) {
      structureTold |= problem.snip() <= 2;
      businessTold |= problem.snip() > 2;
    }
  }

  /// Forgets what was told of a segment that turns out to be a piece of one, where the file was
  /// cut.
  void forget(int position) {
    kept.removeIf(problem -> problem.position() == position);
  }

  private static boolean isOfAnEnvelope(X12Problem problem) {
    return ENVELOPES.contains(problem.segment())
        || OF_ENVELOPES.contains(problem.fault().answer())
        || problem.fault() == Fault.SE_MISSING;
  }

  private boolean isFirst(X12Problem problem) {
    return problem.isError() && !(problem.snip() <= 2 ? structureTold : businessTold);
  }

  /// Those kept, in file order.
  List<X12Problem> inOrder() {
    kept.sort(Comparator.comparingInt(X12Problem::position));
    return List.copyOf(kept);
  }

  /// Hands over those at segments up to a number, in the order in which they came.
  List<X12Problem> drain(int position) {
    var drained = kept.stream().filter(problem -> problem.position() <= position).toList();
    kept.removeIf(problem -> problem.position() <= position);
    return drained;
  }

  /// How many were only counted.
  long leftOut() {
    return leftOut;
  }
}
