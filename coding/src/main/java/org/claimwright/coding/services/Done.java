package org.claimwright.coding.services;

import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// Tells what was done today from what is ordered, planned, offered, declined or past.
final class Done {
  private static final Pattern TODAY =
      Pattern.compile(
          "\\b(today|now|here|in[- ]office|in (the|our) (office|clinic|laboratory|lab)|office read|in clinic|this visit|today's visit|this morning by our|point of care|poc)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(performed|administered|given|gave|injected|drawn( off)?|put on|fitted|supplied|read by me|taught|shown back|recorded|scored|filled in|consent|lidocaine|anesthe\\w+|was done|were done|done (today|here)|testing done|obtained|taken|completed|received|applied|placed"
              + "|removed|repaired|closed|sutured|tolerated|inserted|drained|attempted|lido|dermablade|specimen|to path|pipelle|interrogated|ln2 x|cryotherapy x|neb\\w* x ?\\d|duoneb x ?\\d|incised|aspirated|pared|debrided|treated with"
              + "|frozen|froze|irrigated|collected|lanced|prepped|underwent|was used|was cleaned|reviewed and interpreted)\\b");
  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(will|plan(s|ned)? (to|for)|recommend(ed)?|schedul\\w*|consider\\w*|discuss(ed)?|refer(red|ral)?|if\\b.*\\b(persist|fail|not improve|worse)"
              + "|declin\\w*|defer\\w*|refus\\w*|should|would|wishes to|due for|needs|upcoming|next (visit|week|month)|option(s|al)?|offered|can be|could"
              + "|prescri\\w*|request\\w*|authoriz\\w*|pending|return for|come back|hold off|not (performed|done|obtained|given|needed|indicated|required|imaged|necessary)|deferred|no [a-z-]+( [a-z-]+)? (is |was )?(needed|indicated|necessary))\\b");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(previous(ly)?|prior|last (year|week|month|visit|time)|ago|urgent care|at home|in (19|20)\\d\\d|outside|history of|since|from the (er|ed|hospital)|in the (er|ed|emergency|hospital)|(19|20)\\d\\d|had (a|an)|\\d\\d?/\\d\\d?/\\d{2,4}|in the past)\\b");
  private static final Pattern ORDERED_ELSEWHERE =
      Pattern.compile("\\b(order(ed)?)\\b(?! and (obtained|performed|done))");

  private static final Pattern DECLINED =
      Pattern.compile(
          "\\b(declin\\w*|defer\\w*|refus\\w*|not (performed|done|obtained|given|needed|indicated|required|imaged|necessary)|no [a-z-]+( [a-z-]+)? (is |was )?(needed|indicated|necessary)|put off)\\b");
  private static final Pattern READ =
      Pattern.compile("\\b(read|done|tested|performed) (here|today|in (the|our) office)\\b");
  private static final Pattern RESULT =
      Pattern.compile(
          "\\b(positive|negative|pos|neg|\\d ?%|[:=] ?\\d+(\\.\\d+)?|20/\\d{2}|(poc|stick|a1c) \\d|non-?reactive|reactive|passed|passes|pass|score|scored|showed|shows|normal|no risk found|no (acute )?(fx|fracture|dislocation|infiltrate)|nondisplaced|hyperinflated|my read|borderline|thin|intact)\\b|\\b(phq-? ?(2|9|a)|gad-? ?(2|7)) (score |of |was |is |today )*\\d|\\d ?%|[:=] ?\\d");

  private Done() {}

  /// Whether the sentence states it, whatever else it says: counselling with its minutes.
  static boolean isStated(Passage passage, String sentence) {
    return !isElsewhere(passage.kind()) && !DECLINED.matcher(sentence).find();
  }

  /// Whether the sentence documents the service as done at this visit.
  ///
  /// @param resultSuffices whether a result stated beside `today` or under results is enough
  static boolean today(Passage passage, String sentence, boolean resultSuffices) {
    boolean read =
        resultSuffices && RESULT.matcher(sentence).find() && READ.matcher(sentence).find();
    if ((isElsewhere(passage.kind()) && !read) || DECLINED.matcher(sentence).find()) {
      return false;
    }
    if (isProcedure(passage)) {
      return true;
    }
    boolean now = TODAY.matcher(sentence).find();
    if (NOT_DONE.matcher(sentence).find() || (isOfAnotherDay(sentence) && !now)) {
      return false;
    }
    boolean result = resultSuffices && (now || hasResult(passage, sentence));
    return result || (DONE.matcher(sentence).find() && isOfToday(passage, now));
  }

  /// A test at the point of care that the note gives the answer of.
  private static boolean hasResult(Passage passage, String sentence) {
    boolean told =
        switch (passage.kind()) {
          case EXAM, OTHER, ASSESSMENT -> true;
          default -> false;
        };
    return passage.kind() == Kind.RESULTS || (told && RESULT.matcher(sentence).find());
  }

  private static boolean isOfAnotherDay(String sentence) {
    return PAST.matcher(sentence).find() || ORDERED_ELSEWHERE.matcher(sentence).find();
  }

  private static boolean isProcedure(Passage passage) {
    return passage.kind() == Kind.PROCEDURE || passage.sentence().words().startsWith("procedure:");
  }

  private static boolean isOfToday(Passage passage, boolean now) {
    return now
        || switch (passage.kind()) {
          case PLAN, ASSESSMENT, PROCEDURE, EXAM, RESULTS, OTHER -> true;
          default -> false;
        };
  }

  private static boolean isElsewhere(Kind kind) {
    return switch (kind) {
      case PAST_HISTORY,
          FAMILY_HISTORY,
          SOCIAL_HISTORY,
          REVIEW_OF_SYSTEMS,
          ALLERGIES,
          MEDICATIONS,
          INSTRUCTIONS ->
          true;
      default -> false;
    };
  }
}
