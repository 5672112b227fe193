package org.claimwright.app.encounters;

import java.util.List;
import java.util.Map;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.web.Pill;
import org.jspecify.annotations.Nullable;

/// The list of visits as it is drawn.
///
/// @param waiting how many visits stand in a view, by its word
/// @param providers the clinicians to choose from, by number
record VisitList(
    VisitAsked asked,
    Map<String, Long> waiting,
    Map<String, String> providers,
    List<Row> rows,
    boolean cut) {

  /// A visit with what the list says of it.
  record Row(VisitRecord visit, @Nullable PatientRecord patient, String provider) {

    public String name() {
      return patient == null ? "Patient " + visit.facts().patient() : patient.name();
    }

    public Pill pill() {
      return VisitWords.state(visit.state());
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
