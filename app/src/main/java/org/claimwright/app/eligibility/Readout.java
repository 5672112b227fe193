package org.claimwright.app.eligibility;

import java.util.List;
import org.claimwright.claims.eligibility.EligibilityAnswer.OtherPayer;

/// An answer as the front desk reads it out.
///
/// @param sentence covered or not, and until when
/// @param figures what a visit costs, label and value
/// @param plan the plan, label and value
/// @param notes what else to mind, a sentence each
/// @param benefits everything the payer says, row by row
public record Readout(
    String sentence,
    List<Pair> figures,
    List<Pair> plan,
    List<String> notes,
    List<BenefitRow> benefits) {

  /// A label and its value.
  public record Pair(String label, String value) {}

  /// One statement of the payer.
  public record BenefitRow(String what, String of, String network, String worth, String period) {}

  static String named(OtherPayer other) {
    return other.memberId().isEmpty()
        ? other.name()
        : other.name() + ", member id " + other.memberId();
  }
}
