package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;

/// Visits for tests.
public final class TestVisits {

  /// A short note with three codable diagnoses, one negated and one of the family.
  public static final String NOTE =
      """
      CHIEF COMPLAINT
      Follow-up.

      HISTORY OF PRESENT ILLNESS
      67-year-old woman with type 2 diabetes. Denies chest pain. No rash.

      FAMILY HISTORY
      Mother had breast cancer.

      ASSESSMENT
      1. Type 2 diabetes with diabetic polyneuropathy.
      2. Primary osteoarthritis of the right knee.
      3. Essential hypertension, controlled.

      PLAN
      Continue lisinopril. Return in three months.
      """;

  public static final LocalDate DAY = LocalDate.of(2026, 11, 12);

  private TestVisits() {}

  /// An office visit of an established patient.
  public static NewVisit office(PatientId patient, ProviderId provider) {
    return on(DAY, patient, provider);
  }

  public static NewVisit on(LocalDate day, PatientId patient, ProviderId provider) {
    return new NewVisit(
        new VisitFacts(patient, provider, day, "11", VisitType.ESTABLISHED), new NoteText(NOTE));
  }

  /// Fees for the services the tests use.
  public static List<Fee> fees() {
    return List.of(
        Fee.of("99213", Money.parse("148.00")),
        Fee.of("99214", Money.parse("212.00")),
        Fee.of("J3301", Money.parse("9.50")));
  }
}
