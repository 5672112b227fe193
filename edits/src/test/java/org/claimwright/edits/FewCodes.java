package org.claimwright.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.CodeTerm;
import org.claimwright.codesets.NoteKind;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.SearchHit;
import org.claimwright.kernel.DateRange;

/// A handful of codes in memory, in force from October 2025.
///
/// @param version of every release, `starter` for the set that ships with the product
record FewCodes(String version) implements CodeSets {

  private static final DateRange DAYS = DateRange.startingOn(LocalDate.of(2025, 10, 1));
  private static final List<Code> CODES =
      List.of(
          icd("E11", "Type 2 diabetes mellitus", false),
          icd("E11.9", "Type 2 diabetes mellitus without complications", true),
          icd("E11.65", "Type 2 diabetes mellitus with hyperglycemia", true),
          icd("E10.9", "Type 1 diabetes mellitus without complications", true),
          icd("I10", "Essential (primary) hypertension", true),
          icd("I12.9", "Hypertensive chronic kidney disease", true),
          icd("M17.11", "Unilateral primary osteoarthritis, right knee", true),
          icd("M17.12", "Unilateral primary osteoarthritis, left knee", true),
          icd("G63", "Polyneuropathy in diseases classified elsewhere", true),
          icd("O09.91", "Supervision of high risk pregnancy, first trimester", true),
          icd("Z38.00", "Single liveborn infant, delivered vaginally", true),
          icd("N40.0", "Benign prostatic hyperplasia", true),
          icd("W19.XXXA", "Unspecified fall, initial encounter", true),
          code(CodeSystem.CPT, "99213"),
          code(CodeSystem.CPT, "99214"),
          code(CodeSystem.CPT, "20610"),
          code(CodeSystem.CPT, "36415"),
          code(CodeSystem.HCPCS, "J3301"),
          code(CodeSystem.MODIFIER, "25"),
          code(CodeSystem.MODIFIER, "LT"),
          code(CodeSystem.MODIFIER, "RT"),
          code(CodeSystem.PLACE_OF_SERVICE, "11"));
  private static final Map<String, CodeNote> NOTES =
      Map.of(
          "E11.9",
          new CodeNote(NoteKind.EXCLUDES1, "type 1 diabetes mellitus (E10.-)", "E11"),
          "E11.65",
          new CodeNote(NoteKind.EXCLUDES1, "type 1 diabetes mellitus (E10.-)", "E11"),
          "I12.9",
          new CodeNote(
              NoteKind.EXCLUDES1, "essential hypertension (I10), renovascular (I15.0)", "I12"),
          "G63",
          new CodeNote(NoteKind.CODE_FIRST, "underlying disease, such as: gout (M10.-)", "G63"));

  @Override
  public List<Release> releases() {
    return List.of();
  }

  @Override
  public Optional<Release> release(CodeSystem system, LocalDate on) {
    return DAYS.contains(on)
        ? Optional.of(new Release(system.label(), version, DAYS.from(), CODES.size(), "memory"))
        : Optional.empty();
  }

  @Override
  public Optional<Code> find(CodeSystem system, String code, LocalDate on) {
    return codes(system, on).filter(known -> known.code().equals(code)).findFirst();
  }

  @Override
  public List<CodeNote> notes(String code, LocalDate on) {
    return Optional.ofNullable(NOTES.get(code)).stream().toList();
  }

  @Override
  public List<Code> children(String code, LocalDate on) {
    return codes(CodeSystem.ICD10CM, on)
        .filter(known -> known.code().startsWith(code) && !known.code().equals(code))
        .toList();
  }

  @Override
  public Stream<Code> codes(CodeSystem system, LocalDate on) {
    return CODES.stream()
        .filter(known -> known.system() == system && known.validity().contains(on));
  }

  @Override
  public Stream<CodeTerm> terms(LocalDate on) {
    return Stream.empty();
  }

  @Override
  public List<SearchHit> search(String words, LocalDate on, int limit) {
    return List.of();
  }

  private static Code icd(String code, String title, boolean billable) {
    return new Code(CodeSystem.ICD10CM, code, title, billable, DAYS);
  }

  private static Code code(CodeSystem system, String code) {
    return new Code(system, code, code, true, DAYS);
  }
}
