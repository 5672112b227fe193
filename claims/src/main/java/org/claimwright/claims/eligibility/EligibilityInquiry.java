package org.claimwright.claims.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.Submission;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;

/// A question to a payer whether a person is covered, and for what (X12 270).
///
/// @param submission the envelope; who sends it to whom
public record EligibilityInquiry(
    Submission submission, PayerIdentity payer, Asker asker, Member member, Question question) {

  /// The practice that asks (X12 loop 2100B).
  ///
  /// @param taxId tells the payer whose trace number it gives back (TRN03)
  public record Asker(String name, Npi npi, TaxId taxId) {}

  /// Who is asked about.
  ///
  /// @param id of the policy
  /// @param holder of the policy
  /// @param dependent the patient, when covered under somebody else's policy
  public record Member(MemberId id, Individual holder, Optional<Individual> dependent) {}

  /// A person as a payer looks people up.
  public record Individual(PersonName name, LocalDate birthDate, Sex sex) {}

  /// What is asked.
  ///
  /// @param on the day of the service
  /// @param serviceTypes X12 element 1365, such as `30` for the plan as a whole
  /// @param trace given back with the answer, 1 to 50 characters
  public record Question(LocalDate on, List<String> serviceTypes, String trace) {

    public Question {
      serviceTypes = List.copyOf(serviceTypes);
      if (serviceTypes.isEmpty()) {
        throw new IllegalArgumentException("a question names one service type at least");
      }
    }
  }
}
