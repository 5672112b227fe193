package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;

/// What payers decided of the lines of a claim, for its page. Remittances answer with a bean;
/// without one the page shows what was decided of the claim as a whole.
@FunctionalInterface
public interface LineDecisions {

  /// The decisions in the order they came.
  List<LineDecision> of(ClaimNumber claim);

  /// One decision.
  ///
  /// @param line 1-based; 0 for the claim as a whole, or a line that is not ours
  /// @param reasons such as `CO-45 60.88`
  record LineDecision(int line, Money paid, List<String> reasons, Source source) {
    public LineDecision {
      reasons = List.copyOf(reasons);
    }
  }

  /// The payment it came with.
  ///
  /// @param path of its page, without the context path
  record Source(LocalDate on, String trace, String path) {}
}
