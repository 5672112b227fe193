package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchingTheStarterSetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final CodeSets starter = StarterSet.load();

  @ParameterizedTest
  @CsvSource({
    "htn, I10",
    "essential hypertension, I10",
    "hypertension essential, I10",
    "type 2 diabetes, E11.9",
    "t2dm, E11.9",
    "Diabetes TYPE 2, E11.9",
    "hypothyroidism, E03.9",
    "low back pain, M54.50",
    "knee oa right, M17.11",
    "right knee osteoarthritis, M17.11",
    "cellulitus left leg, L03.116",
    "uti, N39.0",
    "gerd, K21.9",
    "e1142, E11.42",
    "E11.42, E11.42",
    "99214, 99214",
    "hypothyroidsm, E03.9",
    "pharyngitis acute, J02.9",
  })
  void theRightCodeComesFirst(String query, String code) {
    assertThat(codes(query)).first().isEqualTo(code);
  }

  @Test
  void aCategoryTypedInFullComesBeforeTheCodesBelowIt() {
    assertThat(codes("E11")).first().isEqualTo("E11");
    assertThat(codes("E11")).allMatch(code -> code.startsWith("E11"));
  }

  @Test
  void aHitSaysWhichWordsItMet() {
    assertThat(starter.search("htn", TODAY, 5))
        .first()
        .extracting(SearchHit::match)
        .isEqualTo("htn");
  }

  @Test
  void nothingIsFoundForNothing() {
    assertThat(starter.search("  ", TODAY, 5)).isEmpty();
    assertThat(starter.search("???", TODAY, 5)).isEmpty();
    assertThat(starter.search("qqqqzzzz", TODAY, 5)).isEmpty();
  }

  @Test
  void noMoreThanAskedForIsGiven() {
    assertThat(starter.search("pain", TODAY, 3)).hasSize(3);
  }

  private List<String> codes(String query) {
    return starter.search(query, TODAY, 10).stream().map(hit -> hit.code().code()).toList();
  }
}
