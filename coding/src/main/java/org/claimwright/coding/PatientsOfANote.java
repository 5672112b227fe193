package org.claimwright.coding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.kernel.Problem;

/// Whether a note speaks of one patient: what its lines of names, record numbers and births say,
/// and the age and sex it tells. No message repeats what it found.
final class PatientsOfANote {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?im)^[ \\t]*(?:\\*\\*)?(patient name|patient|name|pt name|mrn|medical record (?:number|no\\.?)|dob|date of birth|d\\.o\\.b\\.?)[ \\t]*[:#][ \\t]*([^\\n|;]{2,60})");
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?i)\\b(?:dob|date of birth|d\\.o\\.b\\.?)[ \\t]*[:#]?[ \\t]*(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}))");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(\\d{1,3})[- ]?(?:year|yr)s?[- ]?old (?:[a-z-]+ ){0,3}?(man|male|gentleman|boy|woman|female|lady|girl)\\b");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(mother|father|sister|brother|son|daughter|wife|husband|aunt|uncle|cousin|spouse|friend|partner|roommate|driver)\\b");

  /// One of these stands in every line that is labelled.
  private static final List<String> LABELS =
      List.of("name", "patient", "mrn", "medical record", "dob", "date of birth", "d.o.b");

  /// One of these stands before every date of birth.
  private static final List<String> BIRTHS = List.of("dob", "date of birth", "d.o.b");

  private PatientsOfANote() {}

  /// A remark where the note speaks of two patients.
  static Optional<Problem> two(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (LABELS.stream().anyMatch(lower::contains)
        && labels(text).values().stream().anyMatch(values -> values.size() > 1)) {
      return Optional.of(
          remark("Two different patients stand in its lines of name, record number or birth."));
    }
    return lower.contains("old ") && persons(text).size() > 1
        ? Optional.of(remark("It tells of patients of different age and sex."))
        : Optional.empty();
  }

  private static Problem remark(String what) {
    return Problem.stop(
        "NOTE-TWO-PATIENTS",
        "note",
        what + " Part the note by patient before anything of it is coded or billed.");
  }

  private static Map<String, Set<String>> labels(String text) {
    Map<String, Set<String>> found = new HashMap<>();
    var matcher = LABEL.matcher(text);
    while (matcher.find()) {
      var value = matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
      if (!value.isEmpty() && !value.contains("year")) {
        found.computeIfAbsent(kind(matcher.group(1)), k -> new HashSet<>()).add(first(value));
      }
    }
    return found;
  }

  private static String kind(String label) {
    var lower = label.toLowerCase(Locale.ROOT);
    if (lower.startsWith("d")) {
      return "birth";
    }
    return lower.startsWith("m") ? "record" : "name";
  }

  /// Names in whatever order and with whatever follows them on the line.
  private static String first(String value) {
    var words = value.split(" ", -1);
    var two = words.length > 1 ? new String[] {words[0], words[1]} : words;
    java.util.Arrays.sort(two);
    return String.join(" ", two);
  }

  private static Set<String> persons(String text) {
    var found = new HashSet<String>();
    var matcher = PERSON.matcher(text);
    while (matcher.find() && found.size() < 3) {
      int lineStart = Math.max(0, matcher.start() - 60);
      if (!RELATIVE.matcher(text.substring(lineStart, matcher.end())).find()) {
        found.add(Integer.parseInt(matcher.group(1)) / 3 + sex(matcher.group(2)));
      }
    }
    boolean bothSexes = found.stream().map(f -> f.charAt(f.length() - 1)).distinct().count() > 1;
    return bothSexes ? found : Set.of();
  }

  private static String sex(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "man", "male", "gentleman", "boy" -> "m";
      default -> "f";
    };
  }

  /// A remark where the service lies before the patient's birth, as registered or as the note says.
  static Optional<Problem> beforeBirth(VisitNote note) {
    return note.patient()
        .birthDate()
        .or(() -> birth(note.text()))
        .filter(born -> note.dateOfService().isBefore(born))
        .map(born ->
            Problem.stop(
                "NOTE-BEFORE-BIRTH",
                "date of service",
                note.dateOfService()
                    + " lies before the patient's date of birth; correct the one that is"
                    + " wrong."));
  }

  private static Optional<LocalDate> birth(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var matcher = BIRTH.matcher(text);
    if (BIRTHS.stream().noneMatch(lower::contains) || !matcher.find()) {
      return Optional.empty();
    }
    boolean iso = matcher.group(1) != null;
    int year = Integer.parseInt(matcher.group(iso ? 1 : 6));
    int month = Integer.parseInt(matcher.group(iso ? 2 : 4));
    int day = Integer.parseInt(matcher.group(iso ? 3 : 5));
    boolean real = month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month == 2 ? 1 : 2);
    return real && year > 1850
        ? Optional.of(LocalDate.of(year, month, 1).plusDays(day - 1L))
        : Optional.empty();
  }
}
