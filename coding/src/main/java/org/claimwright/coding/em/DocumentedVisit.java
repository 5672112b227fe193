package org.claimwright.coding.em;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Whether a note documents a visit, by its parts or, where it has no headings, by what it tells:
/// an examination and what is to be done. A result or an operative report alone is none.
final class DocumentedVisit {
  private static final Set<Kind> TOLD =
      EnumSet.of(Kind.CHIEF_COMPLAINT, Kind.HISTORY_OF_PRESENT_ILLNESS, Kind.EXAM);
  private static final Set<Kind> DECIDED = EnumSet.of(Kind.ASSESSMENT, Kind.PLAN);
  private static final Sought EXAMINED =
      Sought.of(
          "\\b(on exam(ination)?|exam|physical exam|mental status|mse|pe|examined|bp|blood pressure|afebrile|febrile|lungs|abdomen|abd|heart|vital signs|vitals|tender\\w*|swelling|swollen|nodes?|tonsils?|tms?|otoscopy|reflexes|rom|gait|alert|affect|mood|appears|weight|wt|bmi|t \\d\\d|temp|sat|spo2|pulse|visual acuity|va|neuro|skin|rash|feet|foot|well appearing|nad|on (video|camera)|edema|wheez\\w*|clear)\\b");
  private static final Sought MANAGED =
      Sought.of(
          "\\b(prescri\\w+|rx|start(ed)?|stop|increase|inc|raise|cut|add|switch|continue|cont|refill\\w*|renew\\w*|will (take|use|try|have|get|order|see)|return\\w*|back in|follow(s|ed)?[- ]up|f/?u|rtc|recheck|refer(red|ral)?|order(ed)?|advised?|recommend\\w*|treat(ed|ment)?|rest|ibuprofen|tylenol|fluids|(no|wants?) (antibiotics?|conservative)|stretching|exercises?|physical therapy|pt referral|reassur\\w*|counsel\\w*|monitor|watch|\\d+ ?(mg|mcg)|bid|tid|daily|nightly|in \\d+ (days|weeks|wks?|mo|months)|\\d+ ?(wks?|mo|months)\\b)\\b");
  private static final Sought STAFF_ONLY =
      Sought.of(
          "\\b((nurse|ma|lab|injection|shot|vaccine)[- ]?(only|visit)|shot only|injection only|lab only|called to|phone call)\\b");

  private DocumentedVisit() {}

  static boolean isOne(List<Passage> passages, List<SuggestedCode> diagnoses) {
    if (isOfStaff(passages)) {
      return false;
    }
    boolean decided = has(passages, DECIDED);
    boolean told = has(passages, TOLD);
    return diagnoses.isEmpty()
        ? (decided && told) || (tells(passages) && prescribes(passages))
        : decided || told || hasHistory(passages) || tells(passages);
  }

  private static boolean isOfStaff(List<Passage> passages) {
    return passages.stream().limit(1).anyMatch(p -> STAFF_ONLY.in(p.sentence().told()));
  }

  private static boolean prescribes(List<Passage> passages) {
    return passages.stream().anyMatch(p -> Medicines.prescribed(p.sentence()));
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

  private static boolean says(List<Passage> passages, Sought sought) {
    return passages.stream()
        .filter(p -> p.kind() != Kind.PROCEDURE && p.kind() != Kind.RESULTS)
        .anyMatch(p -> sought.in(p.sentence().told()));
  }
}
