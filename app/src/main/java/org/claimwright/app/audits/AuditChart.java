package org.claimwright.app.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encounters.VisitId;

/// A chart of an audit.
record AuditChart(long id, long audit, Subject subject, Work work, List<AuditedCode> codes) {

  AuditChart {
    codes = List.copyOf(codes);
  }

  /// What is audited.
  ///
  /// @param coder who finished the visit
  /// @param claim the claim's number, `""` while there is none
  record Subject(VisitId visit, String coder, String claim) {}

  /// How far the auditor has come.
  ///
  /// @param state `waiting`, `compared` (the blind codes are compared) or `done`
  record Work(String state, String auditor, Optional<Instant> doneAt, Said said) {}

  /// What the auditor says beside the verdicts.
  ///
  /// @param correction who asked for a corrected claim, `""` while nobody did
  record Said(String education, String correction) {}

  public boolean isWaiting() {
    return work.state().equals("waiting");
  }

  public boolean isDone() {
    return work.state().equals("done");
  }

  public AuditFigures figures() {
    return AuditFigures.of(codes);
  }
}
