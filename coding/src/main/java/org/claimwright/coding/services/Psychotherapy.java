package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Psychotherapy by its minutes: alone, or beside a visit that manages medicines.
final class Psychotherapy {
  private static final Sought MINUTES =
      Sought.of(
          "(\\d{2,3})[- ]?min\\w*[^.]{0,60}(psychotherapy|therapy session|individual therapy|cbt)|(psychotherapy|therapy session|individual therapy)[^.]{0,60}?(\\d{2,3})[- ]?min|(therapy|client)?\\bsession:? (\\d{2,3})[- ]?min");
  private static final Pattern MEDICINES =
      Pattern.compile("\\b(mg\\b|prescri\\w*|refill\\w*|medication management|increase|titrate)");

  private static final int TITLE = 3;
  private static final Sought EVALUATION =
      Sought.of(
          "\\b(initial|new|comprehensive)? ?(psychiatric|psychological|psychodiagnostic) (diagnostic )?(evaluation|intake)\\b|\\bdiagnostic (interview|evaluation)\\b");

  private Psychotherapy() {}

  static List<OfficeService> in(List<Passage> passages) {
    boolean medicines =
        passages.stream()
            .filter(p ->
                p.kind() == org.claimwright.coding.Section.Kind.PLAN
                    || p.kind() == org.claimwright.coding.Section.Kind.ASSESSMENT)
            .anyMatch(p -> MEDICINES.matcher(ServiceTable.words(p)).find());
    var found = new ArrayList<OfficeService>();
    evaluation(passages, medicines).ifPresent(found::add);
    for (var passage : passages) {
      Matcher matcher = MINUTES.matcher(ServiceTable.words(passage));
      if (found.isEmpty()
          && matcher.find()
          && Done.isStated(passage, ServiceTable.words(passage))) {
        var number = number(matcher);
        add(found, passage, Integer.parseInt(number), medicines);
      }
    }
    return found;
  }

  private static String number(Matcher matcher) {
    var before = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
    return before == null ? matcher.group(6) : before;
  }

  /// A first psychiatric evaluation is billed in the place of a visit.
  private static Optional<OfficeService> evaluation(List<Passage> passages, boolean medicines) {
    return passages.stream()
        .limit(TITLE)
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

  private static void add(List<OfficeService> found, Passage passage, int minutes, boolean beside) {
    if (minutes < 16) {
      return;
    }
    var code = beside ? besideVisit(minutes) : alone(minutes);
    var words = "Psychotherapy, " + minutes + " minutes" + (beside ? ", beside a visit" : "");
    found.add(
        OfficeService.of(code, words, OfficeService.Billing.PLAIN, ServiceTable.span(passage)));
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
