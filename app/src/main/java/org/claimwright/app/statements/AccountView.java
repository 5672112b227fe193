package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.Money;

/// What a patient's visits cost and who paid, as it stands in the ledger.
///
/// @param visits newest first
public record AccountView(PatientId patient, Totals totals, List<VisitBill> visits) {

  public AccountView {
    visits = List.copyOf(visits);
  }

  /// The parts of the account, kept apart.
  ///
  /// @param due owed by the patient now
  /// @param pending billed to insurance and not yet decided
  /// @param inQuestion refused by insurance and not yet decided by the practice: not due
  /// @param credit the patient's money not yet applied
  public record Totals(Money due, Money pending, Money inQuestion, Money credit) {}

  /// One claim's visit.
  public record VisitBill(Heading heading, Money charge, Split split, List<Service> services) {
    public VisitBill {
      services = List.copyOf(services);
    }

    /// Whether the parts add up to the charge; they do, or the ledger is broken.
    public boolean adds() {
      return charge.equals(split.total());
    }
  }

  /// Which visit.
  public record Heading(String claimNumber, LocalDate day, String provider, String payer) {}

  /// Where a charge went. The parts add up to it.
  ///
  /// @param insurancePaid by the plan
  /// @param discount what plan and practice agreed not to charge
  /// @param patientPaid by the patient already
  /// @param due by the patient now
  /// @param pending with insurance
  /// @param inQuestion refused by insurance, being looked into
  public record Split(
      Money insurancePaid,
      Money discount,
      Money patientPaid,
      Money due,
      Money pending,
      Money inQuestion) {
    /// All parts together.
    public Money total() {
      return insurancePaid
          .plus(discount)
          .plus(patientPaid)
          .plus(due)
          .plus(pending)
          .plus(inQuestion);
    }
  }

  /// One service of a visit.
  ///
  /// @param words what it is, in plain words
  public record Service(String code, String words, Money charge, Split split) {}
}
