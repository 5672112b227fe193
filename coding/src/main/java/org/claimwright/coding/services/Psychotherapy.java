package org.claimwright.coding.services;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Psychotherapy by its minutes, stated or from start to stop: alone, or beside a visit that
/// manages medicines.
final class Psychotherapy {
  private static final String THERAPY =
      "(?:psychotherapy|psychotherapeutic|therapy session|(?:individual|supportive|talk|cognitive behaviou?ral|insight[- ]oriented|behaviou?ral|trauma-focused) therapy|cbt|dbt|emdr|counsel+ing session)";
  private static final Sought MINUTES =
      Sought.of(
          "(\\d{2,3})[- ]?min\\w*.{0,80}"
              + THERAPY
              + "|"
              + THERAPY
              + ".{0,80}?(\\d{2,3})[- ]?min|\\bsession(?: length| time| duration)?:? (\\d{2,3})[- ]?min");
  private static final Sought LENGTH =
      Sought.of(
          "\\b(\\d{2,3})[- ]?(?:min\\w*)[- ](?:individual |therapy |video |office )*(?:session|appointment)|\\b(?:session|duration|length|time)\\b.{0,20}?(\\d{2,3})[- ]?min");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\bstart\\w*\\b\\D{0,12}(\\d{1,2}):(\\d\\d).{0,30}?\\b(?:stop\\w*|end\\w*)\\b\\D{0,12}(\\d{1,2}):(\\d\\d)|\\b(?:time|session)\\b\\D{0,8}(\\d{1,2}):(\\d\\d)\\D{1,8}(\\d{1,2}):(\\d\\d)|\\b(\\d{1,2}):(\\d\\d) ?(?:am|pm|a|p)? ?(?:-|–|to|until) ?(\\d{1,2}):(\\d\\d)");
  private static final Sought TITLED =
      Sought.of(
          "\\b(psychotherapy|therapy (progress )?note|individual therapy|therapy session|counsel+ing (session|note)|outpatient therapy|lcsw|psychologist)\\b");
  private static final Sought GROUP =
      Sought.of(
          "\\b(group|family|couples?) (psycho)?therapy\\b|\\bcrisis\\b|\\bphysical therapy\\b");
  private static final Sought NO_MEDICINES =
      Sought.of("\\bno (med|prescri)\\w*|\\bnot prescri\\w*|\\bpcp manages");
  private static final Sought MEDICINES =
      Sought.of(
          "\\d ?mg\\b|\\b(prescri\\w*|refill\\w*|med(ication)? (management|mgmt)|titrate\\w*|(increase|start|continue|raise|cont|add|lower|taper|switch)\\w* [a-z]+(ine|am|pram|one|ol|ate|il|aline|ax|etine|in|um|lithium)\\b)");
  private static final int TITLE = 4;
  private static final int SHORTEST = 16;
  private static final Sought EVALUATION =
      Sought.of(
          "\\b(psychiatric|psychological|psychodiagnostic|psych|mental health) (diagnostic )?(evaluation|intake|assessment)\\b|\\bdiagnostic (interview|evaluation|assessment)\\b|\\b(intake|initial) (evaluation|assessment)\\b.{0,30}\\b(therap\\w*|psych\\w*|behaviou?ral|lcsw)");

  private Psychotherapy() {}

  static List<OfficeService> in(List<Passage> passages) {
    boolean medicines = passages.stream().anyMatch(Psychotherapy::managesMedicines);
    var evaluation = evaluation(passages, medicines);
    if (evaluation.isPresent()) {
      return List.of(evaluation.get());
    }
    boolean titled = passages.stream().limit(TITLE).anyMatch(p -> isTitled(p));
    for (var passage : passages) {
      var minutes = minutes(passage, titled);
      if (minutes.isPresent() && minutes.getAsInt() >= SHORTEST) {
        return List.of(therapy(passage, minutes.getAsInt(), medicines));
      }
    }
    return List.of();
  }

  private static boolean isTitled(Passage passage) {
    return TITLED.in(passage.told()) && !GROUP.in(passage.told());
  }

  private static boolean managesMedicines(Passage passage) {
    var words = passage.told();
    return switch (passage.kind()) {
      case PLAN, ASSESSMENT, OTHER, EXAM -> MEDICINES.in(words) && !NO_MEDICINES.in(words);
      default -> false;
    };
  }

  private static OptionalInt minutes(Passage passage, boolean titled) {
    var words = ServiceTable.words(passage);
    if (GROUP.in(passage.told()) || !Done.isStated(passage, passage.told())) {
      return OptionalInt.empty();
    }
    var stated = MINUTES.in(passage.told()) ? number(MINUTES.matcher(words)) : OptionalInt.empty();
    if (stated.isPresent() || !titled) {
      return stated;
    }
    var clock =
        passage.told().words().contains(":") ? between(CLOCK.matcher(words)) : OptionalInt.empty();
    return clock.isPresent() || !LENGTH.in(passage.told()) ? clock : number(LENGTH.matcher(words));
  }

  private static OptionalInt number(java.util.regex.Matcher matcher) {
    for (int group = 1; matcher.find(0) && group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return OptionalInt.of(Integer.parseInt(matcher.group(group)));
      }
    }
    return OptionalInt.empty();
  }

  /// From start to stop; a clock of twelve hours may pass noon.
  private static OptionalInt between(java.util.regex.Matcher matcher) {
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    int at = matcher.group(1) != null ? 1 : matcher.group(5) != null ? 5 : 9;
    int start = clock(matcher.group(at), matcher.group(at + 1));
    int stop = clock(matcher.group(at + 2), matcher.group(at + 3));
    return OptionalInt.of(stop >= start ? stop - start : stop + 12 * 60 - start);
  }

  private static int clock(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  /// A first psychiatric evaluation is billed in the place of a visit.
  private static Optional<OfficeService> evaluation(List<Passage> passages, boolean medicines) {
    return passages.stream()
        .limit(TITLE - 1)
        .filter(p -> EVALUATION.in(p.told()))
        .findFirst()
        .map(p -> evaluation(p, medicines));
  }

  private static OfficeService evaluation(Passage passage, boolean medicines) {
    return OfficeService.of(
        medicines ? "90792" : "90791",
        "Psychiatric evaluation" + (medicines ? " with medical services" : ""),
        OfficeService.Billing.PLAIN,
        ServiceTable.span(passage));
  }

  private static OfficeService therapy(Passage passage, int minutes, boolean beside) {
    var code = beside ? besideVisit(minutes) : alone(minutes);
    var words = "Psychotherapy, " + minutes + " minutes" + (beside ? ", beside a visit" : "");
    return OfficeService.of(code, words, OfficeService.Billing.PLAIN, ServiceTable.span(passage));
  }

  private static String alone(int minutes) {
    if (minutes <= 37) {
      return "90832";
    }
    return minutes <= 52 ? "90834" : "90837";
  }

  private static String besideVisit(int minutes) {
    if (minutes <= 37) {
      return "90833";
    }
    return minutes <= 52 ? "90836" : "90838";
  }
}
