package org.claimwright.app.codingdesk;

import org.claimwright.app.encounters.VisitRecord;

/// A visit with its sheet as it stands.
///
/// @param version of the sheet; an action names the one it was decided on
/// @param lastAction what an undo would take back, `""` when there is nothing
public record VisitCoding(VisitRecord visit, CodingSheet sheet, int version, String lastAction) {

  public AssignedCodes assigned() {
    return FinishChecks.assigned(sheet);
  }
}
