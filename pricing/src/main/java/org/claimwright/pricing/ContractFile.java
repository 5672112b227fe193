package org.claimwright.pricing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// A contract and a member's benefits as a small text file of `key = value` lines.
///
/// ```
/// name                 = Lakeshore Health PPO
/// basis                = percent-of-table     # or percent-of-charge, fee-table
/// percent              = 120%                 # of the charge or of the table
/// unlisted             = 60%                  # of the charge, for what the table does not list
/// copay                = 25.00
/// deductible-remaining = 0.00
/// coinsurance          = 20%
/// copay-codes          = 99202-99205, 99211-99215   # the services that owe the copay
/// no-patient-share     = 99381-99397, G0438         # the member bears nothing of these
/// fee.99213            = 92.47
/// fee.99213-TC         = 41.10                # a price for one modifier
/// ```
///
/// Only `name` and `basis` are required. Fees hold on every date of service.
public record ContractFile(Contract contract, MemberBenefits benefits) {

  private static final String FEE = "fee.";
  private static final List<String> KEYS =
      List.of(
          "name",
          "basis",
          "percent",
          "unlisted",
          "copay",
          "deductible-remaining",
          "coinsurance",
          "copay-codes",
          "no-patient-share");

  /// Reads the text of a contract file.
  ///
  /// @param file its name, for messages
  public static Outcome<ContractFile> parse(String text, String file) {
    try {
      var entries = new Properties();
      entries.load(new StringReader(text.replaceAll("(?m)\\s+#.*$", "")));
      return new ContractFileReader(file, entries).read();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Outcome.rejected(
          Problem.stop("CONTRACT-UNREADABLE", file, String.valueOf(unreadable.getMessage())));
    }
  }

  static boolean isKnown(String key) {
    return KEYS.contains(key) || key.startsWith(FEE);
  }
}
