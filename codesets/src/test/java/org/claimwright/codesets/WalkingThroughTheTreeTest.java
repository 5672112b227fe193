package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The Tabular tree at full size, from chapters to codes and back.
class WalkingThroughTheTreeTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

  @Test
  void theTwentyTwoChaptersStandOnTop() {
    assertThat(Reference.whole().open().below("", DATE))
        .hasSize(22)
        .allMatch(node -> node.kind() == TabularNode.Kind.CHAPTER);
  }

  @Test
  void aChapterLeadsToBlocksAndABlockToCategories() {
    var sets = Reference.whole().open();

    assertThat(sets.below("Chapter 4", DATE)).extracting(TabularNode::name).contains("E08-E13");
    assertThat(sets.below("E08-E13", DATE))
        .extracting(TabularNode::name)
        .containsExactly("E08", "E09", "E10", "E11", "E13");
    assertThat(sets.below("E11.6", DATE))
        .extracting(TabularNode::name)
        .contains("E11.61", "E11.65");
  }

  @Test
  void theWayToACodeNamesEveryLevel() {
    assertThat(Reference.whole().open().path("E11.42", DATE))
        .extracting(TabularNode::name)
        .containsExactly("Chapter 4", "E08-E13", "E11", "E11.4", "E11.42");
  }

  @Test
  void everyBillableCodeHasItsWayFromAChapter() {
    var sets = Reference.whole().open();
    long without =
        sets.codes(CodeSystem.ICD10CM, DATE)
            .filter(Code::billable)
            .filter(code -> code.code().length() < 6)
            .map(code -> sets.path(code.code(), DATE))
            .filter(path -> path.getFirst().kind() != TabularNode.Kind.CHAPTER)
            .count();
    // a chapter's range grew with 2026's new block of developmental disorders
    assertThat(without).isLessThan(25);
  }

  @Test
  void nearlyEveryReferenceOfTheIndexLeadsToACodeInForce() {
    var sets = Reference.whole().open();
    var table =
        sets.termTables(DATE).stream()
            .filter(one -> one.termCount() > 60_000 && one.source(0) == CodeTerm.Source.INDEX)
            .findFirst()
            .orElseThrow();
    int leading = 0;
    for (int term = 0; term < table.termCount(); term++) {
      leading += sets.find(CodeSystem.ICD10CM, table.code(term), DATE).isPresent() ? 1 : 0;
    }
    assertThat(leading * 10_000L / table.termCount()).isGreaterThan(9_900);
  }
}
