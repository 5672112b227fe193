package org.claimwright.app.codingdesk;

import org.claimwright.app.encounters.VisitRecord;

/// A visit with its sheet as it stands.
///
/// @param version of the sheet; an action names the one it was decided on
public record VisitCoding(VisitRecord visit, CodingSheet sheet, int version, Steps steps) {

  /// Where undo and redo would lead.
  ///
  /// @param undo what an undo would take back, `""` when there is nothing
  /// @param redo what a redo would bring back, `""` when there is nothing
  public record Steps(String undo, String redo) {}

  public String lastAction() {
    return steps.undo();
  }

  public String undoneAction() {
    return steps.redo();
  }

  public AssignedCodes assigned() {
    return FinishChecks.assigned(sheet);
  }
}
