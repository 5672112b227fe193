package org.claimwright.coding.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// How far a pregnancy is, by completed weeks (Official Guidelines I.C.15.a.3: the first trimester
/// ends with 13 weeks and 6 days, the second with 27 weeks and 6 days).
///
/// @param weeks completed weeks, 0 where the note only names the trimester
record Gestation(int weeks, int trimester) {
  private static final Pattern WEEKS =
      Pattern.compile(
          "\\b(\\d{1,2})(?: ?(?:\\d/7|\\+ ?\\d|w ?\\dd))?[- ]?(?:weeks?|wks?|w)\\b(?: (?:and )?\\d days?)?[-', ]*"
              + "(?:of |by |estimated |intrauterine )*(?:gestation|gestational|pregnant|pregnancy|ega|iup|along)"
              + "|\\b(?:gestation(?:al age)?|ega|pregnant|pregnancy)(?: (?:at|of|is|now|currently|age))*:? ?(\\d{1,2})(?: ?\\+ ?\\d)?[- ]?(?:weeks?|wks?)\\b"
              + "|\\b(?:iup|ega|ob visit|pregnan\\w*)[^.0-9]{0,12}(\\d{1,2}) ?w(?:k|eek)?s? ?\\d ?d");
  private static final Sought HINT = Sought.of("\\b(trimester|gestation|pregnan|ega|iup|along)");
  private static final Pattern NAMED =
      Pattern.compile("\\b(first|second|third|1st|2nd|3rd) trimester\\b");

  static Optional<Gestation> of(List<Passage> passages) {
    for (var passage : passages) {
      var words = passage.sentence().words();
      if (HINT.in(passage.told())) {
        var found = in(words);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Gestation> in(String words) {
    var weeks = WEEKS.matcher(words);
    if (weeks.find()) {
      return ofWeeks(number(weeks));
    }
    var named = NAMED.matcher(words);
    return named.find() ? Optional.of(new Gestation(0, number(named.group(1)))) : Optional.empty();
  }

  private static int number(java.util.regex.Matcher weeks) {
    var before = weeks.group(1) == null ? weeks.group(2) : weeks.group(1);
    return Integer.parseInt(before == null ? weeks.group(3) : before);
  }

  private static Optional<Gestation> ofWeeks(int weeks) {
    if (weeks < 4 || weeks > 42) {
      return Optional.empty();
    }
    int trimester = weeks < 14 ? 1 : 2;
    return Optional.of(new Gestation(weeks, weeks < 28 ? trimester : 3));
  }

  private static int number(String word) {
    return switch (word.charAt(0)) {
      case 'f', '1' -> 1;
      case 's', '2' -> 2;
      default -> 3;
    };
  }

  /// The stems with which titles name the trimester.
  Set<String> stems() {
    return Set.of("trimester", List.of("first", "second", "third").get(trimester - 1));
  }

  /// The code of the week, beside any code of pregnancy (Official Guidelines I.C.21.c.11).
  Optional<String> code() {
    if (weeks == 0) {
      return Optional.empty();
    }
    return Optional.of(weeks < 8 ? "Z3A.01" : "Z3A." + (weeks < 10 ? "0" : "") + weeks);
  }
}
