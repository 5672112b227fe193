package org.claimwright.app.billing;

import java.util.List;
import java.util.Locale;
import org.claimwright.app.billing.ClaimFilter.Sought;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.springframework.stereotype.Component;

/// What somebody looks for among claims: the beginning of a number, with or without the practice's
/// letters, or what a patient is found by.
@Component
class ClaimSearch {

  private final ClaimNumbers numbers;
  private final Patients patients;

  ClaimSearch(ClaimNumbers numbers, Patients patients) {
    this.numbers = numbers;
    this.patients = patients;
  }

  /// @param most how many patients at most
  Sought of(String words, int most) {
    return new Sought(number(words.strip().toUpperCase(Locale.ROOT)), named(words, most));
  }

  private String number(String words) {
    if (!words.matches("[A-Z0-9-]{3,20}") || !words.matches(".*[0-9].*")) {
      return "";
    }
    return words.matches("[0-9]+") ? numbers.prefix() + "-" + words : words;
  }

  /// Bare digits are a claim's number here and not a patient's.
  private List<PatientId> named(String words, int most) {
    return words.isBlank() || words.matches("[0-9]+")
        ? List.of()
        : patients.search(words, most).stream().map(PatientRecord::id).toList();
  }
}
