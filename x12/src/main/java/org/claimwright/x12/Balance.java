package org.claimwright.x12;

/// Arithmetic that must hold in one transaction, SNIP level 3. A new one for each transaction.
interface Balance {

  /// A loop in which nothing is wrong on levels 1 and 2 is complete.
  void closed(Loop loop, Findings findings);

  /// The transaction is complete, and nothing in it was wrong on levels 1 and 2.
  default void end(Loop root, Findings findings) {}

  /// The one for a type of transaction.
  static Balance of(String type) {
    return switch (type) {
      case "837P", "837I", "837D" -> new ClaimBalance();
      case "835" -> new RemittanceBalance();
      case "999" -> new AcknowledgementBalance();
      case "277CA" -> new ClaimStatusBalance();
      case "834" -> new EnrolmentBalance();
      case "820" -> new PremiumBalance();
      default -> (loop, findings) -> {};
    };
  }
}
