package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.ReleaseUpdate.Impact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rule names all codes under a header; what an update does to them.
class FamiliesInAnUpdateTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void itSaysWhichOfThemEndAndWhichAreNew() throws IOException {
    var update =
        update(
            year(b -> b.header("M54", "Back pain").code("M545", "Low").code("M549", "Any")),
            year(b ->
                b.header("M54", "Back pain")
                    .header("M545", "Low")
                    .code("M5450", "Low, unspecified")
                    .code("M5459", "Low, other")
                    .code("M549", "Any")));
    assertThat(update.impactOnFamily("M54"))
        .hasValue(
            new Impact(
                "M54", Effect.FAMILY_CHANGED, "ends: M54.5; new: M54.50, M54.59", List.of()));
  }

  @Test
  void oneOfWhichNothingIsLeftHasEndedWithTheSuccessorsOfItsCodes() throws IOException {
    var update =
        update(
            year(b -> b.header("H42", "Glaucoma").code("H4211", "Glaucoma after an eye injury")),
            year(b -> b.code("H4089", "Glaucoma after eye injury")));
    var impact = update.impactOnFamily("H42").orElseThrow();
    assertThat(impact.effect()).isEqualTo(Effect.DELETED);
    assertThat(impact.detail()).isEqualTo("nothing is left of it: H42.11");
    assertThat(impact.successors()).extracting(Successor::code).containsExactly("H40.89");
    assertThat(update.impactOnFamily("H4").orElseThrow().effect()).isEqualTo(Effect.FAMILY_CHANGED);
  }

  @Test
  void oneInWhichNothingComesOrGoesIsNotTold() throws IOException {
    var update =
        update(
            year(b -> b.header("M54", "Back pain").code("M549", "Any").code("N10", "Kidney")),
            year(b -> b.header("M54", "Back pain").code("M549", "Other words")));
    assertThat(update.impactOnFamily("M54")).isEmpty();
    assertThat(update.impactOnFamily("N1")).isPresent();
  }

  private ReleaseUpdate update(OrderFixture before, OrderFixture after) throws IOException {
    var older = before.in(folder, "icd10cm-order-2025.txt");
    var newer = after.in(folder, "icd10cm-order-2026.txt");
    var store = folder.resolve("store");
    Importer.into(store).keepingGoodRows().run(List.of(older, newer));
    return CodeSetStore.update(store, "ICD-10-CM", "FY2025", "FY2026").orThrow();
  }

  private static OrderFixture year(UnaryOperator<OrderFixture> codes) {
    return codes
        .apply(new OrderFixture().header("A00", "Cholera").code("A000", "Cholera, first kind"))
        .header("Z79", "Long term (current) drug therapy")
        .code("Z794", "Long term (current) use of insulin");
  }
}
