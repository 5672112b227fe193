package org.claimwright.coding.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwright.codesets.Code;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;
import org.claimwright.coding.sections.Passage;

/// Turns findings into candidate codes: each finding is walked to the most specific billable code,
/// findings of one code are joined, and the place of the strongest decides its score.
final class CandidateBuilder {
  private final Catalogue catalogue;
  private final Specificity specificity;
  private final List<Passage> passages;

  CandidateBuilder(Catalogue catalogue, List<Passage> passages) {
    this.catalogue = catalogue;
    this.specificity = new Specificity(catalogue);
    this.passages = passages;
  }

  /// Candidates by code and assertion, in note order. Those not affirmed come dropped.
  Map<String, Candidate> build(List<Finding> findings) {
    var candidates = new LinkedHashMap<String, Candidate>();
    var eyes = new EyeByEye(specificity, passages, findings);
    var facts = new NoteFacts(passages, findings);
    for (var finding : findings) {
      codes(finding, eyes, facts).forEach(code -> add(candidates, finding, code));
    }
    return candidates;
  }

  private List<Code> codes(Finding finding, EyeByEye eyes, NoteFacts facts) {
    var start = finding.mention().phrase().code();
    var title = catalogue.find(start).map(c -> catalogue.title(c).said()).orElse(Set.of());
    var support = facts.support(finding, title);
    var staged = eyes.codes(finding, support);
    return staged.isEmpty() ? specificity.resolve(start, support) : staged;
  }

  private static void add(Map<String, Candidate> candidates, Finding finding, Code code) {
    boolean affirmed =
        finding.assertion() == Assertion.AFFIRMED
            || namesHistory(finding, code)
            || namesDoubt(finding, code);
    var key = code.code() + (affirmed ? "" : " " + finding.assertion());
    var candidate =
        candidates.computeIfAbsent(
            key, k -> new Candidate(code, 0, "").asserted(how(finding, affirmed)));
    double strength = strength(finding, code.code(), affirmed);
    candidate.support(finding, strength, reason(finding, code));
    if (!affirmed) {
      candidate.drop(whyNot(finding));
    }
  }

  private static Assertion how(Finding finding, boolean affirmed) {
    return affirmed ? Assertion.AFFIRMED : finding.assertion();
  }

  /// A neoplasm of uncertain or unspecified behavior is coded as one until pathology tells (`vs
  /// basal cell carcinoma`).
  private static boolean namesDoubt(Finding finding, Code code) {
    boolean undecided = code.code().compareTo("D37") >= 0 && code.code().compareTo("D50") < 0;
    return undecided && finding.assertion() == Assertion.UNCERTAIN && !finding.hypothetical();
  }

  /// `history of breast cancer` is affirmed as what it is: a history code.
  private static boolean namesHistory(Finding finding, Code code) {
    boolean history =
        finding.assertion() == Assertion.HISTORICAL || finding.assertion() == Assertion.FAMILY;
    return history && CodeKinds.isFactor(code.code());
  }

  private static double strength(Finding finding, String code, boolean affirmed) {
    double place = Strength.of(finding, code);
    double origin =
        switch (finding.mention().phrase().origin()) {
          case LEXICON, RELEASE_PHRASE -> 1;
          case INDEX, INCLUSION -> 0.97;
          case TITLE -> 0.95;
        };
    double history = isBygone(code) && !finding.passage().namesProblem() ? 0.5 : 1;
    return affirmed ? place * origin * history : place * 0.4;
  }

  /// Personal and family history codes.
  private static boolean isBygone(String code) {
    return code.startsWith("Z8");
  }

  private static String reason(Finding finding, Code code) {
    var place = place(finding.passage());
    var words = finding.mention().phrase().text();
    return "\"" + words + "\" " + place + " leads to " + code.code() + ".";
  }

  private static String place(Passage passage) {
    if (passage.namesProblem()) {
      return "named as a problem under " + heading(passage.section());
    }
    return "in " + heading(passage.section());
  }

  private static String heading(Section section) {
    return section.heading().isBlank() ? "the note" : section.heading().toLowerCase(Locale.ROOT);
  }

  private static String whyNot(Finding finding) {
    return switch (finding.assertion()) {
      case NEGATED -> "The note says that it is not there.";
      case UNCERTAIN ->
          finding.hypothetical()
              ? "The note speaks of it as something that might happen."
              : "Uncertain diagnoses are not coded in the outpatient setting (Official Guidelines IV.H).";
      case HISTORICAL -> "The note tells it as past (Official Guidelines IV.J).";
      case FAMILY -> "It is said of a relative, not of the patient.";
      case AFFIRMED -> "";
    };
  }
}
