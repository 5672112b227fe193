package org.claimwright.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimwright.claims.Claim;
import org.claimwright.claims.Diagnosis;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.NoteKind;
import org.claimwright.codesets.Release;

/// Each diagnosis against ICD-10-CM on the date of service.
final class DiagnosisRules {

  private DiagnosisRules() {}

  static List<Flaw> unknown(Claim claim, EditContext context) {
    var day = ClaimEdits.firstServiceDate(claim, context);
    var codes = context.codeSets();
    var release = codes.release(CodeSystem.ICD10CM, day);
    if (release.isEmpty()) {
      return Lines.claimIf(
          true,
          "no ICD-10-CM release is loaded for " + day,
          "import the release of that fiscal year: claimwright codesets import");
    }
    return each(claim, code -> codes.find(CodeSystem.ICD10CM, code, day).isEmpty())
        .map(found -> unknown(found, release.get()))
        .toList();
  }

  private static Flaw unknown(Numbered found, Release release) {
    return Flaw.ofClaim(
        found
            + " is not in ICD-10-CM "
            + release.version()
            + ", the release of the date of service",
        release.version().equals("starter")
            ? "check the code; if it is right, load the full release: claimwright codesets import"
            : "choose a code of that release");
  }

  static List<Flaw> notBillable(Claim claim, EditContext context) {
    var day = ClaimEdits.firstServiceDate(claim, context);
    return each(
            claim,
            code ->
                context.codeSets().find(CodeSystem.ICD10CM, code, day).stream()
                    .anyMatch(found -> !found.billable()))
        .map(found ->
            Flaw.ofClaim(
                found + " is a category and needs more characters",
                "choose one of " + below(found.code(), context, claim)))
        .toList();
  }

  private static String below(String code, EditContext context, Claim claim) {
    var day = ClaimEdits.firstServiceDate(claim, context);
    var children =
        context.codeSets().children(code, day).stream().map(Code::code).limit(8).toList();
    return children.isEmpty() ? "the codes below it" : String.join(", ", children) + " …";
  }

  static List<Flaw> duplicate(Claim claim, EditContext context) {
    var seen = new HashSet<String>();
    return each(claim, code -> !seen.add(plain(code)))
        .map(found -> Flaw.ofClaim(found + " is on the claim already", "take it off once"))
        .toList();
  }

  static List<Flaw> codeFirst(Claim claim, EditContext context) {
    if (claim.diagnoses().isEmpty()) {
      return List.of();
    }
    var first = claim.diagnoses().getFirst().code();
    var day = ClaimEdits.firstServiceDate(claim, context);
    var code = context.codeSets().find(CodeSystem.ICD10CM, first, day);
    boolean manifestation =
        code.filter(
                found -> found.title().toLowerCase(Locale.ROOT).contains("classified elsewhere"))
            .isPresent();
    return context.codeSets().notes(first, day).stream()
        .filter(note -> note.kind() == NoteKind.CODE_FIRST && !isConditional(note))
        .limit(1)
        .map(note -> codeFirst(first, note).asWarning(!manifestation))
        .toList();
  }

  private static boolean isConditional(CodeNote note) {
    var text = note.text().toLowerCase(Locale.ROOT);
    return text.contains("if applicable") || text.contains("if known") || text.contains("any ");
  }

  private static Flaw codeFirst(String code, CodeNote note) {
    return Flaw.ofClaim(
        "diagnosis 1, "
            + code
            + ", cannot be listed first: "
            + note.owner()
            + " says \""
            + note.text()
            + "\"",
        "put the underlying condition before it");
  }

  static List<Flaw> externalCauseFirst(Claim claim, EditContext context) {
    var first = claim.diagnoses().stream().map(Diagnosis::code).findFirst().orElse("");
    return Lines.claimIf(
        first.matches("[VWXY].*"),
        "diagnosis 1, " + first + ", is an external cause and cannot be listed first",
        "put the injury or condition before it");
  }

  /// The diagnoses of which something is true, with their place on the claim.
  static Stream<Numbered> each(Claim claim, Predicate<String> wrong) {
    var found = new ArrayList<Numbered>();
    for (int i = 0; i < claim.diagnoses().size(); i++) {
      var code = claim.diagnoses().get(i).code();
      if (wrong.test(code)) {
        found.add(new Numbered(i + 1, code));
      }
    }
    return found.stream();
  }

  static String plain(String code) {
    return code.replace(".", "");
  }

  /// A diagnosis and its place on the claim, 1-based.
  record Numbered(int place, String code) {
    @Override
    public String toString() {
      return "diagnosis " + place + ", " + code + ",";
    }
  }
}
