package org.claimwright.app.practicerules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.claimwright.claims.ClaimNumber;

/// The claims on which a rule is tried. Billing answers with a bean; all of it concerns the
/// practice in scope.
public interface PastClaims {

  /// Those of services since a day, the latest first.
  List<PastClaim> since(LocalDate day, int limit);

  /// Checks anew those that no payer has.
  ///
  /// @return how many of them stand elsewhere now: held, or ready
  int checkAgain(Collection<ClaimNumber> numbers);
}
