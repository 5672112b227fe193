package org.claimwright.coding;

import java.util.List;
import java.util.Optional;

/// What the engine makes of one note.
///
/// @param codes to put on the claim, best first; diagnoses and services together
/// @param considered dropped ones, each with why
/// @param em the visit's E/M level with its worksheet, when the note documents a visit
/// @param remarks what a coder should know of the note itself: no codable diagnosis, not in English
///   …
/// @param gaps what the suggested diagnoses leave open and a query could close
public record Suggestions(
    List<SuggestedCode> codes,
    List<SuggestedCode> considered,
    Optional<EmLevel> em,
    List<Section> sections,
    List<Remark> remarks,
    List<SpecificityGap> gaps) {
  public Suggestions {
    codes = List.copyOf(codes);
    considered = List.copyOf(considered);
    sections = List.copyOf(sections);
    remarks = List.copyOf(remarks);
    gaps = List.copyOf(gaps);
  }

  /// Suggestions that leave nothing open.
  public Suggestions(
      List<SuggestedCode> codes,
      List<SuggestedCode> considered,
      Optional<EmLevel> em,
      List<Section> sections,
      List<Remark> remarks) {
    this(codes, considered, em, sections, remarks, List.of());
  }
}
