package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.coding.Section;
import org.claimwright.coding.Section.Kind;

/// The lines of an assessment or plan as its problems are read from them: without the heading
/// before the first, and parted where one line counts several problems (`1) Gout 2) Obesity`) or,
/// behind the heading of an assessment, tells them in fragments (`Gout. Hypertension, at goal;
/// obesity`).
final class ProblemLines {
  private static final Pattern FIRST = Pattern.compile("1[.)]? ?(?=[\\p{L}])");
  private static final Pattern COUNTED = Pattern.compile("\\d{1,2} (?=\\p{Lu})");
  private static final Pattern NEXT = Pattern.compile("\\s(\\d{1,2}) (?=\\p{L})");
  private static final Pattern NEXT_CLOSED = Pattern.compile("\\s(\\d{1,2})[.)] ?(?=\\p{L})");
  private static final Pattern STOP = Pattern.compile("[.;] +(?=\\S)");

  private static final int LONGEST_NAME = 300;

  private ProblemLines() {}

  static List<Line> of(Section section, List<Line> lines) {
    var parted = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var bare = i == 0 ? afterHeading(section, line) : line;
      var counted = counted(bare, lines.subList(0, i).stream().noneMatch(Line::numbered));
      parted.addAll(counted);
      boolean beside = i == 0 && (bare.bareStart() > line.bareStart() || lines.size() == 1);
      if (beside && section.kind() == Kind.ASSESSMENT && counted.size() == 1) {
        parted.addAll(fragments(counted.getFirst()));
      }
    }
    return parted;
  }

  /// One line for each number, or the line itself; a line that has lost its number to the list mark
  /// counts on from one only where it is the first.
  private static List<Line> counted(Line line, boolean firstNumber) {
    var bare = line.bare();
    var first = FIRST.matcher(bare);
    if (line.numbered()) {
      return firstNumber ? counted(line, 0, true) : List.of(line);
    }
    if (!first.lookingAt()) {
      var number = COUNTED.matcher(bare);
      return List.of(number.lookingAt() ? part(line, number.end(), bare.length()) : line);
    }
    boolean closed = first.group().length() > 1 && !Character.isWhitespace(bare.charAt(1));
    return counted(line, first.end(), closed);
  }

  private static List<Line> counted(Line line, int from, boolean closed) {
    var found = new ArrayList<Line>();
    int at = from;
    var matcher = (closed ? NEXT_CLOSED : NEXT).matcher(line.bare());
    for (int number = 2; at >= 0; number++) {
      boolean more = finds(matcher, at, Integer.toString(number));
      found.add(part(line, at, more ? matcher.start() : line.bare().length()));
      at = more ? matcher.end() : -1;
    }
    return found;
  }

  private static boolean finds(Matcher matcher, int from, String number) {
    boolean found = matcher.find(from);
    while (found && !matcher.group(1).equals(number)) {
      found = matcher.find(matcher.start() + 1);
    }
    return found;
  }

  private static List<Line> fragments(Line line) {
    var stops = STOP.matcher(line.bare());
    return stops.results().map(stop -> part(line, stop.end(), within(line, stop.end()))).toList();
  }

  /// A name is short, so a fragment need not hold the rest of a long line.
  private static int within(Line line, int from) {
    return Math.min(line.bare().length(), from + LONGEST_NAME);
  }

  private static Line part(Line line, int from, int to) {
    var bare = line.bare().substring(from, to).stripTrailing();
    return new Line(line.start(), line.end(), bare, line.bareStart() + from, true, true);
  }

  private static Line afterHeading(Section section, Line line) {
    int skip = section.heading().isEmpty() ? 0 : line.bare().indexOf(section.heading());
    if (skip < 0) {
      return line;
    }
    int from = skip + section.heading().length();
    var rest = line.bare().substring(Math.min(from, line.bare().length()));
    int lead = 0;
    while (lead < rest.length() && ":./ ".indexOf(rest.charAt(lead)) >= 0) {
      lead++;
    }
    var bare = rest.substring(lead);
    return new Line(line.start(), line.end(), bare, line.bareStart() + from + lead, true, false);
  }

  /// The lines of a section that are not blank.
  static List<Line> in(Section section, List<Line> all) {
    return of(section, within(section, all).toList());
  }

  private static Stream<Line> within(Section section, List<Line> all) {
    return all.stream()
        .filter(l -> l.start() >= section.span().start() && l.end() <= section.span().end())
        .filter(l -> !l.isBlank());
  }
}
