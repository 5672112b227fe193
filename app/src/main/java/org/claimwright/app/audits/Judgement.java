package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// An auditor's verdicts on the lines of a chart, as a form gives them.
///
/// @param findings by the line's number
/// @param missed codes that should have been billed
record Judgement(
    Map<Integer, AuditedCode.Finding> findings, List<String> missed, String education) {

  Judgement {
    findings = Map.copyOf(findings);
    missed = List.copyOf(missed);
  }

  /// The lines judged; refused while one has no verdict, or lacks the code it should be.
  Outcome<List<AuditedCode>> of(List<AuditedCode> codes) {
    var billed = codes.stream().filter(code -> !code.isMissed()).toList();
    var problems = billed.stream().flatMap(code -> problem(code).stream()).toList();
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    var judged = new ArrayList<AuditedCode>();
    billed.forEach(code -> found(code).map(code::found).ifPresent(judged::add));
    int number = billed.stream().mapToInt(AuditedCode::number).max().orElse(0);
    for (var one : missed) {
      judged.add(CodeComparison.missed(++number, one));
    }
    return Outcome.ok(List.copyOf(judged));
  }

  private Optional<Problem> problem(AuditedCode code) {
    var finding = found(code);
    if (finding.isEmpty()) {
      return Optional.of(
          Problem.stop(
              "AUDIT-VERDICT",
              "verdict-" + code.number(),
              code.billed().label() + " has no verdict: choose one."));
    }
    if (finding.get().verdict().needsCode() && finding.get().revised().isBlank()) {
      return Optional.of(
          Problem.stop(
              "AUDIT-REVISED",
              "revised-" + code.number(),
              code.billed().label()
                  + ": say which code should stand there, or choose another verdict."));
    }
    return Optional.empty();
  }

  private Optional<AuditedCode.Finding> found(AuditedCode code) {
    return Optional.ofNullable(findings.get(code.number()));
  }
}
