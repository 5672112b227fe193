package org.claimwright.coding.services;

import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// Tells what was done today from what is ordered, planned, offered, declined or past.
final class Done {
  private static final Pattern TODAY =
      Pattern.compile(
          "\\b(today|in[- ]office|in (the|our) (office|clinic)|in clinic|this visit|today's visit|point of care|poc)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(performed|administered|given|injected|was done|were done|obtained|taken|completed|received|applied|placed"
              + "|removed|repaired|closed|sutured|tolerated|inserted|drained|incised|aspirated|pared|debrided|treated with"
              + "|frozen|froze|irrigated|collected|lanced|prepped|underwent|was used|was cleaned|reviewed and interpreted)\\b");
  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(will|plan(s|ned)? (to|for)|recommend(ed)?|schedul\\w*|consider\\w*|discuss(ed)?|refer(red|ral)?|if\\b.*\\b(persist|fail|not improve|worse)"
              + "|declin\\w*|defer\\w*|refus\\w*|should|would|wishes to|due for|needs|upcoming|next (visit|week|month)|option(s|al)?|offered|can be|could"
              + "|prescri\\w*|request\\w*|authoriz\\w*|pending|return for|come back|hold off|not (performed|done|obtained|given)|deferred)\\b");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(previous(ly)?|prior|last (year|week|month|visit|time)|ago|in (19|20)\\d\\d|outside|history of|since|from the (er|ed|hospital)|in the (er|ed|emergency|hospital)|(19|20)\\d\\d|had (a|an)|\\d\\d?/\\d\\d?/\\d{2,4}|in the past)\\b");
  private static final Pattern ORDERED_ELSEWHERE =
      Pattern.compile("\\b(order(ed)?)\\b(?! and (obtained|performed|done))");

  private static final Pattern DECLINED =
      Pattern.compile("\\b(declin\\w*|defer\\w*|refus\\w*|not (performed|done|obtained|given))\\b");

  private Done() {}

  /// Whether the sentence documents the service as done at this visit.
  ///
  /// @param resultSuffices whether a result stated beside `today` or under results is enough
  static boolean today(Passage passage, String sentence, boolean resultSuffices) {
    if (isElsewhere(passage.kind()) || DECLINED.matcher(sentence).find()) {
      return false;
    }
    if (isProcedure(passage)) {
      return true;
    }
    boolean now = TODAY.matcher(sentence).find();
    if (NOT_DONE.matcher(sentence).find() || (isOfAnotherDay(sentence) && !now)) {
      return false;
    }
    boolean result = resultSuffices && (now || passage.kind() == Kind.RESULTS);
    return result || (DONE.matcher(sentence).find() && isOfToday(passage, now));
  }

  private static boolean isOfAnotherDay(String sentence) {
    return PAST.matcher(sentence).find() || ORDERED_ELSEWHERE.matcher(sentence).find();
  }

  private static boolean isProcedure(Passage passage) {
    return passage.kind() == Kind.PROCEDURE;
  }

  private static boolean isOfToday(Passage passage, boolean now) {
    return now
        || switch (passage.kind()) {
          case PLAN, ASSESSMENT, PROCEDURE, EXAM, RESULTS -> true;
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
