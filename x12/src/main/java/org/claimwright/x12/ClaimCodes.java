package org.claimwright.x12;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimwright.x12.Guide.LoopRule;

/// The codes of a claim (HI), whose first qualifier says what all of them are: with a wrong one a
/// segment is taken for another, so that one is missing or one too many.
///
/// @param problems what is told of the claim's transaction
record ClaimCodes(Draft draft, Guide guide, List<X12Problem> problems) {

  private static final String ID = "HI";

  private static final Set<Fault> MISSING =
      EnumSet.of(Fault.SEGMENT_MISSING, Fault.SEGMENT_BELOW_MINIMUM);

  /// Whether the one thing told is a segment missing or too many.
  static boolean isOneTold(List<X12Problem> problems) {
    return problems.size() == 1 && (isMissing(problems.getFirst()) || isMore(problems.getFirst()));
  }

  /// Whether beyond the structure one segment is wrong twice, or wrong where another is asked for.
  static boolean isMistaken(List<X12Problem> problems) {
    var wrong = problems.stream().filter(ClaimCodes::isWrong).map(X12Problem::position).toList();
    var isAsked =
        problems.stream()
            .anyMatch(one -> one.fault() == Fault.SITUATION_MISSING && one.segment().equals(ID));
    return !wrong.isEmpty() && (isAsked || wrong.size() > Set.copyOf(wrong).size());
  }

  private static boolean isWrong(X12Problem problem) {
    return problem.segment().equals(ID)
        && problem.isError()
        && problem.fault() != Fault.SITUATION_MISSING;
  }

  private static boolean isMissing(X12Problem problem) {
    return problem.segment().equals(ID) && MISSING.contains(problem.fault());
  }

  private static boolean isMore(X12Problem problem) {
    return problem.segment().equals(ID) && problem.fault() == Fault.SEGMENT_REPEAT;
  }

  /// Where one is missing or too many, the first of two alike under another qualifier.
  void twins(Consumer<Repair> trial) {
    for (var problem : problems) {
      var at = draft.indexOf(problem.position());
      if (isMore(problem)) {
        trial.accept(new Repair.Surplus(at, at + 1));
        ofClaim(at).stream()
            .filter(one -> one < at && kind(one).equals(kind(at)))
            .forEach(one -> others(one, trial));
      } else if (isMissing(problem)) {
        var all = ofClaim(at);
        all.stream()
            .filter(one -> all.stream().anyMatch(two -> two > one && kind(two).equals(kind(one))))
            .forEach(one -> others(one, trial));
      }
    }
  }

  /// Each that is told under another qualifier.
  void told(Consumer<Repair> trial) {
    problems.stream()
        .filter(ClaimCodes::isWrong)
        .map(problem -> draft.indexOf(problem.position()))
        .distinct()
        .filter(at -> at > 0)
        .forEach(at -> others(at, trial));
  }

  private void others(int at, Consumer<Repair> trial) {
    for (var code : qualifiers(guide.root())) {
      if (!code.equals(kind(at))) {
        trial.accept(new Repair.Value(at, 1, code));
      }
    }
  }

  private static Set<String> qualifiers(LoopRule around) {
    var codes = new LinkedHashSet<String>();
    for (var child : around.children()) {
      var first = child.first().element(1);
      var part = first == null ? null : first.parts().at(1);
      if (child.first().id().equals(ID) && part != null && part.key()) {
        codes.addAll(part.codes().texts());
      }
      if (child instanceof LoopRule loop) {
        codes.addAll(qualifiers(loop));
      }
    }
    return codes;
  }

  private String kind(int at) {
    return Draft.firstOf(draft.at(at), 1);
  }

  /// The segments of the claim that a place is in, or just after.
  private List<Integer> ofClaim(int at) {
    var found = new TreeSet<Integer>();
    for (var i = at; i > 0 && !draft.at(i).is("CLM") && !draft.at(i).is("HL"); i--) {
      if (draft.at(i).is(ID)) {
        found.add(i);
      }
    }
    for (var i = at; i > 0 && i < draft.size() && draft.at(i).is(ID); i++) {
      found.add(i);
    }
    return List.copyOf(found);
  }
}
