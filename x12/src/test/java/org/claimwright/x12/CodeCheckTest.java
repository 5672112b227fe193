package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.claimwright.x12.CodeLists.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes of lists outside the guides, told on level 5.
class CodeCheckTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HC:99214               | HC:XXXXX                | SV101-2
          HC:99214               | HC:99214:!!             | SV101-3
          ***11:B:1*             | ***00:B:1*              | CLM05-1
          HI*ABK:E119            | HI*ABK:119              | HI01-2
          HI*ABK:E119*ABF:I10    | HI*BK:25000*BF:4019     | HI01-2
          PRV*BI*PXC*207Q00000X  | PRV*BI*PXC*999Z99999Z   | PRV03
          N4*BOSTON*MA*021081234 | N4*BOSTON*MA*02108      | N403
          N4*BOSTON*MA*02108~    | N4*BOSTON*MX*02108~     | N402
          REF*EI*042345678       | REF*EI*04234567X        | REF02
          TE*6175550100          | TE*CALL US              | PER04
          """)
  void aCodeThatCannotBeIsTold(String text, String by, String element) {
    var problems = X12Validator.validate(Change.replace(Files837.CLAIM, text, by)).problems();

    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.CODE_UNKNOWN);
    assertThat(problems.getFirst().element()).isEqualTo(element);
    assertThat(problems.getFirst().snip()).isEqualTo(5);
  }

  @Test
  void aNumberOfAPersonOrBusinessStaysOutOfTheMessage() {
    var file = Change.replace(Files837.CLAIM, "REF*EI*042345678", "REF*EI*04234567X");

    assertThat(X12Validator.validate(file).problems().getFirst().message())
        .doesNotContain("04234567X");
  }

  @Test
  void aListIsAskedByTheDateOfService() {
    var asked = new ArrayList<LocalDate>();
    CodeLists lists =
        (list, code, on) -> {
          asked.add(on);
          return Standing.VALID;
        };

    X12Validator.validate(Files837.bytes(Files837.CLAIM), Validation.ALONE.with(lists));

    assertThat(asked).contains(LocalDate.of(2026, 3, 9));
  }

  @Test
  void aCodeTheListDoesNotHaveIsTold() {
    CodeLists lists =
        (list, code, on) -> code.equals("E119") ? Standing.UNKNOWN : Standing.NOT_CHECKED;

    var problems =
        X12Validator.validate(Files837.bytes(Files837.CLAIM), Validation.ALONE.with(lists))
            .problems();

    assertThat(problems).map(X12Problem::element).containsExactly("HI01-2");
  }

  @Test
  void aListThatIsNotLoadedIsNamedAndNothingIsRefused() {
    var report = X12Validator.validate(Files837.bytes(Files837.CLAIM));

    assertThat(report.accepted()).isTrue();
    assertThat(report.notChecked()).contains(CodeList.ICD_10_CM, CodeList.PROCEDURE);
  }
}
