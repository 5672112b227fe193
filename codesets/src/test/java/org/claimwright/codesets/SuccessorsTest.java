package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimwright.codesets.Successor.Reason;
import org.claimwright.codesets.Successor.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessorsTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void theOnlyCodeBelowIsSureAndSeveralAreLikelyTheMostAlikeFirst() throws IOException {
    var update =
        update(
            ended(b -> b.code("G439", "Migraine of any kind").code("M545", "Low back pain")),
            ended(b ->
                b.header("G439", "Migraine of any kind")
                    .code("G4390", "Migraine of any kind, not intractable")
                    .header("M545", "Low back pain")
                    .code("M5451", "Pain from the end plates of vertebrae")
                    .code("M5459", "Other low back pain")));
    assertThat(update.successorsOf("G43.9"))
        .containsExactly(new Successor("G43.90", Reason.BELOW, Strength.STRONG, ""));
    assertThat(update.successorsOf("M54.5"))
        .containsExactly(
            new Successor("M54.59", Reason.BELOW, Strength.LIKELY, ""),
            new Successor("M54.51", Reason.BELOW, Strength.LIKELY, ""));
  }

  @Test
  void aNewCodeBesideItIsLikelyWhenAlikeInTitleAndWeakOtherwise() throws IOException {
    var update =
        update(
            ended(b -> b.code("K5790", "Pouches of the bowel without bleeding")),
            ended(b ->
                b.code("K5791", "Pouches of the bowel with bleeding")
                    .code("K5792", "Something else altogether")));
    assertThat(update.successorsOf("K57.90"))
        .extracting(Successor::code, Successor::reason, Successor::strength)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("K57.91", Reason.BESIDE, Strength.LIKELY),
            org.assertj.core.groups.Tuple.tuple("K57.92", Reason.BESIDE, Strength.WEAK));
  }

  @Test
  void aCodeThatMovedFarAwayIsFoundByItsTitle() throws IOException {
    var update =
        update(
            ended(b -> b.code("H4211", "Glaucoma after an injury of the eye")),
            ended(b -> b.code("H4089", "Glaucoma after injury of the eye")));
    assertThat(update.successorsOf("H42.11"))
        .containsExactly(new Successor("H40.89", Reason.TITLE, Strength.LIKELY, ""));
  }

  @Test
  void wordsOfTheEndedCodeThatStandAtAnotherNowLeadThere() throws IOException {
    var release = new Release2026(folder);
    release.insistedOn(
        ended(b -> b.code("L7511", "Odd sweat")).in(folder, "icd10cm-order-2025.txt"),
        ended(b -> b.code("R6189", "Other signs")).in(folder, "icd10cm-order-2026.txt"),
        release.file(
            "icd10cm_tabular_2025.xml", tabular("2025", "L75.11", "Coloured perspiration")),
        release.file(
            "icd10cm_tabular_2026.xml", tabular("2026", "R61.89", "Coloured  perspiration")));
    assertThat(difference().successorsOf("L75.11"))
        .containsExactly(
            new Successor("R61.89", Reason.NOTE, Strength.LIKELY, "“Coloured perspiration”"));
  }

  @Test
  void whatNothingIsLikeHasNoSuccessorRatherThanAWrongOne() throws IOException {
    var update = update(ended(b -> b.code("B9999", "An ended thing")), ended(b -> b));
    assertThat(update.successorsOf("B99.99")).isEmpty();
  }

  @Test
  void everySuggestionSaysWhyAndHowStrongItIs() {
    assertThat(new Successor("R61", Reason.NOTE, Strength.LIKELY, "“Sweat”").why())
        .isEqualTo("its words stand there now: “Sweat” · likely");
    assertThat(List.of(Strength.values()))
        .containsExactly(Strength.STRONG, Strength.LIKELY, Strength.WEAK);
  }

  /// An order file begins before these codes and ends with a Z code.
  private static OrderFixture ended(UnaryOperator<OrderFixture> codes) {
    var begun = new OrderFixture().header("A00", "Cholera").code("A000", "Cholera, first kind");
    return codes
        .apply(begun)
        .header("Z79", "Long term (current) drug therapy")
        .code("Z794", "Long term (current) use of insulin");
  }

  private ReleaseUpdate update(OrderFixture older, OrderFixture newer) throws IOException {
    Importer.into(folder.resolve("store"))
        .keepingGoodRows()
        .run(
            List.of(
                older.in(folder, "icd10cm-order-2025.txt"),
                newer.in(folder, "icd10cm-order-2026.txt")));
    return difference();
  }

  private ReleaseUpdate difference() throws IOException {
    return CodeSetStore.update(folder.resolve("store"), "ICD-10-CM", "FY2025", "FY2026").orThrow();
  }

  private static String tabular(String version, String code, String words) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <ICD10CM.tabular>
      <version>%s</version>
      <chapter><name>1</name><desc>All</desc>
        <section id="A00-Z99"><desc>All</desc>
          <diag><name>%s</name><desc>A header</desc>
            <diag><name>%s</name><desc>A code</desc>
              <inclusionTerm><note>%s</note></inclusionTerm></diag>
          </diag>
        </section>
      </chapter>
    </ICD10CM.tabular>
    """
        .formatted(version, code.substring(0, 3), code, words);
  }
}
