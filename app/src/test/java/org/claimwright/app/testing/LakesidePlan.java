package org.claimwright.app.testing;

/// The plan of a sandbox payer who answers the claims of a test.
public final class LakesidePlan {

  /// Allows 92.00 of the 148.00 charged.
  public static final String BARE =
      """
      plan Lakeside Health Plan
        payer-id: LKSD1
        tax-id: 990000009
        mail: PO BOX 1 | TOLEDO | OH 436040001 | 4195550199
        filing-indicator: CI
        filing-days: 180
        allowed: listed
        fee: 99213 92.00
      """;

  /// The same with 20.00 from the member and 72.00 from the payer.
  public static final String TEXT = BARE + "  copay: 20.00 on 99213\n";

  private LakesidePlan() {}
}
