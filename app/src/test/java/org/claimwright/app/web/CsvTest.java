package org.claimwright.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void wordsWithACommaOrAQuoteAreQuoted() {
    assertThat(Csv.line("Ellis, Jo", "6\" scar", "plain"))
        .isEqualTo("\"Ellis, Jo\",\"6\"\" scar\",plain");
  }

  @Test
  void aFormulaStaysWords() {
    assertThat(Csv.line("=1+1", "-2", "@x")).isEqualTo("'=1+1,'-2,'@x");
  }

  @Test
  void amountsAndDaysStandAsTheyAre() {
    assertThat(Csv.line(Money.parse("-286.50"), LocalDate.of(2026, 11, 12), 7L))
        .isEqualTo("-286.50,2026-11-12,7");
  }
}
