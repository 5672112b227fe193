package org.claimwright.app.statements;

import java.util.List;
import java.util.Map;
import org.claimwright.app.remittance.BuiltUpon;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// What a patient was told stays told: a posting that a statement speaks of is not taken back
/// silently.
@Component
class StatementsBuiltUpon implements BuiltUpon {

  private final StatementTable table;

  StatementsBuiltUpon(StatementTable table) {
    this.table = table;
  }

  @Override
  public List<Problem> postings(Map<Long, Long> patients) {
    return table.tellingOf(patients).stream().map(StatementsBuiltUpon::problem).toList();
  }

  private static Problem problem(StatementTable.Told told) {
    return Problem.stop(
        "POSTING-STATED",
        "account " + told.patient(),
        "The statement of "
            + told.day()
            + " to account "
            + told.patient()
            + " tells of this payment. What the patient was told is put right by the payer’s own"
            + " reversal, or by a payment posted as it should have been.");
  }
}
