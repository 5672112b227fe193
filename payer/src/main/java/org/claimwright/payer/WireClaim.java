package org.claimwright.payer;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Money;

/// A claim as it arrived, before anybody trusts it.
record WireClaim(Control control, Payee payee, Member member, Care care, List<WireLine> lines) {

  /// How sender and payer name the claim.
  ///
  /// @param patientControlNumber CLM01
  /// @param frequency CLM05-3 and what it is about
  /// @param filingIndicator SBR09
  /// @param sourceName the payer's name as the claim gave it, `""` when it did not
  record Control(
      String patientControlNumber,
      Frequency frequency,
      String payerId,
      String filingIndicator,
      String sourceName) {}

  /// Whether it is new, or changes one the payer has.
  ///
  /// @param code CLM05-3
  /// @param original REF*F8, the payer's own number of the claim to be changed, `""` when absent
  record Frequency(String code, String original) {

    boolean isOriginal() {
      return code.equals("1");
    }

    boolean isVoid() {
      return code.equals("8");
    }

    /// Whether it puts something else, or nothing, in the place of an earlier claim.
    boolean replaces() {
      return code.equals("7") || isVoid();
    }
  }

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

  /// The same with every amount's sign turned.
  WireClaim reversed() {
    var turned =
        new Care(
            Money.ZERO.minus(care.totalCharge()),
            care.placeOfService(),
            care.renderingNpi(),
            care.authorization(),
            care.diagnoses());
    return new WireClaim(
        control, payee, member, turned, lines.stream().map(WireLine::reversed).toList());
  }

  LocalDate firstServiceDate() {
    return lines.stream().map(WireLine::serviceDate).min(LocalDate::compareTo).orElseThrow();
  }

  LocalDate lastServiceDate() {
    return lines.stream().map(WireLine::serviceDate).max(LocalDate::compareTo).orElseThrow();
  }
}
