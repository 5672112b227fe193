package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Token;

/// A problem that the assessment lays to a drug is followed by the code of the drug's adverse
/// effect (Official Guidelines I.C.19.e.5.a), from the table `adverse.txt`.
final class AdverseEffects {
  private static final double AFTER_ITS_PROBLEM = 0.57;
  private static final int NEAR = 5;
  private static final Set<String> BEFORE_DRUG =
      Set.of("due", "d/t", "from", "secondary", "by", "2/2");
  private static final Set<String> AFTER_DRUG =
      Set.of("induced", "related", "associated", "contributed", "contributing");
  private static final Pattern SIDE_EFFECT = Pattern.compile("effects?");
  private static final String ANTINEOPLASTIC = "T45.1X5A";
  private static final Map<String, String> DRUGS = read();

  /// Conditions for which the Index has an own code when a drug caused them.
  private static final Map<String, String> DRUG_INDUCED =
      Map.of(
          "E03.9", "E03.2",
          "G62.9", "G62.0",
          "R25.1", "G25.1",
          "D69.6", "D69.59",
          "E16.2", "E16.0",
          "I95.9", "I95.2",
          "N52.9", "N52.2",
          "R21", "L27.0",
          "D70.9", "D70.2",
          "E24.9", "E24.2");

  private AdverseEffects() {}

  static void apply(Claimable claim) {
    for (var problem : claim.affirmed()) {
      boolean doubtful = problem.score() < Strength.THRESHOLD && !isLaidToDrug(problem);
      if (doubtful) {
        continue;
      }
      if (CodeKinds.isExternalCause(problem.id()) || CodeKinds.isFactor(problem.id())) {
        continue;
      }
      for (var finding : List.copyOf(problem.findings())) {
        if (isAssessed(finding.passage())) {
          cause(finding).ifPresent(drug -> add(claim, problem, drug));
        }
      }
    }
  }

  /// A symptom told in the text of an assessment stands for itself once a drug is its cause.
  private static boolean isLaidToDrug(Candidate problem) {
    return problem.findings().stream()
        .anyMatch(f -> isAssessed(f.passage()) && cause(f).isPresent());
  }

  private static boolean isAssessed(Passage passage) {
    return passage.kind() == Kind.ASSESSMENT;
  }

  private static void add(Claimable claim, Candidate problem, Token drug) {
    problem.raise(
        AFTER_ITS_PROBLEM + 0.01, "The assessment lays it to " + drug.word() + ", so it is coded.");
    nameCause(claim, problem, drug);
    claim.add(
        DRUGS.getOrDefault(drug.word(), ""),
        AFTER_ITS_PROBLEM,
        problem.id()
            + " is laid to "
            + drug.word()
            + " (adverse effect, Official Guidelines I.C.19.e.5.a).",
        new Span(drug.start(), drug.end()));
  }

  /// `Hypothyroidism caused by pembrolizumab` has a code of its own.
  private static void nameCause(Claimable claim, Candidate problem, Token drug) {
    boolean antineoplastic = ANTINEOPLASTIC.equals(DRUGS.get(drug.word()));
    var own =
        antineoplastic && problem.id().equals("D70.9") ? "D70.1" : DRUG_INDUCED.get(problem.id());
    if (own != null) {
      var why = problem.id() + " is laid to " + drug.word() + ", which " + own + " says.";
      claim.combine(own, why, problem).ifPresent(found -> problem.drop(why));
    }
  }

  /// The drug that the words near the mention make its cause.
  private static Optional<Token> cause(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    var found = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); i++) {
      if (DRUGS.containsKey(tokens.get(i).word()) && isCause(tokens, i, finding.mention().last())) {
        found.add(tokens.get(i));
      }
    }
    return found.stream().findFirst();
  }

  private static boolean isCause(List<Token> tokens, int drug, int last) {
    boolean after = drug + 1 < tokens.size() && AFTER_DRUG.contains(next(tokens, drug));
    int from = Math.max(0, Math.max(drug - NEAR, last - 2));
    boolean before =
        drug > last - 2
            && tokens.subList(Math.min(from, drug), drug).stream()
                .anyMatch(t -> BEFORE_DRUG.contains(t.word()));
    boolean sideEffect =
        drug >= 2
            && tokens.get(drug - 1).word().matches("of|from|to|with|on")
            && SIDE_EFFECT.matcher(tokens.get(drug - 2).word()).matches();
    return after || before || sideEffect;
  }

  /// The word behind the drug, past a hyphen.
  private static String next(List<Token> tokens, int drug) {
    var next = tokens.get(drug + 1);
    boolean hyphen = next.word().equals("-") && drug + 2 < tokens.size();
    return hyphen ? tokens.get(drug + 2).word() : next.word();
  }

  private static Map<String, String> read() {
    var drugs = new HashMap<String, String>();
    for (var line : ResourceLines.of("adverse.txt")) {
      var parts = line.split("\\|", 2);
      for (var name : parts[1].strip().split("\\s+", -1)) {
        drugs.put(name, parts[0].strip());
      }
    }
    return Map.copyOf(drugs);
  }
}
