package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Problem;

/// Whether a visit's day fits its patient. Pure.
final class VisitFit {

  private VisitFit() {}

  /// A visit before the birth is of another patient or day; no birth date stands in the message.
  static List<Problem> of(Optional<LocalDate> born, LocalDate dateOfService) {
    return born.filter(dateOfService::isBefore)
        .map(day ->
            List.of(
                Problem.stop(
                    "DATE-BEFORE-BIRTH",
                    "date of service",
                    "The date of service, "
                        + dateOfService
                        + ", is before this patient's birth date: check that the note is of this patient, and the date.")))
        .orElse(List.of());
  }
}
