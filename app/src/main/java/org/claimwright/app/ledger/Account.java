package org.claimwright.app.ledger;

/// The accounts of the books. A debit is positive and a credit negative, in every account.
///
/// | what happened | debit | credit |
/// |---|---|---|
/// | a claim is released | `INSURANCE_RECEIVABLE` | `REVENUE` |
/// | a payer pays | `PAYER_CASH` | `INSURANCE_RECEIVABLE` |
/// | the contract takes its part | `CONTRACTUAL_ADJUSTMENT` | `INSURANCE_RECEIVABLE` |
/// | a share falls to the patient | `PATIENT_RECEIVABLE` | `INSURANCE_RECEIVABLE` |
/// | a line is denied | `DENIED_RECEIVABLE` | `INSURANCE_RECEIVABLE` |
/// | money comes that no claim answers to | `PAYER_CASH` | `PAYER_UNAPPLIED` |
/// | a patient pays | `PATIENT_CASH` | `PATIENT_RECEIVABLE` |
public enum Account {
  /// Owed by payers: billed and not yet decided.
  INSURANCE_RECEIVABLE,
  /// Owed by patients.
  PATIENT_RECEIVABLE,
  /// Denied by a payer and not yet decided by us: neither written off nor the patient's.
  DENIED_RECEIVABLE,
  /// Received from payers.
  PAYER_CASH,
  /// Received from patients.
  PATIENT_CASH,
  /// Received from payers and not yet matched to a claim.
  PAYER_UNAPPLIED,
  /// Received from patients and not yet applied, or due back to them.
  PATIENT_UNAPPLIED,
  /// Charges for services.
  REVENUE,
  /// Given up by contract with a payer (group code CO).
  CONTRACTUAL_ADJUSTMENT,
  /// Given up by decision.
  WRITE_OFF,
  /// Taken or given by a payer outside of any claim (PLB): interest, recoupment, levies.
  PROVIDER_ADJUSTMENT
}
