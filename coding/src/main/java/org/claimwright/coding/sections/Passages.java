package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.coding.Section;
import org.claimwright.coding.text.Sentence;
import org.claimwright.coding.text.Sentences;
import org.claimwright.coding.text.Told;

/// Cuts a note into sentences that know their section and problem. Headings of sections are left
/// out.
public final class Passages {
  private static final int NEAR = 8;

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
    var before = problem.filter(p -> !names).map(p -> name(text, p)).orElse("");
    for (var sentence : Sentences.of(text, from, to)) {
      var told = before.isEmpty() ? told(sentence, section) : new Told(before + sentence.words());
      passages.add(new Passage(sentence, section, problem, names, told));
      before = "";
    }
  }

  /// The first sentence on a problem is told with its name (`Skin tags: three removed`).
  private static String name(String text, Problem problem) {
    var name = text.substring(problem.heading().start(), problem.heading().end());
    return name.toLowerCase(Locale.ROOT).replace('\n', ' ') + ": ";
  }

  private static Told told(Sentence sentence, Section section) {
    var heading = section.heading();
    int from = sentence.start() - section.span().start();
    boolean first = !heading.isEmpty() && from <= heading.length() + NEAR;
    return first
        ? new Told(heading.toLowerCase(Locale.ROOT) + ": " + sentence.words())
        : sentence.told();
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
