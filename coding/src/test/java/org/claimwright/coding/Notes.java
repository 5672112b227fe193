package org.claimwright.coding;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.StarterSet;

/// Short notes of our own, coded on one date with the set that ships with the product.
final class Notes {
  static final LocalDate VISIT = LocalDate.of(2025, 11, 3);
  private static final CodingEngine ENGINE = CodingEngines.of(StarterSet.load());

  private Notes() {}

  static Suggestions coded(String text) {
    return ENGINE.suggest(VisitNote.of(text, VISIT));
  }

  static Suggestions coded(VisitNote note) {
    return ENGINE.suggest(note);
  }

  /// The diagnosis codes suggested for an assessment of these lines.
  static List<String> assessed(String assessment) {
    return diagnoses(coded("ASSESSMENT\n" + assessment + "\n"));
  }

  static List<String> diagnoses(Suggestions suggestions) {
    return suggestions.codes().stream()
        .filter(c -> c.system() == CodeSystem.ICD10CM)
        .map(SuggestedCode::code)
        .toList();
  }

  static List<String> services(Suggestions suggestions) {
    return suggestions.codes().stream()
        .filter(c -> c.system() != CodeSystem.ICD10CM)
        .map(Notes::service)
        .toList();
  }

  private static String service(SuggestedCode code) {
    var modifiers = String.join("-", code.modifiers());
    var written = modifiers.isEmpty() ? code.code() : code.code() + "-" + modifiers;
    return code.units() == 1 ? written : written + " x" + code.units();
  }
}
