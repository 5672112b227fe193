package org.claimwright.x12;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.claimwright.x12.Fault.Answer;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;

/// Which problem of a file belongs to which envelope, and so who is rejected for it. Problems are
/// found by position, so that a hundred thousand envelopes cost no more than reading them.
final class Scope {

  private final ParsedFile file;
  private final List<X12Problem> problems;
  private final IdentityHashMap<Interchange, Integer> interchangeEnds = new IdentityHashMap<>();
  private final IdentityHashMap<Group, Integer> groupEnds = new IdentityHashMap<>();
  private final IdentityHashMap<Transaction, Integer> transactionEnds = new IdentityHashMap<>();

  Scope(ParsedFile file) {
    this.file = file;
    this.problems = file.problems();
    var end = Integer.MAX_VALUE;
    for (var interchange : file.interchanges().reversed()) {
      interchangeEnds.put(interchange, end);
      for (var group : interchange.groups().reversed()) {
        groupEnds.put(group, end);
        for (var transaction : group.transactions().reversed()) {
          transactionEnds.put(transaction, end);
          end = transaction.firstPosition();
        }
        end = group.gs().position();
      }
      end = interchange.isa().position();
    }
  }

  /// Who answers for a problem: a fault in an element of GS or IEA is the interchange's, one in an
  /// element of ST or SE their transaction's, whether a guide was found for it or not.
  static Answer answer(X12Problem problem) {
    var answer = problem.fault().answer();
    if (answer != Answer.ELEMENT || !problem.loop().isEmpty()) {
      return answer;
    }
    return switch (problem.segment()) {
      case "ST", "SE" -> answer;
      case "GE" -> Answer.GROUP;
      default -> Answer.INTERCHANGE;
    };
  }

  /// What could not be placed at the end of a transaction without SE stands behind its last
  /// segment.
  ///
  /// @param next where the next envelope begins
  private static boolean isIn(Transaction transaction, X12Problem problem, int next) {
    var position = problem.position();
    if (problem.fault() == Fault.SE_MISSING) {
      return position > transaction.firstPosition() && position <= next;
    }
    return position <= transaction.lastPosition() || (position < next && isInside(problem));
  }

  /// Whether it is a problem of what a transaction holds, and of no envelope.
  static boolean isInside(X12Problem problem) {
    return switch (answer(problem)) {
      case SEGMENT, ELEMENT, BUSINESS -> true;
      case FILE, INTERCHANGE, GROUP, TRANSACTION -> false;
    };
  }

  /// The problems at the segments from one to another, both counted.
  List<X12Problem> between(int first, int last) {
    var from = firstAt(first);
    var to = last == Integer.MAX_VALUE ? problems.size() : firstAt(last + 1);
    return problems.subList(from, Math.max(from, to));
  }

  /// The index of the first problem at or after a position.
  private int firstAt(int position) {
    var low = 0;
    var high = problems.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (problems.get(middle).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The problems of one transaction, SE counted.
  List<X12Problem> of(Transaction transaction) {
    var next = transactionEnds.getOrDefault(transaction, Integer.MAX_VALUE);
    return between(transaction.firstPosition(), next).stream()
        .filter(problem -> isIn(transaction, problem, next))
        .toList();
  }

  /// The problems of the group's own envelope.
  List<X12Problem> of(Group group) {
    var begin = group.gs().position();
    var next = groupEnds.getOrDefault(group, Integer.MAX_VALUE);
    return own(Answer.GROUP, Fault.GE_MISSING, begin, next);
  }

  /// The problems of the interchange's own envelope.
  List<X12Problem> of(Interchange interchange) {
    var begin = interchange.isa().position();
    var next = interchangeEnds.getOrDefault(interchange, Integer.MAX_VALUE);
    return own(Answer.INTERCHANGE, Fault.IEA_MISSING, begin, next);
  }

  /// What an envelope answers for from its begin to the next one's; that its end is missing shows
  /// at the next one.
  private List<X12Problem> own(Answer answer, Fault endMissing, int begin, int next) {
    return between(begin, next).stream()
        .filter(problem -> answer(problem) == answer)
        .filter(problem ->
            problem.fault() == endMissing
                ? problem.position() > begin
                : problem.position() < next || next == Integer.MAX_VALUE)
        .toList();
  }

  /// A transaction is accepted when neither it nor an envelope around it has an error.
  List<ValidationReport.Verdict> verdicts() {
    var verdicts = new ArrayList<ValidationReport.Verdict>();
    var fileHolds = problems.stream().noneMatch(p -> answer(p) == Answer.FILE);
    for (var interchange : file.interchanges()) {
      var around = fileHolds && holds(of(interchange));
      for (var group : interchange.groups()) {
        var holds = around && holds(of(group));
        group.transactions().forEach(t -> verdicts.add(verdict(t, holds)));
      }
    }
    return verdicts;
  }

  private ValidationReport.Verdict verdict(Transaction transaction, boolean envelopesHold) {
    var errors = of(transaction).stream().filter(X12Problem::isError).toList();
    var holds = envelopesHold && errors.stream().noneMatch(p -> p.snip() <= 2);
    return new ValidationReport.Verdict(transaction, holds && errors.isEmpty(), holds);
  }

  private static boolean holds(List<X12Problem> problems) {
    return problems.stream().noneMatch(X12Problem::isError);
  }
}
