package org.claimwright.coding.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.Problem;

/// An enlarged prostate with symptoms of the lower urinary tract has a code of its own, and each
/// symptom that is told with it is coded beside (use additional code at N40.1 and N40.3, Official
/// Guidelines I.A.17).
final class ProstateSymptoms {
  private static final double BESIDE = 0.6;

  /// The enlarged prostate without symptoms and with them, plain and nodular.
  private static final Map<String, String> WITH_SYMPTOMS =
      Map.of("N40.0", "N40.1", "N40.2", "N40.3");

  private record Symptom(String code, Pattern words) {
    static Symptom of(String code, String words) {
      return new Symptom(code, Pattern.compile("\\b(" + words + ")\\b"));
    }
  }

  private static final List<Symptom> SYMPTOMS =
      List.of(
          Symptom.of("R35.1", "nocturia"),
          Symptom.of("R35.0", "frequency|frequent urination"),
          Symptom.of("R39.15", "urgency"),
          Symptom.of("R39.11", "hesitancy"),
          Symptom.of("R39.12", "(weak|slow|poor|decreased|reduced) (urinary |urine )?stream"),
          Symptom.of("R39.14", "incomplete (bladder )?emptying"),
          Symptom.of("R39.16", "straining"),
          Symptom.of("R33.8", "(urinary |chronic |acute )*retention"),
          Symptom.of("N13.8", "(outlet |urinary |bladder )*obstruction|obstructive uropathy"));

  private static final Pattern DENIED =
      Pattern.compile("\\b(no|denies|without|not|negative for|resolved|if|for any)\\b[^.;]*$");
  private static final Pattern GONE =
      Pattern.compile(
          "^[a-z ]{0,12}\\b(resolved|gone|denied|absent|none)\\b|^[: ]*(no|none|resolved)\\b");

  private ProstateSymptoms() {}

  static void apply(Claimable claim, List<Passage> passages) {
    claim
        .kept("N40")
        .ifPresent(prostate ->
            passages.stream()
                .filter(p -> isOf(p, prostate))
                .forEach(p -> SYMPTOMS.forEach(s -> look(claim, prostate, p, s))));
  }

  /// Whether the passage of the assessment names the prostate or belongs to its problem.
  private static boolean isOf(Passage passage, Candidate prostate) {
    return passage.kind() == Kind.ASSESSMENT
        && prostate.findings().stream()
            .map(Finding::passage)
            .anyMatch(p -> p.equals(passage) || isOf(passage, p.problem().orElse(null)));
  }

  private static boolean isOf(Passage passage, @org.jspecify.annotations.Nullable Problem problem) {
    return problem != null && passage.problem().filter(problem::equals).isPresent();
  }

  private static void look(Claimable claim, Candidate prostate, Passage passage, Symptom symptom) {
    var sentence = passage.sentence();
    var found = symptom.words().matcher(sentence.words());
    boolean told =
        found.find()
            && !DENIED.matcher(sentence.words().substring(0, found.start())).find()
            && !GONE.matcher(sentence.words().substring(found.end())).find();
    if (told) {
      add(claim, prostate, symptom.code(), new Span(sentence.start(), sentence.end()));
    }
  }

  private static void add(Claimable claim, Candidate prostate, String symptom, Span words) {
    var why = "A symptom that is told with the enlarged prostate (Official Guidelines I.A.17).";
    var combined = WITH_SYMPTOMS.get(prostate.id());
    if (combined != null) {
      claim.combine(combined, why, prostate).ifPresent(c -> prostate.drop(why));
    }
    claim.add(symptom, BESIDE, why, words);
    claim.affirmed().stream()
        .filter(c -> c.id().equals(symptom))
        .forEach(c -> c.raise(BESIDE, why));
  }
}
