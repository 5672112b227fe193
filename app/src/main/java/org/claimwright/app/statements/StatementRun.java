package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// Issues many statements, each by itself: one that cannot be issued holds up none of the others.
@Component
class StatementRun {

  /// To a run at most; what is left over stays on the list.
  static final int MOST = 200;

  private final Statements statements;

  StatementRun(Statements statements) {
    this.statements = statements;
  }

  /// What a run did.
  ///
  /// @param left how many were not reached
  record Result(List<StatementId> issued, Map<PatientId, String> skipped, int left) {}

  Result of(Collection<PatientId> patients) {
    var issued = new ArrayList<StatementId>();
    var skipped = new LinkedHashMap<PatientId, String>();
    for (var patient : patients.stream().distinct().limit(MOST).toList()) {
      switch (statements.issueDue(patient)) {
        case Outcome.Ok<StatementId> ok -> issued.add(ok.value());
        case Outcome.Rejected<StatementId> no ->
            skipped.put(patient, no.problems().getFirst().message());
      }
    }
    return new Result(issued, skipped, Math.max(0, patients.size() - MOST));
  }
}
