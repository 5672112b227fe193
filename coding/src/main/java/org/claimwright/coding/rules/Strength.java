package org.claimwright.coding.rules;

import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Token;

/// How strongly a place in the note speaks for putting a code on the claim: an assessment names
/// what the visit was for; a history names what once was. Scores run from 0 to 1; half is the
/// threshold.
final class Strength {
  static final double THRESHOLD = 0.5;

  private static final double NAMED_BY_LABEL = 0.66;
  private static final Set<String> LABELS = Set.of("dx", "diagnosis", "diagnoses", "impression");
  private static final double OPENING = 0.58;
  private static final double WEAKEST = 0.2;

  /// Places and activities told by the way are offered, not put on the claim (Official Guidelines
  /// I.C.20.b, I.C.20.c).
  private static final double OFFERED = 0.45;

  private static final Set<String> MOVEMENTS = Set.of("X50.1", "X50.3");

  private static final Pattern TURNS_TO =
      Pattern.compile(
          "^\\W*(regarding|in regards? to|as for|with regards? to|for (her|his|the|their))\\b");

  private Strength() {}

  /// Of a finding for a code. A sentence in the text of a problem that opens with another one and
  /// goes on with a comma or ends (`Old infarction.`) names that.
  static double of(Finding finding, String code) {
    var passage = finding.passage();
    if (CodeKinds.isExternalCause(code)) {
      return circumstance(finding, code) ? OFFERED : externalCause(passage);
    }
    double place = of(passage, code);
    if (place < NAMED_BY_LABEL && isLabelled(finding.mention())) {
      return NAMED_BY_LABEL;
    }
    boolean within =
        passage.problem().isPresent() && !passage.namesProblem() && !code.startsWith("Z79");
    return within
            && place > WEAKEST
            && passage.kind() == Kind.ASSESSMENT
            && opens(finding.mention())
        ? OPENING
        : place;
  }

  /// `Dx: trigger finger` in the middle of a paragraph.
  private static boolean isLabelled(Mention mention) {
    var tokens = mention.sentence().tokens();
    return mention.first() > 1
        && LABELS.contains(tokens.getFirst().word())
        && tokens.get(1).word().equals(":");
  }

  private static boolean opens(Mention mention) {
    var tokens = mention.sentence().tokens();
    int next = mention.last() + 1;
    boolean ends = next >= tokens.size() || !tokens.get(next).isWord();
    return ends && (mention.first() <= 1 || sideOnly(tokens.subList(0, mention.first())));
  }

  /// `; left knee osteoarthritis`.
  private static boolean sideOnly(java.util.List<Token> tokens) {
    return tokens.stream().allMatch(t -> !t.isWord() || Side.ofStem(t.stem()) != Side.UNKNOWN);
  }

  /// A place or activity named with one word, a movement that may have done it.
  private static boolean circumstance(Finding finding, String code) {
    boolean oneWord = finding.mention().phrase().stems().size() == 1;
    boolean place = code.startsWith("Y92") || code.startsWith("Y93");
    return (oneWord && place && !Circumstances.areTold(finding))
        || MOVEMENTS.stream().anyMatch(code::startsWith);
  }

  private static double of(Passage passage, String code) {
    boolean symptom = CodeKinds.isSymptom(code);
    if (passage.namesProblem()) {
      return named(passage, symptom);
    }
    if (passage.problem().isPresent()) {
      return symptom ? 0.2 : 0.42;
    }
    return switch (passage.kind()) {
      case ASSESSMENT -> symptom ? 0.45 : 0.64;
      case PLAN -> inPlan(passage, symptom || CodeKinds.isFactor(code));
      case CHIEF_COMPLAINT -> symptom ? 0.4 : 0.35;
      case HISTORY_OF_PRESENT_ILLNESS, OTHER -> symptom ? 0.25 : 0.38;
      case PROCEDURE, RESULTS -> symptom ? 0.15 : 0.33;
      case PAST_HISTORY, SOCIAL_HISTORY -> symptom ? 0.1 : 0.3;
      case EXAM, MEDICATIONS -> symptom ? 0.1 : 0.2;
      case REVIEW_OF_SYSTEMS, ALLERGIES, FAMILY_HISTORY, INSTRUCTIONS -> 0.1;
    };
  }

  /// A plan's text treats what the assessment names; by itself it speaks for a code where it turns
  /// to a condition (`Regarding her diabetes, …`).
  private static double inPlan(Passage passage, boolean weak) {
    if (weak) {
      return 0.2;
    }
    return TURNS_TO.matcher(passage.sentence().words()).find() ? 0.54 : 0.44;
  }

  private static double named(Passage passage, boolean symptom) {
    return switch (passage.kind()) {
      case ASSESSMENT -> symptom ? 0.84 : 0.92;
      default -> symptom ? 0.6 : 0.8;
    };
  }

  private static double externalCause(Passage passage) {
    return switch (passage.kind()) {
      case HISTORY_OF_PRESENT_ILLNESS, CHIEF_COMPLAINT, ASSESSMENT, OTHER -> 0.56;
      case PLAN -> 0.4;
      default -> 0.2;
    };
  }
}
