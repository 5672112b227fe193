package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.VisitId;
import org.springframework.stereotype.Component;

/// What is kept of the coding of a visit: its steps, and the codes it was finished with.
@Component
class CodingRecords {

  private final StepTable steps;
  private final AssignedTable assigned;
  private final Audit audit;

  CodingRecords(StepTable steps, AssignedTable assigned, Audit audit) {
    this.steps = steps;
    this.assigned = assigned;
    this.audit = audit;
  }

  /// The last step, or the one before any.
  CodingStep last(VisitId visit) {
    return steps.last(visit).orElse(CodingStep.NONE);
  }

  Optional<CodingStep> find(VisitId visit, int number) {
    return steps.find(visit, number);
  }

  Map<VisitId, CodingSheet> sheets(List<VisitId> visits) {
    return steps.sheets(visits);
  }

  void add(VisitId visit, CodingStep step) {
    steps.insert(visit, step);
    audit.record(AuditEvent.changed("visit", visit).with(step.action()));
  }

  /// What an undo of this step would take back, in words; `""` when nothing.
  String undoWords(VisitId visit, CodingStep step) {
    return step.isUndoable() ? made(visit, step) : "";
  }

  /// What a redo from this step would bring back, in words; `""` when nothing.
  String redoWords(VisitId visit, CodingStep step) {
    return step.isRedoable()
        ? find(visit, step.way().redo()).map(undone -> made(visit, undone)).orElse("")
        : "";
  }

  /// What was done when the step's sheet was made first.
  String made(VisitId visit, CodingStep step) {
    return step.way().origin() == 0 ? step.action() : steps.action(visit, step.origin());
  }

  /// Keeps the codes of a finished sheet as rows.
  void store(VisitId visit, CodingSheet sheet) {
    assigned.replace(visit, sheet);
  }

  /// The visits finished with this code.
  Set<VisitId> visitsWith(String code) {
    return assigned.visitsWith(code);
  }

  List<StepTable.Done> history(VisitId visit, int limit) {
    return steps.history(visit, limit);
  }
}
