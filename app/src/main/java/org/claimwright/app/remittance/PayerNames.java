package org.claimwright.app.remittance;

import java.util.List;
import org.claimwright.app.practices.Payer;

/// Payers as the practice writes them, for files that write in capitals.
///
/// @param known the practice's own spellings
record PayerNames(List<String> known) {

  static PayerNames of(List<Payer> payers) {
    return new PayerNames(payers.stream().map(Payer::name).toList());
  }

  /// The practice's spelling; the file's, where the practice does not know the payer.
  public String of(RemittanceRow row) {
    return known.stream()
        .filter(row.payerName()::equalsIgnoreCase)
        .findFirst()
        .orElse(row.payerName());
  }
}
