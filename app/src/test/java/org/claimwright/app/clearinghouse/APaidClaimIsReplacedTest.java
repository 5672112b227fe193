package org.claimwright.app.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwright.app.billing.AdjudicatedClaim;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.billing.WithdrawnClaim;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.app.testing.AppTest;
import org.claimwright.claims.remittance.BalanceProofs;
import org.claimwright.claims.remittance.Remittances;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The whole way of a corrected claim: paid, found wrong, coded anew, replaced or voided on the
/// wire, taken back and paid anew by the sandbox payer, and posted to the cent.
@AppTest
class APaidClaimIsReplacedTest {

  @Autowired private ApplicationContext house;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private RemittanceDesk remittances;
  @Autowired private ClaimCorrections corrections;
  @Autowired private Ledger ledger;

  private TestClaims practice;
  private ClaimRecord first;

  @BeforeEach
  void aPaidClaim() {
    practice = TestClaims.open(house);
    first = practice.ready("Ellis");
    round();
    assertThat(state(first)).isEqualTo("paid");
  }

  @Test
  void theReplacementGoesOutTheFirstIsTakenBackAndTheSecondIsPaid() {
    var before = balances();
    practice.reopen(first.subject().visit());
    practice.code(first.subject().visit(), "Z79.4");
    var second = corrected(CorrectionKind.REPLACEMENT);
    var file = round();
    assertThat(file)
        .contains("CLM*" + second.number() + "*148***11:B:7*")
        .contains("REF*F8*" + payerNumber() + "~");
    assertThat(state(first)).isEqualTo("withdrawn");
    assertThat(state(second)).isEqualTo("paid");
    assertThat(receivable(first)).isEqualTo(Money.ZERO);
    assertThat(receivable(second)).isEqualTo(Money.ZERO);
    assertThat(balances()).isEqualTo(before);
    assertThat(practice.titles(first)).anyMatch(title -> title.startsWith("Taken back"));
    everyRemittanceBalances();
  }

  @Test
  void theVoidTakesThePaymentBackAndNothingIsOwedForTheVisit() {
    corrected(CorrectionKind.VOID);
    var file = round();
    assertThat(file).contains(":B:8*").contains("REF*F8*" + payerNumber() + "~");
    assertThat(state(first)).isEqualTo("withdrawn");
    practice.in(() -> {
      assertThat(ledger.balances().of(Account.INSURANCE_RECEIVABLE)).isEqualTo(Money.ZERO);
      assertThat(ledger.balances().of(Account.PATIENT_RECEIVABLE)).isEqualTo(Money.ZERO);
      assertThat(ledger.balances().of(Account.REVENUE)).isEqualTo(Money.ZERO);
      assertThat(ledger.balances().total()).isEqualTo(Money.ZERO);
    });
    everyRemittanceBalances();
  }

  private ClaimRecord corrected(CorrectionKind kind) {
    return practice.call(() -> corrections.build(first.id(), kind, "a code was missed").orThrow());
  }

  /// Sends what is ready, takes the answers in and posts them.
  ///
  /// @return the file that went out
  private String round() {
    return practice.call(() -> {
      var sent = clearinghouse.sendReady();
      clearinghouse.collect();
      assertThat(remittances.postAll()).isEmpty();
      return new String(
          clearinghouse.sentBytes(sent.files().getFirst()), StandardCharsets.US_ASCII);
    });
  }

  private void everyRemittanceBalances() {
    practice.in(() -> {
      assertThat(remittances.waiting().unpostable()).isZero();
      for (var row : remittances.list()) {
        for (var payment : Remittances.read(remittances.bytes(row.id())).orThrow()) {
          assertThat(BalanceProofs.of(payment).failures()).isEmpty();
        }
      }
    });
  }

  private String payerNumber() {
    return practice.call(() -> {
      var decided = practice.now(first).state();
      return switch (decided) {
        case AdjudicatedClaim paid -> paid.decision().payerClaimNumber();
        case WithdrawnClaim gone -> gone.payerClaimNumber();
        default -> "";
      };
    });
  }

  private List<Money> balances() {
    return practice.call(() ->
        List.of(
            ledger.balances().of(Account.PAYER_CASH),
            ledger.balances().of(Account.PATIENT_RECEIVABLE),
            ledger.balances().of(Account.REVENUE),
            ledger.balances().of(Account.INSURANCE_RECEIVABLE)));
  }

  private Money receivable(ClaimRecord claim) {
    return practice.call(
        () -> ledger.ofClaim(claim.number().value()).of(Account.INSURANCE_RECEIVABLE));
  }

  private String state(ClaimRecord claim) {
    return practice.now(claim).state().word();
  }
}
