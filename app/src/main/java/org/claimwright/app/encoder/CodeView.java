package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeHistory;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.SeventhCharacter;

/// One code with everything that is known of it on a date.
///
/// @param release the release that was asked
/// @param notes every note that applies, inherited ones with their place
/// @param place where it stands in the Tabular List
/// @param history how it came and changed over the loaded releases
record CodeView(
    Code code, Release release, List<NoteGroup> notes, TabularPlace place, Past history) {

  /// The neighbourhood of an ICD-10-CM code.
  ///
  /// @param above from the category down to the code's own header
  /// @param siblings the codes under the same header, the code itself among them
  /// @param below the codes it is divided into
  /// @param sevenths the characters it may be finished with
  record TabularPlace(
      List<Code> above, List<Code> siblings, List<Code> below, List<SeventhCharacter> sevenths) {

    static final TabularPlace NONE = new TabularPlace(List.of(), List.of(), List.of(), List.of());
  }

  /// The code over time.
  ///
  /// @param before codes it took the place of
  /// @param after codes that took its place
  /// @param changeovers the days on which the system changes from one loaded release to another
  record Past(
      List<CodeHistory.Event> events,
      List<String> before,
      List<String> after,
      List<LocalDate> changeovers) {}

  public String slug() {
    return SystemSlug.of(code.system());
  }

  public boolean isDiagnosis() {
    return code.system() == CodeSystem.ICD10CM;
  }

  /// Whether it may stand on a claim by itself.
  public boolean isTakeable() {
    return code.billable()
        && switch (code.system()) {
          case ICD10CM, CPT, HCPCS -> true;
          default -> false;
        };
  }

  /// The last day it is valid, empty while it has no end.
  public Optional<LocalDate> lastDay() {
    return code.validity().last();
  }

  /// The first day it is valid, empty when no loaded release says when it began.
  public Optional<LocalDate> firstDay() {
    return Optional.of(code.validity().from()).filter(day -> !day.equals(LocalDate.MIN));
  }
}
