package org.claimwright.edits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.Diagnosis;

/// Holds a claim against one of the practice's own rules.
final class PracticeRuleCheck {

  private PracticeRuleCheck() {}

  /// A line or a diagnosis that the rule is about.
  record Subject(OptionalInt line, String code) {}

  static List<Subject> subjects(PracticeRule rule, Claim claim) {
    var masks = rule.scope().codes();
    var lines =
        claim.lines().stream()
            .filter(line -> rule.source().effective().contains(line.serviceDate()))
            .filter(line -> CodeMask.anyCovers(masks, line))
            .map(line -> new Subject(OptionalInt.of(line.number()), line.procedure().code()));
    var diagnoses =
        claim.diagnoses().stream()
            .filter(diagnosis -> CodeMask.anyCovers(masks, diagnosis))
            .map(diagnosis -> new Subject(OptionalInt.empty(), diagnosis.code()));
    return Stream.concat(lines, diagnoses).toList();
  }

  static List<Finding> findings(PracticeRule rule, Claim claim) {
    return subjects(rule, claim).stream()
        .flatMap(subject -> objection(rule, subject, claim).stream())
        .map(flaw -> finding(rule, claim, flaw))
        .toList();
  }

  private static Optional<Flaw> objection(PracticeRule rule, Subject subject, Claim claim) {
    return switch (rule.demand()) {
      case RuleDemand.Modifier wanted -> modifier(wanted, subject, claim);
      case RuleDemand.Diagnosis wanted -> diagnosis(wanted, subject, claim);
      case RuleDemand.Service wanted -> service(wanted, subject, claim);
      case RuleDemand.Without unwanted -> without(unwanted, subject, claim);
      case RuleDemand.Review review ->
          Optional.of(
              flaw(
                  subject,
                  subject.code() + " is to be looked at before it goes out",
                  "look at the claim, then correct it or change the rule"));
    };
  }

  private static Optional<Flaw> modifier(RuleDemand.Modifier wanted, Subject subject, Claim claim) {
    var modifiers = line(subject, claim).procedure().modifiers();
    return modifiers.stream().anyMatch(wanted.oneOf()::contains)
        ? Optional.empty()
        : Optional.of(
            flaw(
                subject,
                subject.code()
                    + (modifiers.isEmpty() ? " has no modifier" : " has " + modifiers)
                    + ", and "
                    + oneOf(wanted.oneOf())
                    + " is wanted",
                "add the modifier if the note supports it"));
  }

  private static Optional<Flaw> diagnosis(
      RuleDemand.Diagnosis wanted, Subject subject, Claim claim) {
    var looked =
        subject.line().isPresent() ? pointed(line(subject, claim), claim) : claim.diagnoses();
    return looked.stream().anyMatch(one -> CodeMask.anyCovers(wanted.oneOf(), one))
        ? Optional.empty()
        : Optional.of(
            flaw(
                subject,
                subject.code()
                    + (subject.line().isPresent()
                        ? " points to none of "
                        : " stands without any of ")
                    + CodeMask.list(wanted.oneOf()),
                "point it at the diagnosis it is for, if the note has it"));
  }

  private static Optional<Flaw> service(RuleDemand.Service wanted, Subject subject, Claim claim) {
    return claim.lines().stream().anyMatch(line -> CodeMask.anyCovers(wanted.oneOf(), line))
        ? Optional.empty()
        : Optional.of(
            flaw(
                subject,
                subject.code() + " stands without any of " + CodeMask.list(wanted.oneOf()),
                "add the service if the note has it"));
  }

  private static Optional<Flaw> without(RuleDemand.Without unwanted, Subject subject, Claim claim) {
    return codes(claim, unwanted.noneOf())
        .filter(other -> !other.equals(subject.code()))
        .findFirst()
        .map(other ->
            flaw(
                subject,
                subject.code() + " and " + other + " are not billed together",
                "take one of the two off, or bill them apart"));
  }

  private static Stream<String> codes(Claim claim, List<CodeMask> masks) {
    return Stream.concat(
        claim.lines().stream()
            .filter(line -> CodeMask.anyCovers(masks, line))
            .map(line -> line.procedure().code()),
        claim.diagnoses().stream()
            .filter(diagnosis -> CodeMask.anyCovers(masks, diagnosis))
            .map(Diagnosis::code));
  }

  private static List<Diagnosis> pointed(ClaimLine line, Claim claim) {
    return line.pointers().stream()
        .filter(pointer -> pointer >= 1 && pointer <= claim.diagnoses().size())
        .map(pointer -> claim.diagnoses().get(pointer - 1))
        .toList();
  }

  private static ClaimLine line(Subject subject, Claim claim) {
    return claim.lines().stream()
        .filter(line -> line.number() == subject.line().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private static String oneOf(List<String> values) {
    return values.size() == 1 ? values.getFirst() : "one of " + String.join(", ", values);
  }

  private static Flaw flaw(Subject subject, String message, String fix) {
    return new Flaw(subject.line(), message, fix, false);
  }

  private static Finding finding(PracticeRule rule, Claim claim, Flaw flaw) {
    return new Finding(
        new Finding.Place(claim.number(), flaw.line()),
        rule.source(),
        rule.severity(),
        flaw.message(),
        rule.advice().isEmpty() ? flaw.fix() : rule.advice());
  }
}
