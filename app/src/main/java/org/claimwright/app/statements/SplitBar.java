package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.statements.AccountView.Split;
import org.claimwright.kernel.Money;

/// A charge's parts as a bar with its own words: the parts add up to the charge, their widths to
/// 1000.
public record SplitBar(List<Part> parts) {

  private static final Money WIDTH = Money.ofCents(1_000);

  /// A part that is not zero.
  ///
  /// @param kind the style's word
  /// @param from where it begins, of 1000
  record Part(String kind, String words, Money amount, long from, long width) {}

  private record Named(String kind, String words, Money amount) {}

  /// As the practice's staff reads it.
  static SplitBar forStaff(Split split, String payer) {
    var plan = payer.isEmpty() ? "Insurance" : payer;
    return of(
        List.of(
            new Named("plan", plan + " paid", split.insurancePaid()),
            new Named("discount", "Discount", split.discount()),
            new Named("paid", "Patient paid", split.patientPaid()),
            new Named("patient", "Due from patient", split.due()),
            new Named("pending", "With " + plan, split.pending()),
            new Named("question", "In question", split.inQuestion())));
  }

  /// As the patient reads it.
  static SplitBar forPatient(Split split, String payer) {
    var plan = payer.isEmpty() ? "Your insurance" : payer;
    return of(
        List.of(
            new Named("plan", plan + " paid", split.insurancePaid()),
            new Named("discount", "Discount your plan agreed with us", split.discount()),
            new Named("paid", "You paid", split.patientPaid()),
            new Named("patient", "Your part", split.due()),
            new Named("pending", "Waiting for " + plan + ", not due", split.pending()),
            new Named("question", "In question, not due", split.inQuestion())));
  }

  /// Whether there is anything to draw.
  public boolean isDrawn() {
    return parts.stream().anyMatch(part -> part.width() > 0);
  }

  private static SplitBar of(List<Named> all) {
    var named = all.stream().filter(part -> !part.amount().isZero()).toList();
    var widths = widths(named);
    var parts = new ArrayList<Part>();
    long from = 0;
    for (int n = 0; n < named.size(); n++) {
      var part = named.get(n);
      parts.add(new Part(part.kind(), part.words(), part.amount(), from, widths.get(n)));
      from += widths.get(n);
    }
    return new SplitBar(parts);
  }

  /// A part taken back beyond zero has its words and no width.
  private static List<Long> widths(List<Named> named) {
    var weights = named.stream().map(part -> Math.max(0, part.amount().cents())).toList();
    return weights.stream().mapToLong(Long::longValue).sum() == 0
        ? weights
        : WIDTH.allocate(weights).stream().map(Money::cents).toList();
  }
}
