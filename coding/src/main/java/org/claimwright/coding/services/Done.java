package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// Tells what was done today from what is ordered, planned, offered, declined or past.
final class Done {
  private static final Sought TODAY =
      Sought.of(
          "\\b(today|now|here|in[- ]?office|in[- ]house|in[- ]clinic|in (the|our) (office|clinic|laboratory|lab)|office read|this visit|today's visit|this (morning|afternoon) (by our|in)|on site|point[- ]of[- ]care|poct?|at (the )?bedside|before (the visit|rooming)|by (the )?(ma|nurse|rn|staff))\\b");
  private static final Sought DONE =
      Sought.of(
          "\\b(performed|administered|admin|given|gave|injected|drawn( off)?|put on|fitted|fit with|supplied|dispensed|read by me|interpreted by me|my (read|interpretation)|i (read|interpreted|reviewed the (tracing|films?))|taught|shown back|recorded|scored|filled in|consent(ed)?|lidocaine|anesthe\\w+|was done|were done|done (today|here)|testing done|obtained|taken|took|completed|received|applied|placed"
              + "|removed|repaired|closed|sutured|tolerated|inserted|deployed|drained|attempted|lido|dermablade|specimens?|to path|pipelle|interrogated|ln2|cryo(therapy)? (x|to)|neb\\w* x ?\\d|duoneb x ?\\d|incised|aspirated|pared|trimmed|debrided|treated (with|w)|excised|shaved|snipped|curetted|cauterized|ligated|banded|reduced|splinted|casted|taped|strapped|wrapped"
              + "|frozen|froze|irrigated|flushed|lavaged|syringed|collected|lanced|prepped|underwent|was used|was cleaned|reviewed and interpreted|extracted|retrieved|instilled|infiltrated|infused|started (at|iv)|demonstrated|instructed|painted|changed|exchanged|replaced|hemostasis|ebl|lot ?#?|without complication|w/o complication|no complications|packed|evacuated|dilated|x ?1|x ?2|ran|run|counsel(l)?ed|carried (down )?to|undermined|broken up|expressed|cleansed|probed|blocked|checked|tested|measured|reprogrammed|shown|showed|dermabond|stitches|staples|sutures)\\b");
  private static final Sought PLANNED =
      Sought.of(
          "\\b(will|plan(s|ned)? (to|for|on)|recommend(ed|s|ation)?|schedul\\w*|consider\\w*|refer(red|ral)?|if\\b.{0,40}\\b(persist\\w*|fails?|not improv\\w*|worse|needed|no better)"
              + "|should|would|wishes to|due for|needs|upcoming|next (visit|week|month|time|year)|can be|could|return for|come back|hold off|to be (done|scheduled|drawn|arranged)|set up for|book(ed)? for|anticipat\\w*|awaiting|orders? (placed|for|sent))\\b");
  private static final Sought TALKED =
      Sought.of(
          "\\b(discuss(ed)?|offered|option(s|al)?|prescri\\w*|request\\w*|authoriz\\w*|pending|ordered|order|declin\\w* for now)\\b");
  private static final Sought PAST =
      Sought.of(
          "\\b(previous(ly)?|prior|last (year|week|month|visit|time|spring|summer|fall|winter)|ago|urgent care|at home|in (19|20)\\d\\d|outside|history of|hx of|since|from the (er|ed|hospital)|in the (er|ed|emergency|hospital)|(19|20)\\d\\d|had (a|an)|\\d\\d?/\\d\\d?/\\d{2,4}|in the past|elsewhere|at (the )?(pharmacy|school|work)|status post|s/p|yesterday)\\b");
  private static final Sought DECLINED =
      Sought.of(
          "\\b(declin\\w*|defer\\w*|refus\\w*|not (performed|done|obtained|given|needed|indicated|required|imaged|necessary|available|attempted|repeated)|no [a-z-]+( [a-z-]+)? (is |was )?(needed|indicated|necessary|done|performed|taken)|put off|cancel\\w*|postponed|unable to (obtain|perform)|held today|out of stock)\\b");
  private static final Sought GIVEN =
      Sought.of(
          "\\b(given|gave|administered|admin|received|tolerated|injected|today|imms?|immunizations?:|vaccines?:|shots?:|im|deltoid|thigh|arm|lot|vis|x1)\\b");
  private static final Pattern PARTS = Pattern.compile("[,;]| but ");
  private static final Pattern OF_WHAT_STANDS_BEFORE =
      Pattern.compile(
          "^(was |were |is |are |but )?(not|declin|defer|refus|put off|cancel|postpon|unable)");
  private static final Sought READ =
      Sought.of(
          "\\b(read|done|tested|performed|run|taken|obtained) (here|today|in (the|our) (office|clinic)|in[- ]?(office|house))\\b");
  private static final Sought RESULT =
      Sought.of(
          "\\b(positive|negative|pos|neg|non-?reactive|reactive|passed|passes|pass|failed|refer|score|scored|showed|shows|normal|wnl|no risk found|no (acute )?(fx|fracture|dislocation|infiltrate|fb|foreign)|nondisplaced|hyperinflated|my (read|interpretation)|borderline|thin|intact|clear|detected|trace|large|small|moderate|nitrites?|leuk\\w*|nsr|sinus|afib|revealed|demonstrat\\w*|total|type [abc]|st (elevation|depression)|rhythm|bradycardia|tachycardia|interpreted by me|rate \\d+)\\b|\\b(phq-? ?(2|9|a)|gad-? ?(2|7)) (score |of |was |is |today )*\\d|\\d ?%|[:=] ?[+-]?\\d|20/\\d{2}|(poc|stick|a1c|hgb|h|inr|ppb|feno|hemocue|glucose|score|pvr|scan|of|was|is) \\d|\\d+(\\.\\d+)? ?(ppb|mg/dl|g/dl|ng|mmol\\w*|sec|db|ml|cc|kpa|liters?|l)\\b|\\d\\+|\\b[+-]ve\\b|\\(?[+]\\)?(?= |$|,|\\.)");
  private static final Sought MADE_HERE =
      Sought.of(
          "\\b(by me|my (read\\w*|interpretation)|i (read|interpreted|performed|scanned)|performed|obtained|taken|views?|\\dv)\\b");
  private static final Sought ANSWER =
      Sought.of("\\b(pos|neg|positive|negative|detected|nitrites?|leuk\\w*)\\b|[:=] ?[+-]?\\d");
  private static final Pattern CLAUSE =
      Pattern.compile(
          ";| - | – | — |\\. (?=[a-z])|,? but |,? (and |she |he |they |i |we |patient |pt )?(?=(will|plan to|recommend|return|f/u|rtc|consider)\\b)");

  /// Advice that was followed at once: `recommended and done today`.
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "\\b(recommend(ed|s|ation)?|plan(s|ned)?( to| for| on)?|schedul\\w*|consider(ed)?|wishes to|would (like|benefit)|(was |is )?due for|needs)\\b[^.]{0,80}?"
              + "(\\b(and|then|so|which)\\b|[,;–-]) ?((it|this|that|these|was|were|is|so|she|he|they|we|i|the|patient|pt|agreed|agrees|consented|accepted|elected|and|then|therefore|both|all|successfully) ){0,5}"
              + "(done|performed|given|administered|placed|applied|obtained|completed|injected|removed|drained|inserted|carried out|went ahead|proceeded)\\b(?! (tomorrow|next|later|soon|elsewhere|at the hospital))[^.;]{0,40}?"
              + "\\b(today|now|here|this (visit|morning|afternoon)|in[- ]?(office|clinic)|in (the|our) (office|clinic)|at (the )?(visit|bedside|slit lamp))\\b");

  private Done() {}

  /// Whether the sentence states it, whatever else it says: counselling with its minutes.
  static boolean isStated(Passage passage, Told sentence) {
    return !isElsewhere(passage.kind())
        && !DECLINED.in(sentence)
        && (!PAST.in(sentence) || TODAY.in(sentence));
  }

  /// Whether a whole procedure note says that it was not done.
  static boolean isPutOff(Told words) {
    return DECLINED.in(words) && !DONE.in(words);
  }

  /// Whether the sentence documents the service as done at this visit.
  ///
  /// @param resultSuffices whether a result stated beside `today` or under results is enough
  static boolean today(Passage passage, Told sentence, boolean resultSuffices) {
    return today(passage, sentence, resultSuffices, false);
  }

  /// @param pointOfCare whether it is a laboratory test, whose answer is told wherever the note
  ///   goes on after its complaint
  static boolean today(
      Passage passage, Told sentence, boolean resultSuffices, boolean pointOfCare) {
    boolean read = resultSuffices && RESULT.in(sentence) && READ.in(sentence);
    if ((isElsewhere(passage.kind()) && !read) || isDeclined(sentence)) {
      return false;
    }
    if (isProcedure(passage)) {
      return true;
    }
    boolean now = TODAY.in(sentence);
    boolean done = DONE.in(sentence);
    if (planned(sentence) || (TALKED.in(sentence) && !done) || (PAST.in(sentence) && !now)) {
      return false;
    }
    boolean result =
        resultSuffices
            && (now
                || hasResult(passage, sentence)
                || (pointOfCare && isAnswered(passage, sentence)));
    return result || (done && isOfToday(passage, now));
  }

  /// A sentence without what it declines: `brace fitted, crutches not needed` keeps the brace.
  static Told undeclined(Told sentence) {
    if (!isDeclined(sentence)) {
      return sentence;
    }
    var kept = new ArrayList<String>();
    for (var clause : PARTS.split(sentence.words(), -1)) {
      if (!isDeclined(new Told(clause))) {
        kept.add(clause);
      } else if (OF_WHAT_STANDS_BEFORE.matcher(clause.strip()).find() && !kept.isEmpty()) {
        kept.removeLast();
      }
    }
    return new Told(String.join(", ", kept));
  }

  /// Whether words say that something was declined, put off or not done.
  static boolean isDeclined(Told sentence) {
    return DECLINED.in(sentence);
  }

  /// Whether a clause of a sentence says that what it names was given at this visit: under a
  /// heading of what was given, by a verb or by the day, the place or the lot.
  static boolean isGivenToday(Passage passage, Told clause, Told sentence) {
    boolean now = TODAY.in(sentence);
    return !isElsewhere(passage.kind())
        && !isDeclined(clause)
        && !PLANNED.in(clause)
        && (now || !PAST.in(clause))
        && (isProcedure(passage) || GIVEN.in(sentence))
        && (passage.kind() != Kind.HISTORY_OF_PRESENT_ILLNESS || now);
  }

  /// Planned, unless something is told as done before what is planned.
  private static boolean planned(Told sentence) {
    if (!PLANNED.in(sentence)) {
      return false;
    }
    var words = FOLLOWED.matcher(sentence.words()).replaceAll("done today");
    var plan = PLANNED.matcher(words);
    boolean found = plan.find();
    var clauses = CLAUSE.matcher(words);
    while (found && clauses.find()) {
      if (clauses.end() <= plan.start() && DONE.in(new Told(words.substring(0, clauses.start())))) {
        return false;
      }
    }
    return found;
  }

  /// Whether a study that is often made elsewhere was made here: the day, the place or the reader.
  static boolean isHere(Told sentence) {
    return TODAY.in(sentence) || MADE_HERE.in(sentence);
  }

  /// A test at the point of care that the note gives the answer of.
  private static boolean hasResult(Passage passage, Told sentence) {
    boolean told =
        switch (passage.kind()) {
          case EXAM, OTHER, ASSESSMENT, PLAN -> true;
          default -> false;
        };
    return passage.kind() == Kind.RESULTS || (told && RESULT.in(sentence));
  }

  private static boolean isAnswered(Passage passage, Told sentence) {
    return passage.kind() == Kind.CHIEF_COMPLAINT && ANSWER.in(sentence);
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
