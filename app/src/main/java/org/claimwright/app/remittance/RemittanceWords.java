package org.claimwright.app.remittance;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.web.Pill;
import org.claimwright.claims.remittance.Adjustment;
import org.claimwright.claims.remittance.BalanceProof;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.claims.remittance.ServicePayment;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// How the workbench words a decision.
@Component("remittanceWords")
class RemittanceWords {

  private final PostingRules rules;

  RemittanceWords(PostingRules rules) {
    this.rules = rules;
  }

  /// What posting does, or did, with a decision.
  public Pill pill(Decision decision) {
    if (decision.state().word().equals("unpostable")) {
      return Pill.stop("unposted");
    }
    if (decision.claim().isEmpty()) {
      return Pill.warn("unknown claim");
    }
    if (decision.payment().isReversal()) {
      return Pill.warn("takeback");
    }
    if (denied(decision).isPositive()) {
      return Pill.stop(decision.payment().amounts().paid().isZero() ? "denied" : "partly denied");
    }
    return Pill.ok(decision.isOpen() ? "matched" : "posted");
  }

  /// What the contract takes from a decision.
  public Money contractual(Decision decision) {
    return sum(decision, Account.CONTRACTUAL_ADJUSTMENT);
  }

  /// What falls to the patient.
  public Money patient(Decision decision) {
    return sum(decision, Account.PATIENT_RECEIVABLE);
  }

  /// What is refused, and in question until a person decides.
  public Money denied(Decision decision) {
    return sum(decision, Account.DENIED_RECEIVABLE);
  }

  /// What posting does to an account, in words.
  public String effect(Account account) {
    return switch (account) {
      case PAYER_CASH -> "Payer cash";
      case CONTRACTUAL_ADJUSTMENT -> "Contractual write-off";
      case PATIENT_RECEIVABLE -> "To patients";
      case DENIED_RECEIVABLE -> "To denials, in question";
      case INSURANCE_RECEIVABLE -> "Off insurance receivable";
      case PAYER_UNAPPLIED -> "Unapplied, waiting";
      case PROVIDER_ADJUSTMENT -> "Outside claims (PLB)";
      case PATIENT_CASH, PATIENT_UNAPPLIED, REVENUE, WRITE_OFF -> account.name();
    };
  }

  /// What taking a posting back does to an account, in words.
  public String back(Account account) {
    return switch (account) {
      case INSURANCE_RECEIVABLE -> "Back to insurance receivable";
      case PATIENT_RECEIVABLE -> "Off patients";
      case DENIED_RECEIVABLE -> "Off denials, in question";
      case CONTRACTUAL_ADJUSTMENT -> "Off the contractual write-off";
      case PAYER_UNAPPLIED -> "Off unapplied";
      case PAYER_CASH, PROVIDER_ADJUSTMENT, PATIENT_CASH, PATIENT_UNAPPLIED, REVENUE, WRITE_OFF ->
          effect(account);
    };
  }

  /// Each adjustment of a line as `CO-45 57.00`, and its remark codes.
  public List<String> adjustments(ServicePayment service) {
    var words = new ArrayList<String>();
    service.adjustments().forEach(adjustment -> words.add(adjustment(adjustment)));
    words.addAll(service.line().remarks());
    return words;
  }

  /// `CO-45 57.00`.
  static String adjustment(Adjustment adjustment) {
    return adjustment.group() + "-" + adjustment.carc() + " " + adjustment.amount();
  }

  /// Whether all sums come out.
  public boolean hold(List<BalanceProof> proofs) {
    return proofs.stream().allMatch(BalanceProof::holds);
  }

  /// The arithmetic in words and how many sums of it come out.
  public String counted(String arithmetic, List<BalanceProof> proofs) {
    long holding = proofs.stream().filter(BalanceProof::holds).count();
    return arithmetic + ", " + holding + " of " + proofs.size();
  }

  /// What the claims of a payment are paid together.
  public Money claimTotal(RemittanceAdvice advice) {
    return Money.sum(advice.claims(), claim -> claim.amounts().paid());
  }

  /// How the money moved, in words.
  public String method(Payment payment) {
    return switch (payment.method()) {
      case "ACH" -> "EFT " + payment.trace();
      case "CHK" -> "check " + payment.trace();
      case "NON" -> "nothing, notice only";
      default -> payment.method() + " " + payment.trace();
    };
  }

  private Money sum(Decision decision, Account account) {
    var counted =
        ClaimMatches.adjustments(decision.payment()).stream()
            .filter(each -> rules.accountOf(each).filter(account::equals).isPresent())
            .toList();
    return Money.sum(counted, Adjustment::amount);
  }
}
