package org.claimwright.app.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a payer's codes say.
class ReadingDenialsTest {

  private final DenialReading reading = new DenialReading();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CO-97, M15          | NOT_APART   | BUNDLING
          CO-45, CO-50, PR-3  | NOT_COVERED | NECESSITY
          CO-16, M76          | DATA        | CODING
          CO-16, M127         | DOCUMENTS   | DOCUMENTATION
          CO-16, MA27         | DATA        | REGISTRATION
          CO-197, M62         | DATA        | AUTHORIZATION
          CO-29               | NOT_COVERED | FILING
          OA-18               | OTHER       | DUPLICATE
          PR-27, N30          | NOT_COVERED | REGISTRATION
          PR-96, N130         | NOT_COVERED | BENEFIT
          CO-999              | OTHER       | OTHER
          CO-45               | OTHER       | OTHER
          """)
  void theCodesSayWhatKindOfRefusalItIsAndWhereItWentWrong(
      String codes, Scenario scenario, Cause cause) {
    assertThat(reading.of(codes, true)).isEqualTo(new DenialReading.Read(scenario, cause));
  }

  @Test
  void aClaimThatWasOnlyPaidShortIsAMatterOfTheContract() {
    assertThat(reading.of("CO-45", false))
        .isEqualTo(new DenialReading.Read(Scenario.UNDERPAID, Cause.CONTRACT));
  }

  @Test
  void everyReasonThatRefusesHasACause() throws Exception {
    var stream =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/org/claimwright/codesets/starter/carc.tsv"));
    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length == 4 && columns[2].equals("denial"))
        .filter(columns -> !java.util.Set.of("16", "135", "A1").contains(columns[0]))
        .forEach(columns ->
            assertThat(reading.of("CO-" + columns[0], true).cause())
                .as(columns[0])
                .isNotEqualTo(Cause.OTHER));
  }
}
