package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Section;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;

/// An assessment that stands under no heading of its own: behind the examination, lines that each
/// name a problem and, after a dash or a colon, what is done for it (`Gout - start allopurinol`).
final class ImpliedAssessment {
  private static final int LONGEST_NAME = 90;
  private static final Pattern EXAMINED =
      Pattern.compile(
          "\\b(bp|b/p|exam\\w*|pe|vitals?|vital signs|vss?|afebrile|lungs?|tender\\w*|spo2|sats?|mse|affect|gait)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[^.;:?!]*?(?= [-\u2013\u2014] |: )");
  private static final Pattern TREATED =
      Pattern.compile(
          "\\b(start(ed|ing)?|begin|continu(e|ed|ing)|cont|increased?|decreased?|add(ed)?|refill(ed)?|recheck|refer(red)?|doubled?|raised?|lower(ed)?|hold|taper|switch(ed)?|renew(ed)?|prescribed|rx)\\b",
          Pattern.CASE_INSENSITIVE);

  private ImpliedAssessment() {}

  /// The sections with the implied assessment cut from the one it ends; as they are where the note
  /// heads an assessment or a plan, or tells none in such lines.
  static List<Section> in(List<Section> sections, List<Line> lines) {
    boolean headed =
        sections.stream().anyMatch(s -> s.kind() == Kind.ASSESSMENT || s.kind() == Kind.PLAN);
    return headed
        ? sections
        : first(lines).map(line -> cut(sections, line.start())).orElse(sections);
  }

  private static Optional<Line> first(List<Line> lines) {
    boolean examined = false;
    for (var line : lines) {
      if (examined && isTreatedProblem(line)) {
        return Optional.of(line);
      }
      examined = examined || EXAMINED.matcher(line.bare()).find();
    }
    return Optional.empty();
  }

  private static boolean isTreatedProblem(Line line) {
    var name = NAME.matcher(line.bare());
    return name.lookingAt()
        && name.end() <= LONGEST_NAME
        && Headings.in(line).isEmpty()
        && ProblemReader.isName(line.bare().substring(0, name.end()))
        && TREATED.matcher(line.bare()).region(name.end(), line.bare().length()).find();
  }

  private static List<Section> cut(List<Section> sections, int at) {
    var parted = new ArrayList<Section>();
    for (var section : sections) {
      var span = section.span();
      if (span.start() < at) {
        parted.add(
            new Section(
                section.heading(),
                section.kind(),
                new Span(span.start(), Math.min(at, span.end()))));
      }
    }
    parted.add(new Section("", Kind.ASSESSMENT, new Span(at, sections.getLast().span().end())));
    return parted;
  }
}
