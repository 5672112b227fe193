package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a kind of service asks for, told on level 6.
class ServicesOfKindTest {

  private static final String LINE = "SV1*HC:83036*35.5*UN*1***1~";

  @ParameterizedTest(name = "{0} paid by {1} is told at {2}")
  @CsvSource({
    "SV1*HC:00840*35.5*UN*1***1~, CI, SV103",
    "SV1*HC:99213*35.5*MJ*30***1~, CI, SV103",
    "SV1*HC:A0428*35.5*UN*1***1~, CI, ''",
    "SV1*HC:98941:AT*35.5*UN*1***1~, MB, ''",
    "SV1*HC:77067*35.5*UN*1***1~, MB, ''",
    "SV1*HC:83036:QW*35.5*UN*1***1~, MB, ''",
    "SV1*HC:J3301*35.5*UN*1***1~, MC, ''",
    "SV1*HC:64999*35.5*UN*1***1~, MB, SV101-7"
  })
  void aServiceThatLacksWhatItsKindNeeds(String line, String payer, String element) {
    var problems = validate(line, payer);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.LINE_OF_SERVICE);
    assertThat(problems.getFirst().snip()).isEqualTo(6);
    assertThat(problems.getFirst().loop()).startsWith("24");
    assertThat(problems.getFirst().element()).isEqualTo(element);
  }

  @ParameterizedTest(name = "{0} paid by {1} is accepted")
  @CsvSource({
    "SV1*HC:00840*35.5*MJ*45***1~, CI",
    "SV1*HC:01996*35.5*UN*1***1~, CI",
    "SV1*HC:98941:AT*35.5*UN*1***1~, CI",
    "SV1*HC:83036*35.5*UN*1***1~, MB",
    "SV1*HC:J3301*35.5*UN*1***1~, CI",
    "SV1*HC:64999:::::NERVE BLOCK*35.5*UN*1***1~, MB",
    "SV1*HC:64999*35.5*UN*1***1~, CI"
  })
  void aServiceThatHasWhatItsKindNeeds(String line, String payer) {
    assertThat(validate(line, payer)).isEmpty();
  }

  private static java.util.List<X12Problem> validate(String line, String payer) {
    var file = Files837.CLAIM.replace("*******CI~", "*******" + payer + "~").replace(LINE, line);
    return X12Validator.validate(Files837.bytes(file)).problems();
  }

  @ParameterizedTest(name = "{0} with {1} is told at {2}")
  @CsvSource({
    "SV3*AD:D2392*140***I*1~, '', TOO",
    "SV3*AD:D2392*140***I*1~, TOO*JP*14~, TOO",
    "SV3*AD:D7140*140****1~, '', TOO"
  })
  void aServiceToAToothNamesIt(String line, String tooth, String segment) {
    var file =
        FilesOther.DENTAL
            .replace("SV3*AD:D2392*140***I*1~\n", line + "\n")
            .replace("TOO*JP*14*M:O~\n", tooth.isEmpty() ? "" : tooth + "\n");

    var problems = X12Validator.validate(Change.recount(file)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().snip()).isEqualTo(6);
    assertThat(problems.getFirst().segment()).isEqualTo(segment);
  }
}
