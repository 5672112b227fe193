package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.Money;

/// What a patient's visits cost and who paid, as it stands in the ledger.
///
/// @param visits newest first
/// @param asOf the number of the last journal that touched the account, 0 for none: two views with
///   the same number say the same
public record AccountView(PatientId patient, Totals totals, List<VisitBill> visits, long asOf) {

  public AccountView {
    visits = List.copyOf(visits);
  }

  /// The parts of the account, kept apart.
  ///
  /// @param due owed by the patient now
  /// @param pending billed to insurance and not yet decided
  /// @param inQuestion refused by insurance and not yet decided by the practice: not due
  /// @param credit the patient's money not yet applied
  public record Totals(Money due, Money pending, Money inQuestion, Money credit) {

    /// What of the credit could pay what is due.
    public Money applicable() {
      return due.min(credit).max(Money.ZERO);
    }
  }

  /// One claim's visit.
  public record VisitBill(Heading heading, Money charge, Split split, List<Service> services) {
    public VisitBill {
      services = List.copyOf(services);
    }

    /// Whether the parts add up to the charge; they do, or the ledger is broken.
    public boolean adds() {
      return charge.equals(split.total())
          && services.stream().allMatch(each -> each.charge().equals(each.split().total()));
    }

    /// The parts as a bar for the practice's staff.
    public SplitBar bar() {
      return SplitBar.forStaff(split, heading.payer());
    }

    /// The parts as a bar for the patient.
    public SplitBar ownBar() {
      return SplitBar.forPatient(split, heading.payer());
    }

    /// Whether anything of it is not yet settled.
    public boolean isOpen() {
      return !(split.due().isZero() && split.pending().isZero() && split.inQuestion().isZero());
    }
  }

  /// Which visit.
  ///
  /// @param payer its name, `""` when the visit was charged to the patient
  /// @param asOf the number of the last journal that touched the visit
  public record Heading(
      String claimNumber, LocalDate day, String provider, String payer, long asOf) {

    /// The payer as a sentence names it.
    public String payerWords() {
      return payer.isEmpty() ? "your insurance" : payer;
    }
  }

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

    static final Split NOTHING =
        new Split(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /// All parts together.
    public Money total() {
      return insurancePaid
          .plus(discount)
          .plus(patientPaid)
          .plus(due)
          .plus(pending)
          .plus(inQuestion);
    }

    /// The patient's part: what is paid of it and what is due.
    public Money patientPart() {
      return patientPaid.plus(due);
    }

    Split plus(Split other) {
      return new Split(
          insurancePaid.plus(other.insurancePaid),
          discount.plus(other.discount),
          patientPaid.plus(other.patientPaid),
          due.plus(other.due),
          pending.plus(other.pending),
          inQuestion.plus(other.inQuestion));
    }
  }

  /// One service of a visit, or what concerns the visit as a whole.
  ///
  /// @param line of the claim, 1-based; 0 for the visit as a whole
  /// @param code `""` for the visit as a whole
  /// @param words what it is, in plain words
  public record Service(int line, String code, String words, Money charge, Split split) {}
}
