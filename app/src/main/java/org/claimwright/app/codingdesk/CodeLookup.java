package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The code sets as they stood on one date of service.
record CodeLookup(CodeSets codeSets, LocalDate on) {

  private static final String UNKNOWN = "CODE-UNKNOWN";

  /// The code, if it may be billed on the date.
  Outcome<CodeIdentity> billable(CodeSystem system, String written) {
    var wanted = written.strip().toUpperCase(Locale.ROOT);
    return codeSets
        .find(system, wanted, on)
        .map(code -> code.billable() ? Outcome.ok(identity(code)) : incomplete(code))
        .orElseGet(() -> unknown(system, wanted));
  }

  /// Why the code is billable in no system of a claim; empty where one has it.
  Optional<Problem> whyNotBillable(String written) {
    var answers =
        Stream.of(CodeSystem.ICD10CM, CodeSystem.CPT, CodeSystem.HCPCS)
            .map(system -> billable(system, written))
            .toList();
    if (answers.stream().anyMatch(Outcome::isOk)) {
      return Optional.empty();
    }
    return answers.stream()
        .flatMap(answer -> answer.problems().stream())
        .min(Comparator.comparing(problem -> problem.code().equals(UNKNOWN)));
  }

  /// The code with what is known of it; its number alone when the date's release lacks it.
  CodeIdentity described(CodeSystem system, String code) {
    return codeSets
        .find(system, code, on)
        .map(this::identity)
        .orElseGet(() -> new CodeIdentity(system, code, "Not in the loaded code sets", ""));
  }

  boolean knowsModifier(String modifier) {
    return codeSets.find(CodeSystem.MODIFIER, modifier, on).isPresent();
  }

  String release(CodeSystem system) {
    return codeSets.release(system, on).map(Release::version).orElse("");
  }

  private CodeIdentity identity(Code code) {
    return new CodeIdentity(code.system(), code.code(), code.title(), release(code.system()));
  }

  private Outcome<CodeIdentity> unknown(CodeSystem system, String code) {
    return Outcome.rejected(
        Problem.stop(
            UNKNOWN,
            "",
            "\""
                + code
                + "\" is not in "
                + (system.label() + " " + release(system)).strip()
                + " on "
                + on
                + ": search for it by its words, or load the full release under Code sets."));
  }

  private Outcome<CodeIdentity> incomplete(Code code) {
    return Outcome.rejected(
        Problem.stop(
            "CODE-INCOMPLETE",
            "",
            "\""
                + code.code()
                + "\" ("
                + code.title()
                + ") needs more characters: open it in the encoder and choose a code below it."));
  }
}
