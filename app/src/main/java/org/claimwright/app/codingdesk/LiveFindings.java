package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.kernel.Problem;

/// What the claim edits would say of a visit as it is coded now. Billing answers with a bean.
@FunctionalInterface
public interface LiveFindings {

  /// The findings on the claim that these codes would make, the worst first; empty when none. Each
  /// problem's code is the rule, its message says what is wrong and how to mend it, its citation
  /// names the source. No amounts: coding does not see prices.
  List<Problem> of(VisitId visit, AssignedCodes codes);
}
