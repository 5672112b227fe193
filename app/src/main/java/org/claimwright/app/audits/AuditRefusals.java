package org.claimwright.app.audits;

import org.claimwright.app.encounters.VisitId;
import org.claimwright.kernel.Problem;

/// The refusals of this room.
final class AuditRefusals {

  private AuditRefusals() {}

  static Problem unknown(String what) {
    return Problem.stop("AUDIT-UNKNOWN", "", "There is no " + what + " here.");
  }

  static Problem notCoded(VisitId visit) {
    return Problem.stop(
        "AUDIT-NOT-CODED",
        "",
        "Visit " + visit + " is open for coding: finish it before its codes are audited.");
  }

  static Problem done(AuditChart chart) {
    return Problem.stop(
        "AUDIT-DONE",
        "",
        "Chart "
            + chart.id()
            + " was closed by "
            + chart.work().auditor()
            + ": read it as it stands.");
  }

  static Problem own(AuditChart chart) {
    return Problem.stop(
        "AUDIT-OWN",
        "",
        "You coded visit "
            + chart.subject().visit()
            + ": nobody audits the own work. Leave this chart to another auditor.");
  }

  static Problem stillBlind(AuditChart chart) {
    return Problem.stop(
        "AUDIT-BLIND",
        "codes",
        "Chart "
            + chart.id()
            + " is audited blind: enter the codes you find first, then judge the billed ones.");
  }

  static Problem noCodes() {
    return Problem.stop(
        "AUDIT-NO-CODES",
        "codes",
        "Enter the codes you find in the note, one a line, then compare.");
  }

  /// A code that the auditor wrote, at its field.
  static Problem unknownCode(String field, Problem why) {
    return Problem.stop("AUDIT-CODE", field, why.message());
  }

  static Problem nothingToCorrect(AuditChart chart) {
    return Problem.stop(
        "AUDIT-NOTHING",
        "",
        "Chart "
            + chart.id()
            + " gives no cause for a corrected claim: it is not closed, has no error, or its visit has no claim.");
  }
}
