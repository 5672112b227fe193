package org.claimwright.pricing;

import java.util.List;
import java.util.function.Function;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;

/// What a payer should pay on a claim, and what the member will owe.
///
/// The totals are of the priced lines; {@link #isComplete()} tells whether that is all of them.
public record ExpectedPayment(ClaimNumber claim, List<ExpectedLine> lines) {

  public ExpectedPayment {
    lines = List.copyOf(lines);
  }

  /// Whether the contract has a price for every line.
  public boolean isComplete() {
    return priced().size() == lines.size();
  }

  public Money charge() {
    return Money.sum(lines, ExpectedLine::charge);
  }

  public Money allowed() {
    return total(line -> line.worth().allowed());
  }

  public Money contractual() {
    return total(line -> line.worth().contractual());
  }

  public Money memberOwes() {
    return total(line -> line.share().total());
  }

  public Money payerPays() {
    return total(ExpectedLine.Priced::payerPays);
  }

  /// The lines the contract has a price for.
  public List<ExpectedLine.Priced> priced() {
    return lines.stream()
        .filter(ExpectedLine.Priced.class::isInstance)
        .map(ExpectedLine.Priced.class::cast)
        .toList();
  }

  private Money total(Function<ExpectedLine.Priced, Money> amount) {
    return Money.sum(priced(), amount);
  }
}
