package org.claimwright.payer;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Money;

/// One service line as it arrived.
///
/// @param controlNumber REF*6R, or the line's LX number where the sender gave none
record WireLine(
    Service service,
    LocalDate serviceDate,
    Money charge,
    List<Integer> pointers,
    String controlNumber) {

  /// SV101 and SV104.
  ///
  /// @param units SV104 as sent
  record Service(String code, List<String> modifiers, String units) {
    boolean has(String modifier) {
      return modifiers.contains(modifier);
    }
  }

  WireLine reversed() {
    return new WireLine(service, serviceDate, Money.ZERO.minus(charge), pointers, controlNumber);
  }

  String code() {
    return service.code();
  }
}
