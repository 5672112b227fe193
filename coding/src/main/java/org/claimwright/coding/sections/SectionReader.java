package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Section;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;

/// Reads a note's layout: every common form of heading, or none. A pure function of the text.
public final class SectionReader {
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<=[.;!?)] )(?=(?:A/P|A&P|Assessment(?:/Plan| and Plan| & Plan)?|Impression|Imp|Dx|Diagnosis|Plan|Exam|PE):\\s|[OAP]: ?\\p{L})");

  private SectionReader() {}

  /// The layout of a note.
  public static NoteLayout read(String text) {
    var lines = lines(text);
    var sections = ImpliedAssessment.in(sections(text, lines), lines);
    return new NoteLayout(text, sections, ProblemReader.problems(lines, sections));
  }

  private static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      addParts(lines, text, start, end);
      start = end + 1;
    }
    return lines;
  }

  /// A note on one line (`S: cold. O: lungs clear. A: viral URI. P: fluids.`) is cut before its
  /// headings.
  private static void addParts(List<Line> lines, String text, int start, int end) {
    int from = start;
    var within = WITHIN.matcher(text).region(start, end).useTransparentBounds(true);
    while (within.find()) {
      lines.add(Line.of(text, from, within.start()));
      from = within.start();
    }
    lines.add(Line.of(text, from, end));
  }

  private static List<Section> sections(String text, List<Line> lines) {
    var found = new ArrayList<Section>();
    var heading = "";
    var kind = Kind.OTHER;
    int start = 0;
    for (var line : lines) {
      var next = Headings.in(line).filter(h -> isHeading(line, h));
      if (next.isEmpty() || isSubHeading(kind, line, next.get())) {
        continue;
      }
      close(found, heading, kind, start, line.start());
      heading = next.get().words();
      kind = next.get().kind();
      start = line.start();
    }
    close(found, heading, kind, start, text.length());
    return found;
  }

  /// A heading with text behind it counts when it is written as one, and never inside a bullet list
  /// of a plan (`• Follow up: 2 weeks`).
  private static boolean isHeading(Line line, Headings.Heading heading) {
    boolean alone = heading.length() >= line.bare().length();
    return alone || !line.marked() || heading.kind() == Kind.ASSESSMENT;
  }

  private static boolean isSubHeading(Kind current, Line line, Headings.Heading heading) {
    if (current == Kind.ASSESSMENT || current == Kind.PLAN) {
      boolean alone = heading.length() >= line.bare().length();
      boolean upper = heading.words().equals(heading.words().toUpperCase(java.util.Locale.ROOT));
      boolean ownLine = alone && !line.marked();
      return switch (heading.kind()) {
        case MEDICATIONS, RESULTS, INSTRUCTIONS, EXAM, SOCIAL_HISTORY, OTHER -> !upper && !ownLine;
        case HISTORY_OF_PRESENT_ILLNESS, PAST_HISTORY, FAMILY_HISTORY, ALLERGIES -> line.marked();
        case CHIEF_COMPLAINT, REVIEW_OF_SYSTEMS, ASSESSMENT, PLAN, PROCEDURE ->
            line.marked() && !upper;
      };
    }
    return false;
  }

  private static void close(List<Section> found, String heading, Kind kind, int start, int end) {
    if (end > start) {
      found.add(new Section(heading.strip(), kind, new Span(start, end)));
    }
  }
}
