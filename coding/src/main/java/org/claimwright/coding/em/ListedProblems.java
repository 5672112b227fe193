package org.claimwright.coding.em;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.Problem;
import org.claimwright.coding.text.Sought;

/// Problems that the note lists and no code was found for. They were addressed all the same, so
/// they count for the level; as chronic where their words tell of an illness under treatment.
final class ListedProblems {
  private static final Pattern NO_PROBLEM =
      Pattern.compile(
          "\\b(health maintenance|hm\\b|prevent\\w*|screening|immuni[sz]\\w*|vaccin\\w*|follow[- ]?up|rtc|return|counsel\\w*|diet|labs?|meds?|medications?|disposition|code status|education|plan|refer\\w*|order\\w*|continue|start|see|call|check|recheck|well|annual|physical|exam)\\b");
  private static final Sought UNDER_TREATMENT =
      Sought.of(
          "\\b(stable|controlled|at goal|chronic|unchanged|on (her|his|current|same)|continue|cont|refill\\w*|renew\\w*|same dose|uncontrolled|not at goal|worse)\\b");

  private ListedProblems() {}

  /// The names of the problems without a code that are chronic by their words. Passages and codes
  /// are looked up by problem once: a long record lists thousands.
  static List<Span> chronic(List<Passage> passages, List<SuggestedCode> coded) {
    var evidence = starts(coded);
    Map<Problem, Boolean> treated = new LinkedHashMap<>();
    for (var passage : passages) {
      passage
          .problem()
          .ifPresent(p -> treated.merge(p, isUnderTreatment(passage), Boolean::logicalOr));
    }
    return passages.stream()
        .filter(Passage::namesProblem)
        .filter(p -> !NO_PROBLEM.matcher(name(p)).find())
        .flatMap(p -> p.problem().stream())
        .filter(problem -> treated.getOrDefault(problem, false))
        .filter(problem -> !isCoded(problem, evidence))
        .map(Problem::heading)
        .distinct()
        .toList();
  }

  /// Where the words of the codes begin.
  private static NavigableSet<Integer> starts(List<SuggestedCode> coded) {
    return coded.stream()
        .flatMap(c -> c.reasoning().evidence().stream())
        .map(Span::start)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Passage passage) {
    var words = passage.sentence().words();
    return words.substring(0, Math.min(words.length(), 30));
  }

  private static boolean isCoded(Problem problem, NavigableSet<Integer> evidence) {
    return holds(problem.heading(), evidence) || holds(problem.body(), evidence);
  }

  private static boolean holds(Span whole, NavigableSet<Integer> starts) {
    var first = starts.ceiling(whole.start());
    return first != null && first < whole.end();
  }

  private static boolean isUnderTreatment(Passage passage) {
    return UNDER_TREATMENT.in(passage.sentence().told())
        && (passage.namesProblem() || Medicines.prescribed(passage.sentence()));
  }
}
