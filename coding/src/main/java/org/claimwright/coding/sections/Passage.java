package org.claimwright.coding.sections;

import java.util.Optional;
import org.claimwright.coding.Section;
import org.claimwright.coding.text.Sentence;

/// A sentence and where in the note it stands.
///
/// @param problem the listed problem it names or belongs to
/// @param namesProblem whether it is the line that names the problem
public record Passage(
    Sentence sentence, Section section, Optional<Problem> problem, boolean namesProblem) {

  public Section.Kind kind() {
    return section.kind();
  }
}
