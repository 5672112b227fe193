package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheStarterSetTest {

  private static final Set<CodeSystem> IMPORTED_ONLY =
      EnumSet.of(
          CodeSystem.ICD10PCS,
          CodeSystem.TAXONOMY,
          CodeSystem.REVENUE_CODE,
          CodeSystem.TYPE_OF_BILL,
          CodeSystem.CONDITION_CODE,
          CodeSystem.DISCHARGE_STATUS,
          CodeSystem.SPECIALTY);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Pattern REFERENCE = Pattern.compile("\\(([A-Z][0-9][0-9A-Z.]*)[-)]");

  private final CodeSets starter = StarterSet.load();

  @Test
  void everyFileOfTheFolderIsReadAndNoOther() throws IOException, URISyntaxException {
    var list = Objects.requireNonNull(StarterSet.class.getResource("starter/icd10cm/files.txt"));
    var listed = Path.of(list.toURI());
    try (var files = Files.list(Objects.requireNonNull(listed.getParent()))) {
      var present =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.equals("files.txt"))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(listed)).isEqualTo(present);
    }
  }

  @Test
  void itHasAtLeastSevenHundredBillableDiagnoses() {
    assertThat(starter.codes(CodeSystem.ICD10CM, TODAY).filter(Code::billable).count())
        .isGreaterThanOrEqualTo(700);
  }

  @Test
  void noCodeStandsTwiceInAnySystem() {
    for (var system : CodeSystem.values()) {
      var codes = starter.codes(system, TODAY).map(Code::code).toList();
      assertThat(codes).as(system.label()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyBillableDiagnosisIsReachedFromTheIndex() {
    var indexed =
        starter
            .terms(TODAY)
            .filter(term -> term.source() == CodeTerm.Source.INDEX)
            .map(CodeTerm::code)
            .collect(Collectors.toSet());
    assertThat(starter.codes(CodeSystem.ICD10CM, TODAY).filter(Code::billable).map(Code::code))
        .allMatch(indexed::contains);
  }

  @Test
  void everyCodeStandsUnderItsCategory() {
    assertThat(starter.codes(CodeSystem.ICD10CM, TODAY))
        .allSatisfy(code ->
            assertThat(starter.find(CodeSystem.ICD10CM, code.code().substring(0, 3), TODAY))
                .as(code.code())
                .isPresent());
  }

  @Test
  void codesInNotesAreShapedAsCodes() {
    var wrong = new ArrayList<String>();
    starter
        .codes(CodeSystem.ICD10CM, TODAY)
        .forEach(code -> starter.notes(code.code(), TODAY).forEach(note -> check(note, wrong)));
    assertThat(wrong).isEmpty();
  }

  private static void check(CodeNote note, List<String> wrong) {
    var reference = REFERENCE.matcher(note.text());
    while (reference.find()) {
      if (!reference.group(1).matches("[A-Z][0-9][0-9AB](\\.[0-9A-Z]{0,4})?")) {
        wrong.add(note.owner() + ": " + note.text());
      }
    }
  }

  @Test
  void aHeaderIsNotBillableAndItsChildrenAreFoundBelowIt() {
    assertThat(starter.find(CodeSystem.ICD10CM, "E11", TODAY)).get().matches(c -> !c.billable());
    assertThat(starter.children("E11", TODAY)).extracting(Code::code).contains("E11.9");
  }

  @Test
  void aCodeIsFoundWithAndWithoutItsDot() {
    assertThat(starter.find(CodeSystem.ICD10CM, "e119", TODAY))
        .isEqualTo(starter.find(CodeSystem.ICD10CM, "E11.9", TODAY))
        .isPresent();
  }

  @Test
  void nothingIsKnownBeforeTheStarterSetBegins() {
    var before = LocalDate.of(2024, 9, 30);
    assertThat(starter.find(CodeSystem.ICD10CM, "I10", before)).isEmpty();
    assertThat(starter.find(CodeSystem.ICD10CM, "I10", before.plusDays(1))).isPresent();
    assertThat(starter.release(CodeSystem.ICD10CM, before)).isEmpty();
  }

  @Test
  void itsReleasesSayThatTheyAreOurOwn() {
    assertThat(starter.release(CodeSystem.ICD10CM, TODAY))
        .get()
        .extracting(Release::version, Release::source)
        .containsExactly("starter", "Claimwright's own starter set");
  }

  @Test
  void everySystemThatAClaimOfAPracticeNeedsIsThere() {
    for (var system : CodeSystem.values()) {
      if (!IMPORTED_ONLY.contains(system)) {
        assertThat(starter.codes(system, TODAY).count()).as(system.label()).isPositive();
      }
    }
  }
}
