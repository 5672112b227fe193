package org.claimwright.app.encounters;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Provider.ProviderId;

/// The form of a new visit: its fields, and how they are read.
final class VisitForm {

  private VisitForm() {}

  /// Who, when and where; what cannot be read is refused beside its field.
  static Optional<VisitFacts> facts(Entries form, PatientId patient, Visits visits) {
    var day = form.day("dateOfService", "Date of service");
    day.flatMap(visits::refusal).ifPresent(problem -> form.refuse(List.of(problem)));
    var provider = form.required("provider", "Clinician", VisitForm::provider);
    var place = form.required("place", "Place of service", VisitForm::place);
    var type = form.required("type", "Type of visit", VisitType::ofWord);
    if (day.isEmpty() || provider.isEmpty() || place.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new VisitFacts(patient, provider.get(), day.get(), place.get(), type.get()));
  }

  private static String place(String typed) {
    if (!typed.matches("[0-9]{2}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" has not two digits; choose one of the list");
    }
    return typed;
  }

  /// Reads the number of a clinician as the list of choices gives it.
  static ProviderId provider(String typed) {
    if (!typed.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is none of the list; choose a clinician");
    }
    return new ProviderId(Long.parseLong(typed));
  }
}
