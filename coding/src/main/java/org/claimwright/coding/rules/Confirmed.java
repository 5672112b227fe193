package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section.Kind;

/// An assessment that words a diagnosis with caution (`pain, consistent with a Lisfranc fracture`)
/// though the note tells that a test showed it: the diagnosis is confirmed (Official Guidelines
/// IV.D, IV.K).
final class Confirmed {
  private static final double BY_A_TEST = 0.62;
  private static final Pattern SHOWED =
      Pattern.compile(
          "\\b(reveal\\w*|show(s|ed|n|ing)?|demonstrat\\w+|confirm\\w*|positive for|diagnos(ed|tic)|biopsy|pathology)\\b");
  private static final Pattern TEST =
      Pattern.compile(
          "\\b(x-?rays?|radiographs?|films?|mri|ct|ultrasound|scan|biops\\w+|pathology|cultures?|echo\\w*|endoscop\\w+|colonoscop\\w+|egd|emg|imaging|swab|test\\w*|panel|study|studies|monitor)\\b");

  private Confirmed() {}

  static void apply(Claimable claim) {
    var doubted =
        claim.all().stream()
            .filter(c -> c.assertion() == Assertion.UNCERTAIN && isAssessed(c))
            .map(Candidate::id)
            .toList();
    for (var candidate : doubted.isEmpty() ? List.<Candidate>of() : claim.affirmed()) {
      if (doubted.contains(candidate.id())
          && CodeKinds.isDiagnosis(candidate.id())
          && candidate.findings().stream().anyMatch(Confirmed::isShown)) {
        candidate.raise(
            BY_A_TEST, "The assessment is cautious, but a test that the note tells of shows it.");
      }
    }
  }

  private static boolean isAssessed(Candidate candidate) {
    return candidate.findings().stream()
        .anyMatch(f -> f.passage().kind() == Kind.ASSESSMENT && !isAlternative(f));
  }

  /// `asthma or COPD` leaves open which, so that a test has not settled it for both.
  private static boolean isAlternative(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int before = finding.mention().first() - 1;
    int after = finding.mention().last() + 1;
    return (before >= 0 && tokens.get(before).word().equals("or"))
        || (after < tokens.size() && tokens.get(after).word().equals("or"));
  }

  private static boolean isShown(Finding finding) {
    boolean told =
        switch (finding.passage().kind()) {
          case RESULTS, PLAN, ASSESSMENT, PROCEDURE -> true;
          default -> false;
        };
    return told && isShownBy(finding);
  }

  private static boolean isShownBy(Finding finding) {
    var words = finding.passage().sentence().words();
    return finding.passage().kind() == Kind.RESULTS
        ? SHOWED.matcher(words).find()
        : SHOWED.matcher(words).find() && TEST.matcher(words).find();
  }
}
