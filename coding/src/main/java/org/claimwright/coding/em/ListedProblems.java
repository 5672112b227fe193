package org.claimwright.coding.em;

import java.util.List;
import java.util.regex.Pattern;
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

  /// The names of the problems without a code that are chronic by their words.
  static List<Span> chronic(List<Passage> passages, List<SuggestedCode> coded) {
    return passages.stream()
        .filter(Passage::namesProblem)
        .filter(p -> !NO_PROBLEM.matcher(name(p)).find())
        .flatMap(p -> p.problem().stream())
        .filter(problem -> coded.stream().noneMatch(c -> isOf(problem, c)))
        .filter(problem -> isUnderTreatment(problem, passages))
        .map(Problem::heading)
        .distinct()
        .toList();
  }

  private static String name(Passage passage) {
    var words = passage.sentence().words();
    return words.substring(0, Math.min(words.length(), 30));
  }

  private static boolean isOf(Problem problem, SuggestedCode code) {
    return code.reasoning().evidence().stream()
        .anyMatch(e -> within(problem.heading(), e) || within(problem.body(), e));
  }

  private static boolean within(Span whole, Span part) {
    return part.start() >= whole.start() && part.start() < whole.end();
  }

  private static boolean isUnderTreatment(Problem problem, List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.problem().filter(problem::equals).isPresent())
        .anyMatch(p ->
            UNDER_TREATMENT.in(p.sentence().told())
                && (Medicines.prescribed(p.sentence()) || p.namesProblem()));
  }
}
