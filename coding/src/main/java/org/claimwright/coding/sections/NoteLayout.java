package org.claimwright.coding.sections;

import java.util.List;
import java.util.Optional;
import org.claimwright.coding.Section;

/// A note's sections in order, covering the whole text, and the problems its assessment lists.
public record NoteLayout(String text, List<Section> sections, List<Problem> problems) {
  public NoteLayout {
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }

  /// The problem whose heading or body holds the offset.
  public Optional<Problem> problemAt(int offset) {
    return problems.stream()
        .filter(p -> p.heading().start() <= offset && offset < p.body().end())
        .findFirst();
  }

  /// Whether the offset lies in the line that names a problem.
  public boolean isHeading(int offset) {
    return problems.stream()
        .anyMatch(p -> p.heading().start() <= offset && offset < p.heading().end());
  }
}
