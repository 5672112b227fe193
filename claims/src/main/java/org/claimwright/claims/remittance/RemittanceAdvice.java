package org.claimwright.claims.remittance;

import java.util.List;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.kernel.Money;

/// One payment and what it is for: one 835 transaction.
///
/// @param payeeNpi the practice's NPI as the payer knows it, `""` when the payer sent another
///   identifier
public record RemittanceAdvice(
    Payment payment,
    PayerIdentity payer,
    String payeeNpi,
    List<ClaimPayment> claims,
    List<ProviderAdjustment> providerAdjustments) {
  public RemittanceAdvice {
    claims = List.copyOf(claims);
    providerAdjustments = List.copyOf(providerAdjustments);
  }

  /// What the payer kept or added outside any claim (PLB), as signed in the 835: positive lowers
  /// the payment.
  public Money providerAdjustmentTotal() {
    return Money.sum(providerAdjustments, ProviderAdjustment::amount);
  }
}
