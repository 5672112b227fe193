package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.Frequency;

/// How a claim that a payer has is corrected (CLM05-3).
public enum CorrectionKind {
  REPLACEMENT("7", "Replace it"),
  VOID("8", "Void it");

  private final String code;
  private final String label;

  CorrectionKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /// The frequency code on the wire, in the database and in forms.
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// What was done, for timelines: `replaces`, `voids`.
  String verb() {
    return this == VOID ? "voids" : "replaces";
  }

  public static Optional<CorrectionKind> ofCode(String code) {
    for (var kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  Frequency frequency(String payerClaimNumber) {
    return switch (this) {
      case REPLACEMENT -> new Frequency.Replacement(payerClaimNumber);
      case VOID -> new Frequency.VoidClaim(payerClaimNumber);
    };
  }
}
