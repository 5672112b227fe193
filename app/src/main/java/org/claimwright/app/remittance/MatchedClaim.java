package org.claimwright.app.remittance;

import java.util.List;
import java.util.OptionalInt;
import org.claimwright.app.patients.PatientId;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.remittance.ServicePayment;
import org.claimwright.kernel.Money;

/// A claim of ours, as far as posting asks for it.
///
/// @param payer the payer's number in this application
record MatchedClaim(
    String number, PatientId patient, long payer, Money totalCharge, List<ClaimLine> lines) {

  /// The line a payer's decision is about: by our line control number, else the only line with the
  /// procedure, day and charge.
  OptionalInt lineOf(ServicePayment service) {
    var control = service.line().controlNumber();
    for (var line : lines) {
      if (control.equals(number + "-" + line.number())) {
        return OptionalInt.of(line.number());
      }
    }
    var alike =
        lines.stream()
            .filter(line -> line.procedure().code().equals(service.procedure().code()))
            .filter(line -> line.serviceDate().equals(service.line().serviceDate()))
            .filter(line -> line.charge().equals(service.charge().abs()))
            .toList();
    return alike.size() == 1 ? OptionalInt.of(alike.getFirst().number()) : OptionalInt.empty();
  }
}
