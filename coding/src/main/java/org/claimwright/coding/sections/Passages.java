package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.coding.Section;
import org.claimwright.coding.text.Sentences;

/// Cuts a note into sentences that know their section and problem. Headings of sections are left
/// out.
public final class Passages {
  private Passages() {}

  /// The passages of a note in order.
  public static List<Passage> of(NoteLayout layout) {
    var passages = new ArrayList<Passage>();
    for (var section : layout.sections()) {
      add(passages, layout, section);
    }
    return passages;
  }

  private static void add(List<Passage> passages, NoteLayout layout, Section section) {
    int at = bodyStart(layout.text(), section);
    int end = section.span().end();
    Optional<Problem> current = Optional.empty();
    for (var problem : layout.problems()) {
      if (problem.heading().start() < at || problem.heading().start() >= end) {
        continue;
      }
      cut(passages, layout.text(), section, at, problem.heading().start(), current, false);
      current = Optional.of(problem);
      int headingEnd = problem.heading().end();
      cut(passages, layout.text(), section, problem.heading().start(), headingEnd, current, true);
      at = headingEnd;
    }
    cut(passages, layout.text(), section, at, end, current, false);
  }

  private static void cut(
      List<Passage> passages,
      String text,
      Section section,
      int from,
      int to,
      Optional<Problem> problem,
      boolean names) {
    for (var sentence : Sentences.of(text, from, to)) {
      passages.add(new Passage(sentence, section, problem, names));
    }
  }

  private static int bodyStart(String text, Section section) {
    int start = section.span().start();
    if (section.heading().isEmpty()) {
      return start;
    }
    int at = text.indexOf(section.heading(), start);
    return at < 0 || at >= section.span().end() ? start : at + section.heading().length();
  }
}
