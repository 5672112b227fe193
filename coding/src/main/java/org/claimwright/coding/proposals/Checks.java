package org.claimwright.coding.proposals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.rules.Candidate;
import org.claimwright.coding.rules.CodeKinds;

/// What a proposed code must pass, each with the words a coder reads when it does not.
record Checks(CodeSets codeSets, VisitNote note, ReadNote read) {
  private static final List<CodeSystem> SYSTEMS =
      List.of(CodeSystem.ICD10CM, CodeSystem.CPT, CodeSystem.HCPCS);
  private static final Set<Section.Kind> ONLY_PLANNED =
      Set.of(Section.Kind.PLAN, Section.Kind.INSTRUCTIONS);

  /// Visits and their levels, which follow from the worksheet.
  private static final Pattern VISIT = Pattern.compile("992\\d\\d|993[89]\\d|G0(402|438|439)");

  private static final int FIRST_HITS = 40;

  /// The code on the date of service, billable or not.
  Optional<Code> find(String code) {
    return SYSTEMS.stream()
        .flatMap(system -> codeSets.find(system, code, note.dateOfService()).stream())
        .findFirst();
  }

  /// The system that a code nobody knows looks to be of.
  static CodeSystem systemOf(String code) {
    return code.matches("\\d.*") ? CodeSystem.CPT : CodeSystem.ICD10CM;
  }

  boolean isDiagnosis(Code code) {
    return code.system() == CodeSystem.ICD10CM;
  }

  /// What is wrong with a proposal wherever its quote stands.
  Optional<String> beforehand(Proposal proposal, Optional<Code> code, Suggestions own) {
    if (code.isEmpty()) {
      return Optional.of("there is no such code on " + note.dateOfService());
    }
    var known = code.get();
    if (!known.billable()) {
      return Optional.of(known.code() + " needs more characters to be billed");
    }
    if (VISIT.matcher(known.code()).matches()) {
      return Optional.of("the visit's level follows from the worksheet alone");
    }
    if (!Quotes.isUsable(proposal.quote())) {
      return Optional.of("it quotes no words of the note, or a whole paragraph");
    }
    if (read.places(proposal.quote()).isEmpty()) {
      return Optional.of("the quoted words are not in the note");
    }
    return own.considered().stream()
        .filter(one -> one.code().equals(known.code()))
        .filter(one -> one.reasoning().assertion() == Assertion.AFFIRMED)
        .findFirst()
        .map(one -> "the engine had found and dropped it: " + one.reasoning().why());
  }

  /// What is wrong with a quote in one place; empty when it carries the code there.
  Optional<String> against(Code code, QuotedWords words) {
    if (read.isSpokenToMachines(words.span())) {
      return Optional.of("the quoted words stand in a paragraph that speaks to a machine");
    }
    if (!supports(code, words)) {
      return Optional.of(
          "neither its title nor the encoder connects the quoted words with " + code.code());
    }
    return againstTelling(code, words)
        .or(() -> isDiagnosis(code) ? againstByRules(code, words) : againstPlace(words));
  }

  private Optional<String> againstTelling(Code code, QuotedWords words) {
    if (words.isHypothetical()) {
      return Optional.of("the note speaks of it as something that might happen");
    }
    if (words.isOnlyMentioned() && isDiagnosis(code)) {
      return Optional.of("the quoted words only say what a test, vaccine or document is about");
    }
    boolean history = isDiagnosis(code) && CodeKinds.isFactor(code.code());
    return switch (words.assertion(code.title())) {
      case AFFIRMED -> Optional.empty();
      case NEGATED -> Optional.of("the note says that it is not there");
      case UNCERTAIN ->
          Optional.of(
              "uncertain diagnoses are not coded for outpatients (Official Guidelines IV.H)");
      case HISTORICAL -> unless(history, "the note tells it as past (Official Guidelines IV.J)");
      case FAMILY -> unless(history, "it is said of a relative, not of the patient");
    };
  }

  private static Optional<String> unless(boolean holds, String reason) {
    return holds ? Optional.empty() : Optional.of(reason);
  }

  private static Optional<String> againstPlace(QuotedWords words) {
    return ONLY_PLANNED.contains(words.passage().kind())
        ? Optional.of("the quoted words stand in the plan, which does not say that it was done")
        : Optional.empty();
  }

  /// Whether the quoted words have to do with the code: they say a word of its title, or the
  /// encoder leads from them to its category.
  private boolean supports(Code code, QuotedWords words) {
    if (words.says(code.title())) {
      return true;
    }
    var span = words.span();
    var quote = note.text().substring(span.start(), span.end());
    var category = code.code().substring(0, 3);
    return codeSets.search(quote, note.dateOfService(), FIRST_HITS, List.of(code.system())).stream()
        .anyMatch(hit -> hit.code().code().startsWith(category));
  }

  /// What the rules say against a diagnosis that its words carry; empty when they leave it
  /// standing, and everything else with it.
  private Optional<String> againstByRules(Code code, QuotedWords words) {
    var decision = read.with(words.finding(code.code(), Assertion.AFFIRMED));
    var kept = decision.codes().stream().map(Candidate::id).toList();
    if (!kept.contains(code.code())) {
      return Optional.of(
          decision.considered().stream()
              .filter(one -> one.id().equals(code.code()) && one.assertion() == Assertion.AFFIRMED)
              .map(Candidate::dropped)
              .findFirst()
              .orElse("the note's words lead to another code than " + code.code()));
    }
    return read.kept().stream()
        .filter(one -> !kept.contains(one))
        .sorted()
        .findFirst()
        .map(one -> "with it " + one + " would have to go, which the engine found itself");
  }

  /// How strongly the rules take it.
  double strength(Code code, QuotedWords words) {
    return read.with(words.finding(code.code(), Assertion.AFFIRMED)).codes().stream()
        .filter(one -> one.id().equals(code.code()))
        .mapToDouble(Candidate::score)
        .findFirst()
        .orElse(0);
  }
}
