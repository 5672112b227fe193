package org.claimwright.coding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.rules.Candidate;
import org.claimwright.coding.rules.Catalogue;
import org.claimwright.coding.rules.DiagnosisRules;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.services.ServiceReasons;

/// Diagnoses as the engine hands them on, each with its reasoning.
final class Answers {
  private static final double STANDS_FOR_SERVICE = 0.6;

  private Answers() {}

  static SuggestedCode suggested(Candidate candidate) {
    var why = candidate.isDropped() ? candidate.dropped() : candidate.why();
    var reasoning =
        new Reasoning(
            candidate.code().title(),
            Math.round(candidate.score() * 100) / 100.0,
            candidate.evidence(),
            why,
            candidate.assertion());
    return new SuggestedCode(CodeSystem.ICD10CM, candidate.id(), List.of(), 1, reasoning);
  }

  /// Diagnoses that stand in the sentence of a procedure that was done (`impacted cerumen, removed
  /// with a curette`): whoever treats one has assessed it.
  static List<SuggestedCode> treated(
      List<Candidate> considered, List<Candidate> coded, List<OfficeService> services) {
    return considered.stream()
        .filter(c -> DiagnosisRules.isOnlyMentioned(c) && isTreated(c, services))
        .filter(c -> coded.stream().noneMatch(other -> other.startsWith(c.id().substring(0, 3))))
        .map(Answers::treated)
        .toList();
  }

  private static boolean isTreated(Candidate candidate, List<OfficeService> services) {
    return candidate.findings().stream()
        .anyMatch(f ->
            services.stream()
                .filter(s -> s.billing().procedure() && s.code().matches("[1-6]\\d{4}"))
                .anyMatch(s -> s.evidence().start() == f.passage().sentence().start()));
  }

  private static SuggestedCode treated(Candidate candidate) {
    var reasoning =
        new Reasoning(
            candidate.code().title(),
            STANDS_FOR_SERVICE,
            candidate.evidence(),
            "The procedure of the same sentence treats it.",
            Assertion.AFFIRMED);
    return new SuggestedCode(CodeSystem.ICD10CM, candidate.id(), List.of(), 1, reasoning);
  }

  /// Diagnoses that services of the visit stand for and that are not among the others.
  static List<SuggestedCode> reasons(
      Catalogue catalogue,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services,
      List<Passage> passages) {
    var coded = diagnoses.stream().map(SuggestedCode::code).collect(Collectors.toSet());
    return ServiceReasons.of(services, passages, coded).stream()
        .flatMap(reason -> suggested(catalogue, reason).stream())
        .toList();
  }

  private static Optional<SuggestedCode> suggested(
      Catalogue catalogue, ServiceReasons.Reason reason) {
    return catalogue
        .billable(reason.code())
        .map(code ->
            new Reasoning(
                code.title(),
                STANDS_FOR_SERVICE,
                List.of(reason.evidence()),
                reason.why(),
                Assertion.AFFIRMED))
        .map(why -> new SuggestedCode(CodeSystem.ICD10CM, reason.code(), List.of(), 1, why));
  }
}
