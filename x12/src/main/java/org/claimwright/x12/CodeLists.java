package org.claimwright.x12;

import java.time.LocalDate;

/// The code lists at hand, asked by date of service. Whoever has code sets gives an implementation
/// to [X12Validator]; without one, codes are held against their form and the few lists that seldom
/// change.
public interface CodeLists {

  /// What a list says of a code.
  enum Standing {
    VALID,
    UNKNOWN,
    /// the list is not loaded, or not for that date
    NOT_CHECKED
  }

  /// No list is loaded.
  CodeLists NONE =
      new CodeLists() {
        @Override
        public Standing standing(CodeList list, String code, LocalDate on) {
          return Standing.NOT_CHECKED;
        }

        @Override
        public boolean covers(CodeList list) {
          return false;
        }
      };

  /// Whether a list has a code on a day.
  ///
  /// @param code as it stands on the wire, ICD codes without dot
  /// @param on the date of service, or of the file where there is none
  Standing standing(CodeList list, String code, LocalDate on);

  /// Whether it makes sense to ask for codes of a list at all; what is not covered is never asked.
  default boolean covers(CodeList list) {
    return true;
  }
}
