package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.Fault.Answer;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;

/// Which problem belongs to which envelope, and so who is rejected for it.
final class Scope {

  private Scope() {}

  /// Who answers for a problem: a fault in an element of GS or IEA is the interchange's.
  static Answer answer(X12Problem problem) {
    var answer = problem.fault().answer();
    if (answer != Answer.ELEMENT || !problem.loop().isEmpty()) {
      return answer;
    }
    return problem.segment().equals("GE") ? Answer.GROUP : Answer.INTERCHANGE;
  }

  static boolean isIn(Transaction transaction, X12Problem problem) {
    var first = transaction.firstPosition();
    var last = transaction.lastPosition();
    if (problem.fault() == Fault.SE_MISSING) {
      return problem.position() == last + 1;
    }
    return problem.position() >= first && problem.position() <= last;
  }

  /// The problems of the group's own envelope.
  static List<X12Problem> ofGroup(ParsedFile file, Interchange interchange, Group group) {
    var begin = group.gs().position();
    var next = nextGroup(file, interchange, group);
    return file.problems().stream()
        .filter(problem -> answer(problem) == Answer.GROUP)
        .filter(problem ->
            problem.fault() == Fault.GE_MISSING
                ? problem.position() > begin && problem.position() <= next
                : problem.position() >= begin && problem.position() < next)
        .toList();
  }

  private static int nextGroup(ParsedFile file, Interchange interchange, Group group) {
    var groups = interchange.groups();
    var index = groups.indexOf(group);
    return index + 1 < groups.size()
        ? groups.get(index + 1).gs().position()
        : nextInterchange(file, interchange);
  }

  /// The problems of the interchange's own envelope.
  static List<X12Problem> ofInterchange(ParsedFile file, Interchange interchange) {
    var begin = interchange.isa().position();
    var next = nextInterchange(file, interchange);
    return file.problems().stream()
        .filter(problem -> answer(problem) == Answer.INTERCHANGE)
        .filter(problem ->
            problem.fault() == Fault.IEA_MISSING
                ? problem.position() > begin && problem.position() <= next
                : problem.position() >= begin && problem.position() < next)
        .toList();
  }

  private static int nextInterchange(ParsedFile file, Interchange interchange) {
    var index = file.interchanges().indexOf(interchange);
    return index + 1 < file.interchanges().size()
        ? file.interchanges().get(index + 1).isa().position()
        : Integer.MAX_VALUE;
  }

  /// A transaction is accepted when neither it nor an envelope around it has an error.
  static List<ValidationReport.Verdict> verdicts(ParsedFile file) {
    var verdicts = new ArrayList<ValidationReport.Verdict>();
    var fileHolds = file.problems().stream().noneMatch(p -> answer(p) == Answer.FILE);
    for (var interchange : file.interchanges()) {
      var around = fileHolds && holds(ofInterchange(file, interchange));
      for (var group : interchange.groups()) {
        var holds = around && holds(ofGroup(file, interchange, group));
        group.transactions().forEach(t -> verdicts.add(verdict(file, t, holds)));
      }
    }
    return verdicts;
  }

  private static ValidationReport.Verdict verdict(
      ParsedFile file, Transaction transaction, boolean envelopesHold) {
    var errors = file.problems().stream().filter(p -> p.isError() && isIn(transaction, p)).toList();
    var holds = envelopesHold && errors.stream().noneMatch(p -> p.snip() <= 2);
    return new ValidationReport.Verdict(transaction, holds && errors.isEmpty(), holds);
  }

  private static boolean holds(List<X12Problem> problems) {
    return problems.stream().noneMatch(X12Problem::isError);
  }
}
