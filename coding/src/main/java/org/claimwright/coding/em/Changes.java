package org.claimwright.coding.em;

import java.util.List;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.Problem;

/// Treatment of a chronic illness that is begun, raised or changed: the illness is then not at the
/// goal of its treatment, which is what makes it more than stable (definition of a stable illness
/// in the 2021 rules).
final class Changes {
  private Changes() {}

  /// The sentences that change a medicine of a chronic illness: under its own problem, or anywhere
  /// where only chronic illnesses are addressed.
  static List<Span> of(MdmWords words, List<SuggestedCode> addressed, List<SuggestedCode> chronic) {
    if (chronic.isEmpty()) {
      return List.of();
    }
    boolean only = chronic.size() == addressed.size();
    return words.passages("problems changed").stream()
        .filter(
            p -> Medicines.prescribed(p.sentence()) || words.passages("risk moderate").contains(p))
        .filter(p -> only || isOf(p, chronic))
        .map(p -> new Span(p.sentence().start(), p.sentence().end()))
        .toList();
  }

  /// Whether the words of one of the illnesses stand in the sentence or name its problem.
  private static boolean isOf(Passage passage, List<SuggestedCode> chronic) {
    return chronic.stream()
        .flatMap(c -> c.reasoning().evidence().stream())
        .anyMatch(span -> isWithin(span, passage));
  }

  private static boolean isWithin(Span span, Passage passage) {
    var sentence = passage.sentence();
    boolean here = span.start() >= sentence.start() && span.start() < sentence.end();
    return here || passage.problem().map(Problem::heading).filter(h -> holds(h, span)).isPresent();
  }

  private static boolean holds(Span heading, Span span) {
    return span.start() >= heading.start() && span.start() < heading.end();
  }
}
