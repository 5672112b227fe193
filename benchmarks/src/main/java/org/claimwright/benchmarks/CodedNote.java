package org.claimwright.benchmarks;

import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.VisitNote;

/// A note and everything that belongs on its claim.
///
/// @param id e.g. `G017`
/// @param first the first-listed diagnosis, without a dot
/// @param visit as the engine gets it: text, date, age, sex, new or known patient
/// @param diagnoses ICD-10-CM without dots, each with its words
/// @param lines visits, procedures, services, drugs and supplies
record CodedNote(
    String id, String first, VisitNote visit, GoldNotes.Note diagnoses, Set<ServiceLine> lines) {

  CodedNote {
    lines = Set.copyOf(lines);
  }

  /// The visit codes: mostly one, two where a problem visit stands beside a check-up.
  Set<String> visits() {
    return visits(lines);
  }

  static Set<String> visits(Set<ServiceLine> lines) {
    return lines.stream()
        .map(ServiceLine::code)
        .filter(VisitLadder::isVisit)
        .collect(Collectors.toSet());
  }

  /// A CPT or HCPCS code as it stands on a claim line.
  ///
  /// @param modifiers in no order: payers differ on it
  /// @param units of service, 1 or more
  record ServiceLine(String code, Set<String> modifiers, int units) {
    ServiceLine {
      modifiers = Set.copyOf(modifiers);
    }

    boolean isVisit() {
      return VisitLadder.isVisit(code);
    }

    /// One line of the claim as text, e.g. `J3301*4` or `20610-RT`.
    String written() {
      var all = modifiers.stream().sorted().map(m -> "-" + m).collect(Collectors.joining());
      return code + all + (units == 1 ? "" : "*" + units);
    }
  }
}
