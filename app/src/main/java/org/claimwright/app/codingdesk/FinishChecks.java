package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.encounters.ServiceLine;
import org.claimwright.claims.Diagnosis;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// What must hold before a visit is finished, beyond what the claim edits say. Pure.
record FinishChecks(CodeLookup codes) {

  List<Problem> of(CodingSheet sheet) {
    var problems = new ArrayList<Problem>();
    if (sheet.diagnoses().isEmpty()) {
      problems.add(
          Problem.stop(
              "NO-DIAGNOSIS",
              "Diagnoses",
              "No diagnosis is assigned: accept a suggestion or add a code, or hold the visit."));
    }
    if (sheet.services().isEmpty()) {
      problems.add(
          Problem.stop(
              "NO-SERVICE",
              "Lines",
              "No service is assigned: add the visit's level or procedure, or hold the visit."));
    }
    PatientDoubt.obstacle(sheet.reading()).ifPresent(problems::add);
    sheet.diagnoses().forEach(entry -> check(entry, problems));
    sheet.services().forEach(entry -> check(entry, problems));
    return List.copyOf(problems);
  }

  private void check(CodeEntry entry, List<Problem> problems) {
    switch (codes.billable(entry.code().system(), entry.code().code())) {
      case Outcome.Ok<CodeIdentity> known -> {}
      case Outcome.Rejected<CodeIdentity> unknown -> problems.addAll(unknown.problems());
    }
  }

  /// The sheet as a claim takes it.
  static AssignedCodes assigned(CodingSheet sheet) {
    var lines = new ArrayList<ServiceLine>();
    for (var entry : sheet.services()) {
      var procedure =
          new Procedure(entry.code().code(), entry.service().modifiers(), entry.service().units());
      lines.add(new ServiceLine(lines.size() + 1, procedure, sheet.pointers(entry)));
    }
    return new AssignedCodes(
        sheet.diagnoses().stream().map(entry -> new Diagnosis(entry.code().code())).toList(),
        lines);
  }
}
