package org.claimwright.claims.remittance;

import java.util.List;
import org.claimwright.kernel.Money;

/// What a payer decided of one claim (X12 loop 2100).
///
/// @param adjustments on the claim itself (CAS in 2100); those of lines stand on the lines
public record ClaimPayment(
    ClaimReference reference,
    String status,
    Amounts amounts,
    List<Adjustment> adjustments,
    List<ServicePayment> services) {

  public ClaimPayment {
    adjustments = List.copyOf(adjustments);
    services = List.copyOf(services);
  }

  /// Whose claim.
  ///
  /// @param claimNumber CLP01, the practice's number as returned
  /// @param payerClaimNumber CLP07
  /// @param patientLastName as the payer wrote it (NM1*QC), for matching only
  public record ClaimReference(
      String claimNumber,
      String payerClaimNumber,
      String patientLastName,
      String patientFirstName,
      String memberId) {}

  /// CLP03, CLP04 and CLP05.
  public record Amounts(Money charge, Money paid, Money patientResponsibility) {}

  /// Whether this takes back an earlier payment (CLP02 is 22).
  public boolean isReversal() {
    return status.equals("22");
  }

  /// Whether the payer denied the whole claim (CLP02 is 4).
  public boolean isDenial() {
    return status.equals("4");
  }
}
