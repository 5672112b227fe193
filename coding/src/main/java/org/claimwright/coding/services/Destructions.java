package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// Destruction of skin lesions by their kind and number: premalignant ones one by one (from fifteen
/// on as one service), benign ones up to fourteen and from fifteen on.
final class Destructions {
  private static final Sought METHOD =
      Sought.of(
          "\\b(cryo\\w*|liquid nitrogen|ln2|froze|frozen|freez\\w+|electrodes\\w+|electrocaut\\w*|hyfrecat\\w*|destroy\\w*|destruct\\w*|cantharidin|canthacur|curett\\w+|trichloroacetic|tca|candida antigen)\\b");
  private static final String ACTINIC =
      "actinic|aks?\\b|premalignant|precancer\\w*|solar keratos|gritty";
  private static final String BENIGN =
      "warts?\\b|verruca\\w*|molluscum|mollusca|seborrh?o?eic keratos|inflamed (sk|seborr)|isks?\\b|sks?\\b";
  private static final Sought PREMALIGNANT_LESION = Sought.of("\\b(" + ACTINIC + ")");
  private static final Sought BENIGN_LESION = Sought.of("\\b(" + BENIGN + ")");
  private static final Pattern PREMALIGNANT_COUNT = Counts.of(ACTINIC);
  private static final Pattern BENIGN_COUNT = Counts.of(BENIGN);
  private static final Sought NOT_DONE =
      Sought.of(
          "\\b(will|plan(ned)? (to|for)|discuss\\w*|declin\\w*|defer\\w*|consider\\w*|schedul\\w*|if (it|they|needed|not)|next visit|option|would|ago|last (visit|year|month)|previous\\w*|left alone)\\b");

  private static final Sought LEFT_ALONE =
      Sought.of("\\b(no tx|no treatment|benign|reassur\\w*|history|hx)\\b");

  private Destructions() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (int at = 0; at < passages.size(); at++) {
      var passage = passages.get(at);
      if (!METHOD.in(passage.told())) {
        continue;
      }
      var words = told(passages, at);
      if (isDone(passage, words)) {
        if (PREMALIGNANT_LESION.in(words)) {
          addPremalignant(found, passage, count(passages, words.words(), PREMALIGNANT_COUNT));
        }
        if (BENIGN_LESION.in(words)) {
          addBenign(found, passage, count(passages, words.words(), BENIGN_COUNT));
        }
      }
    }
    return found;
  }

  /// A sentence that leaves to the one before it what was treated (`4 warts … LN2 to all`).
  private static Told told(List<Passage> passages, int at) {
    var words = passages.get(at).told();
    if (PREMALIGNANT_LESION.in(words) || BENIGN_LESION.in(words) || at == 0) {
      return words;
    }
    var before = passages.get(at - 1).told();
    return LEFT_ALONE.in(before) ? words : new Told(words.words() + ": " + before.words());
  }

  /// Treatment is told without a verb as often as with one: `liquid nitrogen to all five warts`.
  private static boolean isDone(Passage passage, Told words) {
    boolean here =
        switch (passage.kind()) {
          case PLAN, PROCEDURE, ASSESSMENT -> true;
          default -> Done.today(passage, words, false);
        };
    return here && !NOT_DONE.in(beforeStop(words));
  }

  /// `Repeat in three weeks if needed` may follow a semicolon.
  private static Told beforeStop(Told told) {
    int stop = told.words().indexOf(';');
    return stop < 0 ? told : new Told(told.words().substring(0, stop));
  }

  private static int count(List<Passage> passages, String words, Pattern counted) {
    var here = Counts.sum(words.replaceAll(" x ?(?=\\d)", " "), counted);
    if (here.isPresent()) {
      return here.getAsInt();
    }
    return passages.stream()
        .map(p -> Counts.in(ServiceTable.words(p), counted))
        .filter(java.util.OptionalInt::isPresent)
        .mapToInt(java.util.OptionalInt::getAsInt)
        .findFirst()
        .orElse(1);
  }

  private static void addPremalignant(List<OfficeService> found, Passage passage, int lesions) {
    if (lesions >= 15) {
      found.add(
          service("17004", "Destruction of fifteen or more premalignant lesions", 1, passage));
      return;
    }
    found.add(service("17000", "Destruction of a premalignant lesion, first", 1, passage));
    if (lesions > 1) {
      found.add(
          service(
              "17003",
              "Destruction of premalignant lesions, each further one",
              lesions - 1,
              passage));
    }
  }

  private static void addBenign(List<OfficeService> found, Passage passage, int lesions) {
    boolean many = lesions >= 15;
    var words = many ? "fifteen or more" : "up to fourteen";
    found.add(
        service(
            many ? "17111" : "17110",
            "Destruction of warts or other benign lesions, " + words,
            1,
            passage));
  }

  private static OfficeService service(String code, String words, int units, Passage passage) {
    var billing = new OfficeService.Billing(List.of(), units, true);
    return OfficeService.of(code, words, billing, ServiceTable.span(passage));
  }
}
