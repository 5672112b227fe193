package org.claimwright.coding.sections;

import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.text.Sought;

/// The patient's age at the visit: by the date of birth, else as the note tells it.
public final class PatientAge {
  private static final Sought TOLD =
      Sought.of(
          "\\b(\\d{1,3})[- ]?(?:-)?(?:year|yr|y)s?[-/. ]?(?:-)?o(?:ld|\\b)|\\b(?:well[- ]child|check-?up|physical|visit)[^.]{0,20}?,? (\\d{1,2}) (?:years?|yr)|\\b(\\d{1,2})[- ]?(?:month|mo)s?[- ]?old\\b|\\b(\\d{1,2}) ?[- ]?(?:months?|mo)\\b");

  private PatientAge() {}

  /// In whole years; empty where neither says it.
  public static OptionalInt of(VisitNote note, List<Passage> passages) {
    var born = note.patient().birthDate();
    if (born.isPresent()) {
      return OptionalInt.of(
          Math.max(0, Period.between(born.get(), note.dateOfService()).getYears()));
    }
    for (var passage : passages) {
      var sentence = passage.sentence();
      var matcher = TOLD.matcher(sentence.words());
      if (TOLD.in(sentence.told()) && matcher.find()) {
        return OptionalInt.of(years(matcher));
      }
    }
    return OptionalInt.empty();
  }

  private static int years(Matcher matcher) {
    if (matcher.group(1) != null || matcher.group(2) != null) {
      return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return Integer.parseInt(matcher.group(3) == null ? matcher.group(4) : matcher.group(3)) / 12;
  }
}
