package org.claimwright.coding.em;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// The total time of the visit on its date, as the note states it.
record StatedTime(int minutes, Span evidence) {
  private static final Sought TOTAL =
      Sought.of(
          "\\b(\\d{1,3}) ?-?min(?:utes?|s)? (?:in |of )?total\\b|\\btotal (?:visit |encounter |provider |clinician |physician |face[- ]to[- ]face )?(?:time|minutes)\\b.{0,60}?(\\d{1,3})(?: ?-?min|(?=$|\\.| ?$))|\\b(\\d{1,3}) ?-?min(?:utes?|s)?\\b.{0,60}\\b(?:total time|was spent|were spent|spent)\\b|\\bspent\\b.{0,60}?(\\d{1,3}) ?-?min|\\btime(?: spent)?(?: today)?(?: with (?:the )?(?:patient|pt))?(?: is| was)?[:=,]? ?(\\d{1,3}) ?-?min|\\b(\\d{1,3}) ?-?min(?:utes?|s)? (?:face[- ]to[- ]face|on (?:the )?(?:date|day) of|of (?:my |provider |clinician |physician )?time|on (?:this|today'?s) (?:visit|encounter)|today including)");
  private static final Pattern OF_A_VISIT =
      Pattern.compile("\\b(\\d{1,3})[- ]min\\w* (?:visit|appointment|encounter)\\b");
  private static final Pattern APART =
      Pattern.compile(
          "\\(?\\b(?:exclu\\w+|not (?:including|counting|counted)|separate(?:ly)? from|separate of|apart from|in addition to|does not include|plus|outside of|beyond)\\b[^.;]*");
  private static final Pattern PART_ONLY =
      Pattern.compile(
          "\\b(smoking|tobacco|psychotherapy|therapy session|supportive therapy|cessation|advance care|acp|critical care|care management|staff time|nurs\\w+ time|exercise\\w*|walk\\w*|infus\\w*|observ\\w*|waited|sbirt|prolonged|symptoms|lasting|drive)\\b");

  static Optional<StatedTime> in(List<Passage> passages) {
    for (var passage : passages) {
      if (!TOTAL.in(passage.told())) {
        continue;
      }
      var words = APART.matcher(MdmWords.words(passage)).replaceAll(" ");
      var matcher = TOTAL.matcher(words);
      if (!PART_ONLY.matcher(words).find() && matcher.find()) {
        return Optional.of(new StatedTime(ofVisit(words, minutes(matcher)), span(passage)));
      }
    }
    return Optional.empty();
  }

  /// `25 minutes of a 45-minute visit` states both; the longer is the visit's.
  private static int ofVisit(String words, int stated) {
    var whole = OF_A_VISIT.matcher(words);
    return whole.find() ? Math.max(stated, Integer.parseInt(whole.group(1))) : stated;
  }

  private static int minutes(java.util.regex.Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Integer.parseInt(matcher.group(group));
      }
    }
    return 0;
  }

  private static Span span(Passage passage) {
    return new Span(passage.sentence().start(), passage.sentence().end());
  }
}
