package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;

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

  private ServiceTable() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var sentence = words(passage);
      ROWS.in(sentence).stream()
          .filter(row -> Done.today(passage, sentence, row.has('R')))
          .forEach(row -> found.add(service(row, passage, sentence)));
    }
    return found;
  }

  private static OfficeService service(Row row, Passage passage, String sentence) {
    var modifiers = row.has('S') ? Sides.modifiers(sentence) : List.<String>of();
    var billing = new OfficeService.Billing(modifiers, 1, row.has('P'));
    return OfficeService.of(row.code(), row.words(), billing, span(passage));
  }

  static String words(Passage passage) {
    return passage.sentence().words();
  }

  static Span span(Passage passage) {
    return new Span(passage.sentence().start(), passage.sentence().end());
  }
}
