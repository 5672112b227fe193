package org.claimwright.app.audits;

import java.util.Optional;

/// A code on an audit sheet.
///
/// @param billed its label as it was billed, such as `99214-25`; `""` for one that was missed
/// @param finding what the auditor found; empty until then
record AuditedCode(int number, Billed billed, Optional<Finding> finding) {

  /// The code as it was billed.
  ///
  /// @param provenance `engine`, `person`, `both` or `model`; `""` for one that was missed
  record Billed(boolean diagnosis, String label, String title, String provenance) {

    static Billed nothing(boolean diagnosis) {
      return new Billed(diagnosis, "", "", "");
    }
  }

  /// The auditor's finding.
  ///
  /// @param revised what should stand there, `""` where nothing should
  record Finding(Verdict verdict, String revised, String remark) {}

  AuditedCode found(Finding finding) {
    return new AuditedCode(number, billed, Optional.of(finding));
  }

  public boolean isMissed() {
    return billed.label().isEmpty();
  }

  /// The verdict's word, `""` until there is one.
  public String verdict() {
    return finding.map(one -> one.verdict().word()).orElse("");
  }

  public String revised() {
    return finding.map(Finding::revised).orElse("");
  }

  public String remark() {
    return finding.map(Finding::remark).orElse("");
  }
}
