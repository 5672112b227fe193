package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.Section;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.Told;

/// The services of the tables `services-*.txt`.
final class ServiceTable {
  private static final Expressions<ServiceRow> ROWS =
      new Expressions<>(ServiceRow.read(), ServiceRow::first);

  /// Those that may be told over a few sentences, and those over a whole procedure note.
  private static final Expressions<ServiceRow> OVER_SENTENCES = with('W');

  private static final Expressions<ServiceRow> OVER_A_PROCEDURE = with('J');
  private static final int NEIGHBOURS = 4;
  private static final int LONGEST_PROCEDURE = 2_000;
  private static final int CHILD_CASTS_TO = 10;
  private static final Pattern BOTH_TYPES =
      Pattern.compile("\\ba ?(and|/|&|\\+) ?b\\b|\\ba\\b.{0,12}\\b(neg|pos)\\w*.{0,6}\\bb\\b");
  private static final Pattern BOTH_FORMS =
      Pattern.compile(
          "\\b(both (forms|scored|scales)|both\\b.{0,20}\\bscored|parent and teacher|teacher and parent|two (forms|scales))\\b");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,2}) ?-?(?:min|mins|minutes?)\\b");

  private ServiceTable() {}

  private static Expressions<ServiceRow> with(char flag) {
    return new Expressions<>(
        ROWS.all().stream().filter(row -> row.has(flag)).toList(), ServiceRow::first);
  }

  /// The codes with a flag.
  static Set<String> codesFor(char flag) {
    return ROWS.all().stream()
        .filter(r -> r.has(flag))
        .map(ServiceRow::code)
        .collect(Collectors.toSet());
  }

  static List<OfficeService> in(List<Passage> passages, OptionalInt age) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var sentence = Done.undeclined(passage.told());
      ROWS.in(sentence).stream()
          .filter(
              row -> row.isToldBy(sentence) && isForAge(row, age) && isDone(row, passage, sentence))
          .forEach(row -> found.add(service(row, passage, sentence)));
    }
    found.addAll(ofNeighbours(passages, found));
    found.addAll(ofProcedures(passages, found, age));
    return found;
  }

  /// What is told over a few sentences that follow each other (`Colposcopy: adequate. Bx at 6. ECC
  /// done.`).
  private static List<OfficeService> ofNeighbours(
      List<Passage> passages, List<OfficeService> known) {
    var codes = known.stream().map(OfficeService::code).collect(Collectors.toSet());
    var found = new ArrayList<OfficeService>();
    var declined = new BitSet();
    for (int at = 0; at < passages.size(); at++) {
      declined.set(at, Done.isDeclined(passages.get(at).told()));
    }
    for (int at = 0; at + 1 < passages.size(); at++) {
      var told = neighbours(passages, at, declined);
      if (told.size() < 2) {
        continue;
      }
      var joined = joined(told);
      var rows =
          OVER_SENTENCES.in(joined).stream()
              .filter(row -> !codes.contains(row.code()) && row.isToldBy(joined))
              .toList();
      if (!rows.isEmpty() && told.stream().anyMatch(p -> Done.today(p, p.told(), false))) {
        for (var row : rows) {
          found.add(service(row, passages.get(at), joined));
        }
      }
    }
    return found;
  }

  /// The passage and those after it in its section, without what they decline.
  private static List<Passage> neighbours(List<Passage> passages, int from, BitSet declined) {
    var section = passages.get(from).section();
    var told = new ArrayList<Passage>();
    for (int at = from; at < Math.min(passages.size(), from + NEIGHBOURS); at++) {
      if (!passages.get(at).section().equals(section)) {
        break;
      }
      if (!declined.get(at)) {
        told.add(passages.get(at));
      }
    }
    return told;
  }

  private static Told joined(List<Passage> passages) {
    return new Told(String.join(" ", passages.stream().map(ServiceTable::words).toList()));
  }

  private static boolean isForAge(ServiceRow row, OptionalInt age) {
    boolean child = age.isPresent() && age.getAsInt() <= CHILD_CASTS_TO;
    return row.has('K') ? child : !row.has('A') || !child;
  }

  /// What a procedure note tells over several sentences, its site in its title or heading and its
  /// doing further down.
  private static List<OfficeService> ofProcedures(
      List<Passage> passages, List<OfficeService> known, OptionalInt age) {
    var found = new ArrayList<OfficeService>();
    passages.stream()
        .filter(p -> p.kind() == Kind.PROCEDURE)
        .map(Passage::section)
        .distinct()
        .map(section -> told(passages, section))
        .filter(told -> noneOf(known, told))
        .forEach(told -> add(found, told, passages.getFirst(), age));
    return found;
  }

  private static List<Passage> told(List<Passage> passages, Section section) {
    return passages.stream().filter(p -> p.section().equals(section)).toList();
  }

  private static boolean noneOf(List<OfficeService> known, List<Passage> told) {
    return told.stream()
        .noneMatch(p ->
            known.stream()
                .anyMatch(s ->
                    s.code().matches("[1-6]\\d{4}")
                        && s.evidence().start() == p.sentence().start()));
  }

  private static void add(
      List<OfficeService> found, List<Passage> told, Passage title, OptionalInt age) {
    var whole = joined(told);
    if (whole.words().length() > LONGEST_PROCEDURE || Done.isPutOff(whole)) {
      return;
    }
    int before = found.size();
    addJoined(found, whole, told.getFirst(), age);
    if (found.size() == before) {
      addJoined(found, new Told(words(title) + " " + whole.words()), told.getFirst(), age);
    }
  }

  private static void addJoined(
      List<OfficeService> found, Told words, Passage first, OptionalInt age) {
    OVER_A_PROCEDURE.in(words).stream()
        .filter(row -> row.isToldBy(words) && isForAge(row, age))
        .forEach(row -> found.add(service(row, first, words)));
  }

  private static boolean isDone(ServiceRow row, Passage passage, Told sentence) {
    if (row.has('I') && passage.kind() != Kind.PROCEDURE && !Done.isHere(sentence)) {
      return false;
    }
    return row.has('C')
        ? Done.isStated(passage, sentence)
        : Done.today(passage, sentence, row.has('R'), row.code().startsWith("8"));
  }

  private static OfficeService service(ServiceRow row, Passage passage, Told told) {
    var sentence = told.words();
    var modifiers = modifiers(row, sentence);
    var billing = new OfficeService.Billing(modifiers, units(row, sentence), row.has('P'));
    return OfficeService.of(row.code(), row.words(), billing, span(passage));
  }

  /// A test of two types that names both is two; forms count each by its name; time by the quarter
  /// of an hour.
  private static int units(ServiceRow row, String sentence) {
    if (row.has('B')) {
      return BOTH_TYPES.matcher(sentence).find() ? 2 : 1;
    }
    if (row.has('U')) {
      return forms(row, sentence);
    }
    return row.has('T') ? quarters(row, sentence) : 1;
  }

  private static int forms(ServiceRow row, String sentence) {
    var matcher = row.first().matcher(sentence);
    var names = new java.util.HashSet<String>();
    while (matcher.find()) {
      names.add(matcher.group().replaceAll("[^a-z0-9]", ""));
    }
    boolean both = names.size() < 2 && BOTH_FORMS.matcher(sentence).find();
    return both ? 2 : Math.clamp(names.size(), 1, 4);
  }

  /// Of the minutes that stand behind the name, else of the first.
  private static int quarters(ServiceRow row, String sentence) {
    var name = row.first().matcher(sentence);
    var matcher = MINUTES.matcher(sentence);
    boolean behind = name.find() && matcher.find(name.start());
    return behind || matcher.find(0)
        ? Math.max(1, (Integer.parseInt(matcher.group(1)) + 7) / 15)
        : 1;
  }

  private static List<String> modifiers(ServiceRow row, String sentence) {
    if (row.has('D')) {
      return Digits.modifiers(sentence);
    }
    return row.has('S') ? Sides.modifiers(sentence) : List.<String>of();
  }

  /// Whether a code takes a side or a digit.
  static boolean isSided(String code) {
    return SIDED.contains(code);
  }

  static boolean isOfDigit(String code) {
    return OF_DIGITS.contains(code);
  }

  private static final Set<String> OF_DIGITS = codesFor('D');
  private static final Set<String> SIDED =
      ROWS.all().stream()
          .filter(r -> r.has('S') || r.has('D'))
          .map(ServiceRow::code)
          .collect(Collectors.toSet());

  /// The words of a passage, with the heading before the first of a section.
  static String words(Passage passage) {
    return passage.told().words();
  }

  static Span span(Passage passage) {
    return new Span(passage.sentence().start(), passage.sentence().end());
  }
}
