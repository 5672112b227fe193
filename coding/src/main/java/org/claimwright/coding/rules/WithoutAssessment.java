package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// A note without an assessment tells what it treats along its way: a diagnosis is assessed there
/// where its own sentence manages it (`increased lisinopril for her hypertension`) or says nothing
/// else (Official Guidelines IV.G, IV.J).
final class WithoutAssessment {
  private static final double MANAGED = 0.58;
  private static final double TOO_WEAK = 0.3;
  private static final Pattern MANAGES =
      Pattern.compile(
          "\\b(start(ed)?|increas\\w+|incr|decreas\\w+|add(ed)?|gave|given|continu\\w+|cont|inject\\w+|prescri\\w+|rx|refill\\w*|stable|(un)?controlled|at goal|worse|improv\\w+|follow[- ]?up|f/u|referred|switch\\w*|taper\\w*|treat(ed|ing)?|debrided|recheck|confirmed|diagnos\\w+)\\b|->|\u2192");

  private WithoutAssessment() {}

  static void apply(Claimable claim, List<Passage> passages) {
    if (passages.stream().anyMatch(p -> p.kind() == Kind.ASSESSMENT)) {
      return;
    }
    claim.affirmed().stream()
        .filter(c -> CodeKinds.isDiagnosis(c.id()) && c.score() > TOO_WEAK)
        .filter(c -> c.findings().stream().anyMatch(WithoutAssessment::isManaged))
        .forEach(c ->
            c.raise(MANAGED, "The note has no assessment; the sentence that names it manages it."));
  }

  private static boolean isManaged(Finding finding) {
    var words = finding.passage().sentence().words();
    return isTold(finding.passage().kind()) && (MANAGES.matcher(words).find() || isAlone(finding));
  }

  private static boolean isTold(Kind kind) {
    return switch (kind) {
      case OTHER, PLAN, CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS -> true;
      default -> false;
    };
  }

  private static boolean isAlone(Finding finding) {
    var mention = finding.mention();
    long words = mention.sentence().tokens().stream().filter(t -> t.isWord()).count();
    return words <= mention.covered().cardinality() + 1;
  }
}
