package org.claimwright.coding.sections;

import java.util.Optional;
import org.claimwright.coding.Section;
import org.claimwright.coding.text.Sentence;
import org.claimwright.coding.text.Told;

/// A sentence and where in the note it stands.
///
/// @param problem the listed problem it names or belongs to
/// @param namesProblem whether it is the line that names the problem
/// @param told its words; the first under a heading with the heading, which may name a service
public record Passage(
    Sentence sentence,
    Section section,
    Optional<Problem> problem,
    boolean namesProblem,
    Told told) {

  public Section.Kind kind() {
    return section.kind();
  }
}
