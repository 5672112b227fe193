package org.claimwright.coding.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimwright.codesets.Code;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Reasoning;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// The proposals for one note on their way to the suggestions. Lives within one call.
final class Verification {
  /// A proposal is never as sure as what the assessment names in words the engine knows.
  private static final double HIGHEST = 0.75;

  private static final double SERVICE = 0.6;
  private static final String SCATTERED =
      "the quote runs over several sentences or a heading; the words of one sentence are needed";

  private final Checks checks;
  private final Suggestions own;
  private final String model;
  private final List<SuggestedCode> codes;
  private final List<SuggestedCode> considered;
  private int verified;
  private int dropped;

  Verification(Checks checks, Suggestions own, String model) {
    this.checks = checks;
    this.own = own;
    this.model = model;
    this.codes = new ArrayList<>(own.codes());
    this.considered = new ArrayList<>(own.considered());
  }

  void take(Proposal proposal) {
    var code = checks.find(proposal.code());
    var written = code.map(Code::code).orElse(proposal.code());
    if (codes.stream().anyMatch(one -> one.code().equals(written))) {
      return;
    }
    var no = checks.beforehand(proposal, code, own);
    if (no.isPresent()) {
      drop(proposal, code, no.get());
      return;
    }
    take(proposal, code.orElseThrow());
  }

  /// The first place in which the quote carries the code decides; where none does, the reason
  /// against the first.
  private void take(Proposal proposal, Code code) {
    var reasons = new ArrayList<String>();
    for (var place : checks.read().places(proposal.quote())) {
      var words = QuotedWords.of(place, checks.read().passages());
      var no = words.map(one -> checks.against(code, one)).orElse(Optional.of(SCATTERED));
      if (no.isEmpty()) {
        accept(proposal, code, words.orElseThrow());
        return;
      }
      reasons.add(no.get());
    }
    drop(proposal, Optional.of(code), reasons.getFirst());
  }

  private void accept(Proposal proposal, Code code, QuotedWords words) {
    verified++;
    double score =
        checks.isDiagnosis(code) ? Math.min(HIGHEST, checks.strength(code, words)) : SERVICE;
    if (checks.isDiagnosis(code)) {
      checks.read().add(words.finding(code.code(), Assertion.AFFIRMED));
    }
    var why = said(proposal) + " Its words stand in the note and the rules leave it standing.";
    codes.add(suggested(code, reasoning(code.title(), score, List.of(words.span()), why)));
  }

  private void drop(Proposal proposal, Optional<Code> code, String reason) {
    dropped++;
    var why = said(proposal) + " Dropped: " + reason + ".";
    var evidence = checks.read().places(proposal.quote()).stream().limit(1).toList();
    var title = code.map(Code::title).orElse("Not in the loaded code sets");
    var reasoning = reasoning(title, 0, evidence, why.replace("..", "."));
    considered.add(
        code.map(known -> suggested(known, reasoning))
            .orElseGet(() -> unknown(proposal.code(), reasoning)));
  }

  private static SuggestedCode unknown(String code, Reasoning reasoning) {
    var system = Checks.systemOf(code);
    return new SuggestedCode(system, code, List.of(), 1, reasoning);
  }

  private static SuggestedCode suggested(Code code, Reasoning reasoning) {
    return new SuggestedCode(code.system(), code.code(), List.of(), 1, reasoning);
  }

  private static Reasoning reasoning(String title, double score, List<Span> evidence, String why) {
    double rounded = Math.round(score * 100) / 100.0;
    return new Reasoning(title, rounded, evidence, why, Assertion.AFFIRMED);
  }

  private String said(Proposal proposal) {
    return proposal.reason().isEmpty()
        ? "Proposed by " + model + "."
        : "Proposed by " + model + ": \"" + proposal.reason() + "\".";
  }

  Suggestions done() {
    codes.sort(Comparator.comparingDouble(code -> -code.reasoning().score()));
    var remarks = new ArrayList<>(own.remarks());
    remarks.add(Remark.of(told()));
    if (checks.read().speaksToMachines()) {
      remarks.add(Remark.of(spokenTo()));
    }
    return new Suggestions(codes, considered, own.em(), own.sections(), remarks, own.gaps());
  }

  private Problem told() {
    return new Problem(
        "PROPOSALS-VERIFIED",
        Severity.INFO,
        "language model",
        model
            + " was asked: "
            + (verified == 1 ? "1 further code was" : verified + " further codes were")
            + " verified against the note, "
            + (dropped == 1
                ? "1 was dropped with its reason."
                : dropped + " were dropped with the reason beside each."),
        "");
  }

  private static Problem spokenTo() {
    return Problem.warn(
        "NOTE-SPEAKS-TO-MACHINE",
        "note",
        "A paragraph of the note speaks to a machine instead of about the patient; no proposal from"
            + " it was taken. Look at where the text came from.");
  }
}
