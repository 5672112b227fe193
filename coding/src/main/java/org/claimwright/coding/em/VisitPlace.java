package org.claimwright.coding.em;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// Where the patient was seen, read from the title and the first lines of a note; each place has
/// visit codes of its own, from the table `places.txt`. An office where the title names no other.
///
/// @param known codes of an established patient
/// @param fresh codes of a new one
/// @param discharge codes up to and above thirty minutes, empty where nobody is discharged
/// @param facility whether staff, drugs and tests are a hospital's or a nursing facility's
record VisitPlace(
    Map<Level, Rung> known, Map<Level, Rung> fresh, List<String> discharge, boolean facility) {
  private static final int TITLE = 4;
  private static final int LONGEST_TITLE = 9;
  private static final int LONG_DISCHARGE = 30;
  private static final int NO_TIME = 500;
  private static final String NONE = "-";
  private static final String FACILITY = "facility";
  private static final Sought ADMISSION =
      Sought.byLongWords(
          "\\b(admission|admitted (today|yesterday)|h&p|history and physical|initial (visit|evaluation|assessment|nursing|hospital|consult\\w*)|new admission|new admit|newly admitted)\\b");
  private static final VisitPlace OFFICE =
      new VisitPlace(
          rungs("99212:10 99213:20 99214:30 99215:40"),
          rungs("99202:15 99203:30 99204:45 99205:60"),
          List.of(),
          false);
  private static final List<Named> PLACES =
      ResourceLines.of("places.txt").stream().map(Named::of).toList();
  private static final Sought DISCHARGE =
      Sought.of(
          "\\bdischarge (took|time|day management|management|planning took)\\b[^.]{0,30}?(\\d{1,3}) ?min|\\b(\\d{1,3}) ?min\\w* (was |were )?(spent )?(on|for|in) (the )?discharge\\b");

  /// A code and the minutes that reach it.
  record Rung(String code, int minutes) {
    static Rung of(String text) {
      int colon = text.indexOf(':');
      return new Rung(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
  }

  private record Named(Sought words, Pattern title, VisitPlace place) {
    static Named of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var discharge = p.get(3).equals(NONE) ? List.<String>of() : List.of(p.get(3).split(" ", -1));
      return new Named(
          Sought.of(p.get(0)),
          Pattern.compile(p.get(4)),
          new VisitPlace(rungs(p.get(1)), rungs(p.get(2)), discharge, p.get(5).equals(FACILITY)));
    }
  }

  VisitPlace {
    known = Map.copyOf(known);
    fresh = Map.copyOf(fresh);
    discharge = List.copyOf(discharge);
  }

  /// Every place, the office first.
  static Stream<VisitPlace> all() {
    return Stream.concat(Stream.of(OFFICE), PLACES.stream().map(Named::place));
  }

  private static Map<Level, Rung> rungs(String text) {
    var rungs = new EnumMap<Level, Rung>(Level.class);
    var codes = List.of(text.split(" ", -1)).iterator();
    for (var level : Level.values()) {
      rungs.put(level, Rung.of(codes.next()));
    }
    return rungs;
  }

  static VisitPlace of(List<Passage> passages) {
    var title = passages.stream().limit(TITLE).toList();
    return PLACES.stream()
        .filter(named ->
            title.stream().anyMatch(p -> named.words().in(p.told())) || isTitled(named, title))
        .findFirst()
        .map(Named::place)
        .orElse(OFFICE);
  }

  /// A first line of a few words is a title.
  private static boolean isTitled(Named named, List<Passage> title) {
    return title.stream()
        .limit(1)
        .filter(p -> p.sentence().tokens().size() <= LONGEST_TITLE)
        .anyMatch(p -> named.title().matcher(p.told().words()).find());
  }

  /// The minutes of the highest code of a place, empty for any other code and where no time counts.
  static OptionalInt topMinutes(String code) {
    return Stream.concat(Stream.of(OFFICE), PLACES.stream().map(Named::place))
        .flatMap(place -> Stream.of(place.rung(Level.HIGH, false), place.rung(Level.HIGH, true)))
        .filter(rung -> rung.code().equals(code) && rung.minutes() < NO_TIME)
        .mapToInt(Rung::minutes)
        .findFirst();
  }

  /// Whether the title says that the stay begins with this visit.
  boolean isAdmission(List<Passage> passages) {
    return passages.stream().limit(TITLE).anyMatch(p -> ADMISSION.in(p.told()));
  }

  private Rung rung(Level level, boolean newPatient) {
    return (newPatient ? fresh : known).getOrDefault(level, new Rung("", Integer.MAX_VALUE));
  }

  String code(Level level, boolean newPatient) {
    return rung(level, newPatient).code();
  }

  int minutes(Level level, boolean newPatient) {
    return rung(level, newPatient).minutes();
  }

  /// The highest level that so many minutes reach.
  Optional<Level> ofMinutes(int minutes, boolean newPatient) {
    return Stream.of(Level.values())
        .filter(level -> minutes >= rung(level, newPatient).minutes())
        .reduce((lower, higher) -> higher);
  }

  /// The discharge that the note tells of, by its minutes.
  Optional<Discharge> dischargeOf(List<Passage> passages) {
    return discharge.isEmpty()
        ? Optional.empty()
        : passages.stream()
            .filter(p -> DISCHARGE.in(p.told()))
            .findFirst()
            .map(this::dischargeTold);
  }

  /// A discharge as it is billed.
  record Discharge(String code, int minutes, Passage passage) {}

  private Discharge dischargeTold(Passage passage) {
    var matcher = DISCHARGE.matcher(passage.told().words());
    int minutes =
        matcher.find()
            ? Integer.parseInt(matcher.group(2) == null ? matcher.group(3) : matcher.group(2))
            : 0;
    return new Discharge(
        minutes > LONG_DISCHARGE ? discharge.getLast() : discharge.getFirst(), minutes, passage);
  }
}
