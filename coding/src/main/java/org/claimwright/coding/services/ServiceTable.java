package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// The services of the table `services.txt`.
final class ServiceTable {
  private record Row(String code, String words, String flags, Pattern pattern) {
    static Row of(String line) {
      var parts = line.split("\\|", 4);
      return new Row(
          parts[0].strip(), parts[1].strip(), parts[2].strip(), Pattern.compile(parts[3].strip()));
    }

    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }
  }

  private static final Expressions<Row> ROWS =
      new Expressions<>(
          ResourceLines.of("services.txt").stream().map(Row::of).toList(), Row::pattern);

  private static final Sought INJECTED = Sought.of("\\b(inject\\w*|aspirat\\w*)\\b");
  private static final Pattern BOTH_TYPES = Pattern.compile("\\ba ?(and|/|&|\\+) ?b\\b");

  private ServiceTable() {}

  /// The codes with a flag.
  static Set<String> codesFor(char flag) {
    return ROWS.all().stream().filter(r -> r.has(flag)).map(Row::code).collect(Collectors.toSet());
  }

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var sentence = words(passage);
      ROWS.in(sentence).stream()
          .filter(row -> isDone(row, passage, sentence))
          .forEach(row -> found.add(service(row, passage, sentence)));
    }
    found.addAll(ofTheTitle(passages, found));
    return found;
  }

  /// An injection whose sentence leaves its site to the title of the note (`Right knee injection`).
  private static List<OfficeService> ofTheTitle(List<Passage> passages, List<OfficeService> found) {
    var sited = passages.stream().filter(p -> p.kind() == Kind.PROCEDURE && INJECTED.in(p.told()));
    if (passages.isEmpty() || found.stream().anyMatch(s -> s.code().startsWith("20"))) {
      return List.of();
    }
    var title = words(passages.getFirst());
    return sited.flatMap(p -> ofTheTitle(p, title + " " + words(p))).limit(1).toList();
  }

  private static Stream<OfficeService> ofTheTitle(Passage passage, String words) {
    return ROWS.in(words).stream()
        .filter(row -> row.code().startsWith("20") && isDone(row, passage, words(passage)))
        .map(row -> service(row, passage, words));
  }

  private static boolean isDone(Row row, Passage passage, String sentence) {
    return row.has('C')
        ? Done.isStated(passage, sentence)
        : Done.today(passage, sentence, row.has('R'));
  }

  private static OfficeService service(Row row, Passage passage, String sentence) {
    var modifiers = modifiers(row, sentence);
    var billing = new OfficeService.Billing(modifiers, units(row, sentence), row.has('P'));
    return OfficeService.of(row.code(), row.words(), billing, span(passage));
  }

  /// A test of two types that names both is two.
  private static int units(Row row, String sentence) {
    return row.has('B') && BOTH_TYPES.matcher(sentence).find() ? 2 : 1;
  }

  private static List<String> modifiers(Row row, String sentence) {
    if (row.has('D')) {
      return Digits.modifiers(sentence);
    }
    return row.has('S') ? Sides.modifiers(sentence) : List.<String>of();
  }

  /// The words of a passage, with the heading before the first of a section.
  static String words(Passage passage) {
    return passage.told().words();
  }

  static Span span(Passage passage) {
    return new Span(passage.sentence().start(), passage.sentence().end());
  }
}
