package org.claimwright.coding.em;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.sections.Passage;

/// Whether a note documents a visit, by its parts or, where it has no headings, by what it tells:
/// an examination and what is to be done. A result or an operative report alone is none.
final class DocumentedVisit {
  private static final Set<Kind> TOLD =
      EnumSet.of(Kind.CHIEF_COMPLAINT, Kind.HISTORY_OF_PRESENT_ILLNESS, Kind.EXAM);
  private static final Set<Kind> DECIDED = EnumSet.of(Kind.ASSESSMENT, Kind.PLAN);
  private static final Pattern EXAMINED =
      Pattern.compile(
          "\\b(on exam(ination)?|physical exam|examined|exam (is|shows|reveals)|blood pressure|bp|afebrile|lungs|abdomen is|vital signs|vitals)\\b");
  private static final Pattern MANAGED =
      Pattern.compile(
          "\\b(prescri\\w+|start(ed)?|stop|increase|continue|refill|will (take|use|try|have|get|order|see)|return|back in|follow(s|ed)?[- ]up|rtc|refer(red|ral)?|order(ed)?|advised?|recommend\\w*|treat(ed|ment)?)\\b");

  private DocumentedVisit() {}

  static boolean isOne(List<Passage> passages, List<SuggestedCode> diagnoses) {
    boolean decided = has(passages, DECIDED);
    boolean told = has(passages, TOLD);
    return diagnoses.isEmpty()
        ? decided && told
        : decided || hasHistory(passages) || tells(passages);
  }

  private static boolean hasHistory(List<Passage> passages) {
    return has(passages, EnumSet.of(Kind.HISTORY_OF_PRESENT_ILLNESS));
  }

  private static boolean has(List<Passage> passages, Set<Kind> kinds) {
    return passages.stream().anyMatch(p -> kinds.contains(p.kind()));
  }

  /// A visit told without headings.
  private static boolean tells(List<Passage> passages) {
    return says(passages, EXAMINED) && says(passages, MANAGED);
  }

  private static boolean says(List<Passage> passages, Pattern pattern) {
    return passages.stream()
        .filter(p -> p.kind() != Kind.PROCEDURE && p.kind() != Kind.RESULTS)
        .anyMatch(p -> pattern.matcher(MdmWords.words(p)).find());
  }
}
