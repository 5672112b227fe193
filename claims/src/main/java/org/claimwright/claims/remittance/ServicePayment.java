package org.claimwright.claims.remittance;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Money;

/// What a payer decided of one line (X12 loop 2110).
public record ServicePayment(
    LineReference line,
    Procedure procedure,
    Money charge,
    Money paid,
    List<Adjustment> adjustments) {

  public ServicePayment {
    adjustments = List.copyOf(adjustments);
  }

  /// Which line.
  ///
  /// @param controlNumber REF*6R as returned, `""` when the payer left it out
  /// @param remarks LQ*HE remark codes
  public record LineReference(String controlNumber, LocalDate serviceDate, List<String> remarks) {
    public LineReference {
      remarks = List.copyOf(remarks);
    }
  }
}
