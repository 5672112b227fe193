package org.claimwright.app.patients;

import java.util.List;

/// The list of patients as it is drawn.
///
/// @param asked what the address asks for
/// @param columns headings of the facts that follow name and birth date
/// @param cut whether there are more than are shown
record PatientList(
    Asked asked, List<Choice> views, List<String> columns, List<Row> rows, boolean cut) {

  /// What the address asks for: words, or a view by its word, or neither.
  record Asked(String words, String view) {}

  /// A view at the left.
  ///
  /// @param waiting how many stand there; negative where nobody counts
  record Choice(String word, String label, long waiting) {
    public boolean isCounted() {
      return waiting >= 0;
    }
  }

  /// A patient with the words of each column, `""` where there are none.
  record Row(PatientRecord patient, List<String> facts) {}

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
