package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// The level of a visit in its place: by decision making or by stated time, whichever is higher;
/// preventive visits by age. Pure.
public final class VisitLevels {
  private static final Sought NEW_PATIENT =
      Sought.of(
          "\\b(new patient|new pt|establish(es|ing)? care|initial visit|new to (the|our) (practice|clinic))\\b");
  private static final Sought MEDICARE_WELLNESS =
      Sought.of("\\b(medicare (annual )?wellness|annual wellness visit|medicare annual|awv)\\b");
  private static final Sought FIRST_WELLNESS =
      Sought.of(
          "\\b(initial|first) (medicare |annual |wellness )*(awv|wellness|visit)|\\bawv,? (initial|first)");
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(\\d{1,3})[- ]?(?:-)?(?:year|yr|y)s?[-/. ]?(?:-)?o(?:ld|\\b)|\\b(?:well[- ]child|check-?up|physical|visit)[^.]{0,20}?,? (\\d{1,2}) (?:years?|yr)|\\b(\\d{1,2})[- ]?(?:month|mo)s?[- ]?old\\b|\\b(\\d{1,2}) ?[- ]?(?:months?|mo)\\b");

  /// Check-ups of adults, of children, and of women.
  private static final List<String> REASONS = List.of("Z00.0", "Z00.1", "Z01.41");

  private static final Sought APART =
      Sought.of(
          "\\b(additional work|separate(ly)? (thought|hx|history|identifiable|work|problem|evaluation|e/m|assessment)|beyond the (check-?up|preventive|physical|wellness)|in addition to the (preventive|physical|wellness)|significant,? separate)");

  private VisitLevels() {}

  /// The visit's level; empty when the note documents no visit.
  public static Optional<EmLevel> of(
      VisitNote note, List<Passage> passages, List<SuggestedCode> diagnoses, Set<String> billed) {
    if (!DocumentedVisit.isOne(passages, diagnoses)) {
      return Optional.empty();
    }
    boolean fresh = note.newPatient() || says(passages, NEW_PATIENT).isPresent();
    var preventive = preventive(note, passages, diagnoses, fresh);
    return preventive.isPresent()
        ? preventive
        : Optional.of(office(passages, diagnoses, billed, fresh));
  }

  /// The level of a problem that is treated beside a preventive visit, where the note says that it
  /// took work of its own.
  public static Optional<EmLevel> beside(
      EmLevel preventive,
      VisitNote note,
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      Set<String> billed) {
    boolean fresh = note.newPatient();
    return preventive.basis().equals("preventive") && says(passages, APART).isPresent()
        ? Optional.of(office(passages, diagnoses, billed, fresh))
        : Optional.empty();
  }

  private static EmLevel office(
      List<Passage> passages, List<SuggestedCode> diagnoses, Set<String> billed, boolean fresh) {
    var rated = DecisionMaking.of(new MdmWords(passages, billed), diagnoses);
    var byDecision = DecisionMaking.level(rated);
    var place = VisitPlace.of(passages);
    var discharge = place.dischargeOf(passages);
    if (discharge.isPresent()) {
      return discharged(discharge.get());
    }
    var time = StatedTime.in(passages);
    var byTime = time.flatMap(t -> place.ofMinutes(t.minutes(), fresh));
    boolean timeDecides = byTime.filter(l -> l.compareTo(byDecision) > 0).isPresent();
    var elements = new ArrayList<EmLevel.Element>();
    rated.forEach(r -> elements.add(r.element()));
    time.ifPresent(t -> elements.add(element(t)));
    var level = timeDecides ? byTime.orElseThrow() : byDecision;
    return new EmLevel(place.code(level, fresh), timeDecides ? "time" : "MDM", elements);
  }

  private static EmLevel discharged(VisitPlace.Discharge discharge) {
    var sentence = discharge.passage().sentence();
    var span = new Span(sentence.start(), sentence.end());
    return new EmLevel(
        discharge.code(), "time", List.of(element(new StatedTime(discharge.minutes(), span))));
  }

  private static EmLevel.Element element(StatedTime time) {
    return new EmLevel.Element(
        "time",
        Integer.toString(time.minutes()),
        time.minutes() + " minutes in total are stated.",
        List.of(time.evidence()));
  }

  private static Optional<EmLevel> preventive(
      VisitNote note, List<Passage> passages, List<SuggestedCode> diagnoses, boolean fresh) {
    var reason =
        diagnoses.stream().filter(c -> REASONS.stream().anyMatch(c.code()::startsWith)).findFirst();
    if (reason.isEmpty()) {
      return Optional.empty();
    }
    var evidence = reason.get().reasoning().evidence();
    var wellness = says(passages, MEDICARE_WELLNESS);
    if (wellness.isPresent()) {
      return Optional.of(
          worksheet(
              says(passages, FIRST_WELLNESS).isPresent() ? "G0438" : "G0439",
              "Medicare's yearly wellness visit.",
              List.of(wellness.get())));
    }
    boolean child = reason.get().code().startsWith("Z00.1");
    int age = age(note, passages).orElse(child ? 5 : 40);
    return Optional.of(
        worksheet(
            preventiveCode(age, fresh), "A preventive visit at " + age + " years.", evidence));
  }

  private static EmLevel worksheet(String code, String why, List<Span> evidence) {
    return new EmLevel(
        code, "preventive", List.of(new EmLevel.Element("problems", "preventive", why, evidence)));
  }

  private static String preventiveCode(int age, boolean fresh) {
    int step =
        List.of(0, 4, 11, 17, 39, 64, 200).stream().filter(bound -> age > bound).toList().size();
    int under = age == 0 ? 0 : step;
    return Integer.toString((fresh ? 99381 : 99391) + under);
  }

  private static OptionalInt age(VisitNote note, List<Passage> passages) {
    var born = note.patient().birthDate();
    if (born.isPresent()) {
      return OptionalInt.of(
          Math.max(0, java.time.Period.between(born.get(), note.dateOfService()).getYears()));
    }
    for (var passage : passages) {
      var matcher = AGE.matcher(MdmWords.words(passage));
      if (matcher.find()) {
        return OptionalInt.of(years(matcher));
      }
    }
    return OptionalInt.empty();
  }

  private static int years(java.util.regex.Matcher matcher) {
    if (matcher.group(1) != null || matcher.group(2) != null) {
      return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return Integer.parseInt(matcher.group(3) == null ? matcher.group(4) : matcher.group(3)) / 12;
  }

  private static Optional<Span> says(List<Passage> passages, Sought words) {
    return passages.stream()
        .filter(p -> words.in(p.told()))
        .map(p -> new Span(p.sentence().start(), p.sentence().end()))
        .findFirst();
  }
}
