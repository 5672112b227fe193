package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.claimwright.app.codingdesk.MarkedNote.Run;
import org.claimwright.app.codingdesk.MarkedNote.Section;
import org.claimwright.app.codingdesk.Reading.SectionMark;
import org.claimwright.app.encounters.DocumentRecord;

/// Cuts a document where evidence and sections begin and end. Pure.
///
/// ```
///   words      Assessment: Type 2 diabetes with neuropathy, denies pain
///   E11.42                 |----------------------------)
///   G62.9                                  |------------)
///   runs                   |---------------|------------)
/// ```
final class NoteMarking {

  private static final int LONGEST_ABBREVIATION = 3;

  private record Mark(int start, int end, CodeEntry code) {}

  private final DocumentRecord document;
  private final List<Mark> marks;

  private NoteMarking(DocumentRecord document, CodingSheet sheet) {
    this.document = document;
    marks =
        sheet.entries().stream()
            .flatMap(code ->
                code.grounds().evidence().stream()
                    .filter(one -> one.document() == document.id().value())
                    .map(one -> new Mark(one.start(), one.end(), code)))
            .sorted(Comparator.comparingInt(Mark::start))
            .toList();
  }

  static MarkedNote of(DocumentRecord document, CodingSheet sheet) {
    return new NoteMarking(document, sheet).marked(sheet.reading());
  }

  private MarkedNote marked(Reading reading) {
    var sections = new ArrayList<Section>();
    int from = 0;
    for (var mark : reading.sections()) {
      if (mark.document() != document.id().value() || mark.start() < from) {
        continue;
      }
      addPlain(sections, from, mark.start());
      sections.add(titled(mark));
      from = mark.end();
    }
    addPlain(sections, from, document.text().length());
    return new MarkedNote(document, sections);
  }

  private void addPlain(List<Section> sections, int from, int end) {
    int start = skipBlank(from, end);
    var runs = runs(start, end);
    if (!runs.isEmpty()) {
      sections.add(new Section(id(from), "", List.of(), runs));
    }
  }

  private Section titled(SectionMark mark) {
    int start = skipBlank(mark.start(), mark.end());
    int title = document.text().indexOf(mark.heading(), start);
    int after = title + mark.heading().length();
    if (mark.heading().isEmpty() || title < 0 || after > mark.end()) {
      return new Section(id(mark.start()), "", List.of(), runs(start, mark.end()));
    }
    int body = skip(after, mark.end());
    return new Section(
        id(mark.start()), named(mark.heading()), runs(title, after), runs(body, mark.end()));
  }

  private String id(int at) {
    return "section-" + document.id() + "-" + at;
  }

  /// `HISTORY OF PRESENT ILLNESS` as a list shows it; abbreviations stay as they are.
  private static String named(String heading) {
    boolean shouted = heading.equals(heading.toUpperCase(Locale.ROOT));
    if (!shouted || heading.length() <= LONGEST_ABBREVIATION) {
      return heading;
    }
    return heading.charAt(0) + heading.substring(1).toLowerCase(Locale.ROOT);
  }

  private List<Run> runs(int start, int rawEnd) {
    int end = trimmed(start, rawEnd);
    var runs = new ArrayList<Run>();
    if (start >= end) {
      return runs;
    }
    var inside = marks.stream().filter(mark -> mark.start() < end && mark.end() > start).toList();
    var cuts = new TreeSet<>(List.of(start, end));
    inside.forEach(mark -> {
      cuts.add(Math.max(start, mark.start()));
      cuts.add(Math.min(end, mark.end()));
    });
    var at = cuts.first();
    for (var next : cuts.tailSet(at, false)) {
      runs.add(run(at, next, end, inside));
      at = next;
    }
    return List.copyOf(runs);
  }

  private Run run(int start, int end, int last, List<Mark> inside) {
    var over = inside.stream().filter(mark -> mark.start() <= start && mark.end() >= end).toList();
    return new Run(
        start,
        document.text().substring(start, end),
        over.stream().map(Mark::code).distinct().toList(),
        over.stream()
            .filter(mark -> Math.min(last, mark.end()) == end)
            .map(Mark::code)
            .distinct()
            .toList());
  }

  /// Past the line's end and blank lines; what is indented stays indented.
  private int skipBlank(int from, int end) {
    int line = from;
    for (int at = from; at < end && Character.isWhitespace(document.text().charAt(at)); at++) {
      if (document.text().charAt(at) == '\n') {
        line = at + 1;
      }
    }
    return line;
  }

  /// From behind a heading to its body: past colon, full stop, dash and blanks.
  private int skip(int from, int end) {
    int at = from;
    while (at < end && " \t:.-–—".indexOf(document.text().charAt(at)) >= 0) {
      at++;
    }
    return at < end && document.text().charAt(at) == '\n' ? skipBlank(at, end) : at;
  }

  private int trimmed(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(document.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
