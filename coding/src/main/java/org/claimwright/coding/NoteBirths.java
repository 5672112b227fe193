package org.claimwright.coding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The dates of birth that a note names for its patient: `DOB: 04/18/1959`, `Date of birth April
/// 18, 1959`, `born 1959-04-18`. Dates with numbers are read month first, as notes in English of
/// the United States are; what is no day of the calendar is no date of birth. Stateless.
public final class NoteBirths {

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  /// Of a year, a month and a day in numbers, in figures with the year last, and with the month's
  /// name.
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?i)\\b(?:(?:dob|date of birth|birth ?date|born(?: on)?)\\b|d\\.o\\.b\\.?)[ \\t*]*[:#]?[ \\t*]*"
              + "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b|(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})\\b"
              + "|([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})\\b)");

  /// One of these stands before every date of birth.
  private static final List<String> LABELS = List.of("dob", "d.o.b", "birth", "born");

  /// Whose date of birth it is instead, when one of these stands before it on its line.
  private static final Pattern SOMEBODY_ELSE =
      Pattern.compile(
          "(?i)\\b(?:mother|mom|father|dad|parent|sister|brother|sibling|son|daughter|wife|husband"
              + "|spouse|partner|aunt|uncle|cousin|grand\\w+|child|children|kid|baby|infant|newborn"
              + "|boy|girl|neonate|twin|fetus|donor|guardian|guarantor|subscriber|policy ?holder|insured"
              + "|contact|caregiver|friend)s?\\b");

  private static final int OLDEST = 1850;

  private NoteBirths() {}

  /// The first date of birth that a note names.
  ///
  /// @param seen the day of the visit, by which a year of two figures is read
  public static Optional<LocalDate> first(String note, LocalDate seen) {
    return all(note, seen).stream().findFirst();
  }

  /// Every one, in the order they stand in.
  static List<LocalDate> all(String note, LocalDate seen) {
    var lower = note.toLowerCase(Locale.ROOT);
    var found = new ArrayList<LocalDate>();
    if (LABELS.stream().noneMatch(lower::contains)) {
      return found;
    }
    var matcher = BIRTH.matcher(note);
    while (matcher.find()) {
      if (!isOfSomebodyElse(note, matcher.start())) {
        date(matcher.toMatchResult(), seen).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isOfSomebodyElse(String note, int start) {
    int line = note.lastIndexOf('\n', start - 1) + 1;
    return SOMEBODY_ELSE.matcher(note.substring(line, start)).find();
  }

  private static Optional<LocalDate> date(MatchResult match, LocalDate seen) {
    if (match.group(1) != null) {
      return day(number(match, 1), number(match, 2), number(match, 3));
    }
    return match.group(4) == null
        ? day(number(match, 9), month(match.group(7)), number(match, 8))
        : day(year(match.group(6), seen), number(match, 4), number(match, 5));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /// A year of two figures is the last one of them up to the visit.
  private static int year(String figures, LocalDate seen) {
    int year = Integer.parseInt(figures);
    return figures.length() == 4
        ? year
        : seen.getYear() - Math.floorMod(seen.getYear() - year, 100);
  }

  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return at % 4 == 0 ? at / 4 + 1 : 0;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year > OLDEST ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
