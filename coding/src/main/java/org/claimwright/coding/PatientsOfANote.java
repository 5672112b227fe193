package org.claimwright.coding;

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
          "(?im)^[ \\t]*(?:\\*\\*)?(patient name|patient|name|pt name|mrn|medical record (?:number|no\\.?))[ \\t]*[:#][ \\t]*([^\\n|;]{2,60})");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(\\d{1,3})[- ]?(?:year|yr)s?[- ]?old (?:[a-z-]+ ){0,3}?(man|male|gentleman|boy|woman|female|lady|girl)\\b");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(mother|father|sister|brother|son|daughter|wife|husband|aunt|uncle|cousin|spouse|friend|partner|roommate|driver)\\b");

  /// One of these stands in every line that is labelled.
  private static final List<String> LABELS = List.of("name", "patient", "mrn", "medical record");

  private PatientsOfANote() {}

  /// A remark where the note speaks of two patients.
  static Optional<Problem> two(VisitNote note, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if ((LABELS.stream().anyMatch(lower::contains) && differ(text))
        || NoteBirths.all(text, note.dateOfService()).stream().distinct().count() > 1) {
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

  /// A remark where the note names a date of birth and none it names is the registered one.
  static Optional<Problem> otherBirth(VisitNote note, String text) {
    var named = NoteBirths.all(text, note.dateOfService());
    return note.patient()
        .birthDate()
        .filter(born -> !named.isEmpty() && !named.contains(born))
        .map(born ->
            Problem.stop(
                "NOTE-OTHER-BIRTH",
                "note",
                "The date of birth in it is not the one the patient is registered with. See"
                    + " whether the note is another patient's before anything of it is coded or"
                    + " billed."));
  }

  private static boolean differ(String text) {
    return labels(text).values().stream()
        .anyMatch(values ->
            values.stream()
                .anyMatch(one -> values.stream().anyMatch(other -> !isSame(one, other))));
  }

  private static Map<String, Set<List<String>>> labels(String text) {
    Map<String, Set<List<String>>> found = new HashMap<>();
    var matcher = LABEL.matcher(text);
    while (matcher.find()) {
      var value = matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
      if (!value.isEmpty() && !value.contains("year")) {
        var kind = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("m") ? "record" : "name";
        found.computeIfAbsent(kind, k -> new HashSet<>()).add(words(value));
      }
    }
    return found;
  }

  /// Without the letter that stands for a middle name.
  private static List<String> words(String value) {
    var words = List.of(value.split(" ", -1));
    return words.size() < 3 ? words : words.stream().filter(word -> word.length() > 1).toList();
  }

  /// Names in whatever order, with a middle name or without, and with whatever follows them on the
  /// line.
  private static boolean isSame(List<String> one, List<String> other) {
    return one.containsAll(other) || other.containsAll(one) || start(one).equals(start(other));
  }

  private static Set<String> start(List<String> words) {
    return Set.copyOf(words.subList(0, Math.min(2, words.size())));
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
        .or(() -> NoteBirths.first(note.text(), note.dateOfService()))
        .filter(born -> note.dateOfService().isBefore(born))
        .map(born ->
            Problem.stop(
                "NOTE-BEFORE-BIRTH",
                "date of service",
                note.dateOfService()
                    + " lies before the patient's date of birth; correct the one that is"
                    + " wrong."));
  }
}
