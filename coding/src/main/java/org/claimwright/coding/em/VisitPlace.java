package org.claimwright.coding.em;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Where the patient was seen, read from the title and the first lines of a note; each place has
/// visit codes of its own (2023 numbering). The codes stand by level, the lowest first, and with
/// them the minutes that reach each.
enum VisitPlace {
  NURSING(
      "\\b(nursing (home|facility) (visit|note|rounds)|snf (visit|note|rounds)|skilled nursing facility|long[- ]term care (resident|visit)|nursing home (resident|patient))\\b",
      "99307:10 99308:15 99309:30 99310:45",
      "99304:25 99304:25 99305:35 99306:50"),
  HOME(
      "\\b(home visit|house call|seen at (her|his|their) home|visit at home|assisted living visit|domiciliary visit)\\b",
      "99347:20 99348:30 99349:40 99350:60",
      "99341:15 99342:30 99344:60 99345:75"),
  HOSPITAL(
      "\\b(inpatient (progress|visit|note|rounds|admission)|(hospital|observation)[^.]{0,40}(progress note|day \\d|admission note|history and physical|h&p)|admission (note|h&p)|observation (status|unit|care) note|hospital day \\d)\\b",
      "99231:25 99231:25 99232:35 99233:50",
      "99221:40 99221:40 99222:55 99223:75"),
  EMERGENCY(
      "\\b(emergency department (visit|note|physician|provider|record)|ed (visit|note|physician note|provider note)|emergency room (visit|note)|emergency medicine note)\\b",
      "99282:999 99283:999 99284:999 99285:999",
      "99282:999 99283:999 99284:999 99285:999"),
  OFFICE("", "99212:10 99213:20 99214:30 99215:40", "99202:15 99203:30 99204:45 99205:60");

  private static final int TITLE = 4;
  private static final Sought DISCHARGE =
      Sought.of(
          "\\bdischarge (took|time|day management|management|planning took)\\b[^.]{0,30}?(\\d{1,3}) ?min|\\b(\\d{1,3}) ?min\\w* (was |were )?(spent )?(on|for|in) (the )?discharge\\b");

  private record Rung(String code, int minutes) {
    static List<Rung> of(String rungs) {
      return Stream.of(rungs.split(" ", -1))
          .map(r -> r.split(":", -1))
          .map(r -> new Rung(r[0], Integer.parseInt(r[1])))
          .toList();
    }
  }

  private final Sought words;
  private final List<Rung> known;
  private final List<Rung> fresh;

  VisitPlace(String words, String known, String fresh) {
    this.words = Sought.of(words.isEmpty() ? "office never sought" : words);
    this.known = Rung.of(known);
    this.fresh = Rung.of(fresh);
  }

  static VisitPlace of(List<Passage> passages) {
    var title = passages.stream().limit(TITLE).toList();
    return Stream.of(values())
        .filter(place -> title.stream().anyMatch(p -> place.words.in(p.told())))
        .findFirst()
        .orElse(OFFICE);
  }

  /// Whether the codes tell a patient's first visit from later ones.
  String code(Level level, boolean newPatient) {
    return (newPatient ? fresh : known).get(level.ordinal()).code();
  }

  /// The highest level that so many minutes reach.
  Optional<Level> ofMinutes(int minutes, boolean newPatient) {
    var rungs = newPatient ? fresh : known;
    return Stream.of(Level.values())
        .filter(level -> minutes >= rungs.get(level.ordinal()).minutes())
        .reduce((lower, higher) -> higher);
  }

  /// The discharge from hospital or nursing facility, by its minutes.
  Optional<Discharge> discharge(List<Passage> passages) {
    if (this != HOSPITAL && this != NURSING) {
      return Optional.empty();
    }
    return passages.stream()
        .filter(p -> DISCHARGE.in(p.told()))
        .findFirst()
        .map(p -> discharge(p, this == HOSPITAL ? "99238 99239" : "99315 99316"));
  }

  /// A discharge as it is billed.
  record Discharge(String code, int minutes, Passage passage) {}

  private static Discharge discharge(Passage passage, String codes) {
    var matcher = DISCHARGE.matcher(passage.told().words());
    int minutes =
        matcher.find()
            ? Integer.parseInt(matcher.group(2) == null ? matcher.group(3) : matcher.group(2))
            : 0;
    return new Discharge(codes.split(" ", -1)[minutes > 30 ? 1 : 0], minutes, passage);
  }
}
