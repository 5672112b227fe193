package org.claimwright.claims.remittance;

/// Who bears an adjustment (X12 CAS01).
public enum AdjustmentGroup {
  /// Contractual obligation: the practice may not bill the patient for it.
  CO,
  /// Patient responsibility.
  PR,
  /// Other adjustment.
  OA,
  /// Payer-initiated reduction.
  PI
}
