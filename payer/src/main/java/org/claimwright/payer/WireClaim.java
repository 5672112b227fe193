package org.claimwright.payer;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Money;

/// A claim as it arrived, before anybody trusts it.
record WireClaim(Control control, Payee payee, Member member, Care care, List<WireLine> lines) {

  /// How sender and payer name the claim.
  ///
  /// @param patientControlNumber CLM01
  /// @param frequency CLM05-3
  /// @param filingIndicator SBR09
  /// @param sourceName the payer's name as the claim gave it, `""` when it did not
  record Control(
      String patientControlNumber,
      String frequency,
      String payerId,
      String filingIndicator,
      String sourceName) {}

  /// Who is paid.
  record Payee(String name, String npi, String taxId) {}

  /// Who is insured and who was treated.
  record Member(
      String memberId,
      String lastName,
      String firstName,
      String patientLast,
      String patientFirst) {}

  /// What holds for all lines.
  ///
  /// @param authorization REF*G1, `""` when absent
  record Care(
      Money totalCharge,
      String placeOfService,
      String renderingNpi,
      String authorization,
      List<String> diagnoses) {}

  LocalDate firstServiceDate() {
    return lines.stream().map(WireLine::serviceDate).min(LocalDate::compareTo).orElseThrow();
  }

  LocalDate lastServiceDate() {
    return lines.stream().map(WireLine::serviceDate).max(LocalDate::compareTo).orElseThrow();
  }
}
