package org.claimwright.app.billing;

import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.billing.ClaimAssembly.Cover;
import org.claimwright.app.billing.ClaimAssembly.Parts;
import org.claimwright.app.billing.Hold.Mend;
import org.claimwright.app.practicerules.PracticeRules;
import org.claimwright.claims.Claim;
import org.claimwright.codesets.CodeSets;
import org.claimwright.edits.ClaimEdits;
import org.claimwright.edits.CoverageFacts;
import org.claimwright.edits.EditContext;
import org.claimwright.edits.Finding;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;
import org.springframework.stereotype.Component;

/// Runs the claim edits and turns what they say into holds that lead to where they are mended.
@Component
class ClaimChecks {

  private final CodeSets codeSets;
  private final PracticeRules own;
  private final AuthorizationChecks authorizations;
  private final ClaimDeadlines deadlines;
  private final List<CoverageDoubts> doubts;

  ClaimChecks(
      CodeSets codeSets,
      PracticeRules own,
      AuthorizationChecks authorizations,
      ClaimDeadlines deadlines,
      List<CoverageDoubts> doubts) {
    this.codeSets = codeSets;
    this.own = own;
    this.authorizations = authorizations;
    this.deadlines = deadlines;
    this.doubts = List.copyOf(doubts);
  }

  /// What the edits say of a claim.
  List<Hold> of(Claim claim, Parts parts) {
    var edits =
        parts.coverage().stream()
            .flatMap(cover -> findings(claim, parts, cover).stream())
            .map(finding -> hold(finding, parts));
    return Stream.of(edits, authorizations.of(claim, parts).stream(), doubtful(parts))
        .flatMap(one -> one)
        .toList();
  }

  /// A warning only: the payer's answer may be older than what it knows now.
  private Stream<Hold> doubtful(Parts parts) {
    return parts.coverage().stream()
        .flatMap(cover ->
            doubts.stream().flatMap(one -> one.of(cover.coverage().id(), parts.day()).stream()))
        .map(words ->
            new Hold(
                new Hold.Rule("COVERAGE-INACTIVE", "1", "the payer's answer to the practice"),
                Severity.WARN,
                "claim",
                words,
                new Mend(
                    "ask the patient for the coverage of that day, or ask the payer again",
                    patientPage(parts.subject()))));
  }

  /// What is missing to build a claim at all.
  static List<Hold> missing(List<Problem> problems, Parts parts) {
    return problems.stream()
        .map(problem -> Hold.stop(problem.code(), problem.message(), mend(problem.code(), parts)))
        .toList();
  }

  /// A visit opened again: what the claim would be built from is being changed.
  static List<Hold> visitOpen(ClaimSubject subject) {
    return List.of(
        Hold.stop(
            "CHARGE-VISIT-OPEN",
            "the visit is opened again for coding, so its codes and charges may still change",
            new Mend("finish the coding of the visit", deskPage(subject))));
  }

  /// What cannot be written as an 837P, or goes by no route there is.
  static Hold unwritable(Problem problem, ClaimSubject subject) {
    return new Hold(
        new Hold.Rule(problem.code(), "1", problem.citation()),
        problem.severity(),
        problem.where(),
        problem.message(),
        new Mend(
            "correct the value at its source, then check the claim again",
            source(problem.where(), subject)));
  }

  private static String source(String where, ClaimSubject subject) {
    if (where.equals("payer")) {
      return subject.payer().map(payer -> "/payers/" + payer.value()).orElse("/payers");
    }
    return where.contains("2010BA") || where.contains("2010CA")
        ? patientPage(subject)
        : deskPage(subject);
  }

  private List<Finding> findings(Claim claim, Parts parts, Cover cover) {
    var coverage = cover.coverage();
    var facts =
        new CoverageFacts.OnFile(
            parts.patient().person(), coverage.membership().memberId(), List.of(coverage.days()));
    var filingDays = cover.payer().terms().limits().filingDays();
    var context = new EditContext(codeSets, facts, deadlines.today(), filingDays);
    return ClaimEdits.check(claim, context.with(own.inForce()));
  }

  private static Hold hold(Finding finding, Parts parts) {
    var place = finding.line().isPresent() ? "line " + finding.line().getAsInt() : "claim";
    return new Hold(
        new Hold.Rule(finding.rule(), finding.version(), finding.citation()),
        finding.severity(),
        place,
        finding.message(),
        new Mend(finding.fix(), link(finding.rule(), parts.subject())));
  }

  private static Mend mend(String rule, Parts parts) {
    var link = link(rule, parts.subject());
    return rule.startsWith("COVERAGE")
        ? new Mend(
            "add the coverage of that day to the patient, correct its dates, or bill the patient",
            link)
        : new Mend("code the service, and see that the fee schedule has its fee", link);
  }

  private static String link(String rule, ClaimSubject subject) {
    var family = rule.substring(0, Math.max(0, rule.indexOf('-')));
    return switch (family) {
      case "COVERAGE", "PAYER" -> patientPage(subject);
      case "DATA" -> dataLink(rule, subject);
      default -> deskPage(subject);
    };
  }

  private static String dataLink(String rule, ClaimSubject subject) {
    return switch (rule) {
      case "DATA-ZIP4", "DATA-PO-BOX", "DATA-PHONE" -> "";
      case "DATA-FILING-CODE" ->
          subject.payer().map(payer -> "/payers/" + payer.value()).orElse("");
      case "DATA-RELATIONSHIP" -> patientPage(subject);
      default -> deskPage(subject);
    };
  }

  private static String patientPage(ClaimSubject subject) {
    return "/patients/" + subject.patient();
  }

  private static String deskPage(ClaimSubject subject) {
    return "/coding/" + subject.visit();
  }
}
