package org.claimwright.app.practicerules;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.RuleDemand;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Severity;

/// What one version of a rule says.
///
/// @param days the days of service on which it holds
record RuleTerms(String name, About about, RuleDemand demand, Weight weight, DateRange days) {

  /// The claims it is about.
  ///
  /// @param payer empty for every payer
  record About(Optional<PayerKey> payer, List<CodeMask> codes) {}

  /// How much it weighs and what the practice says is to be done.
  ///
  /// @param advice `""` leaves it to the rule's kind
  record Weight(Severity severity, String advice) {

    public boolean isStop() {
      return severity == Severity.STOP;
    }
  }
}
