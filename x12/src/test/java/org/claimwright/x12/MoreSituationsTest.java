package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One change to a legal file that breaks what the situation asks, a balance or a code list, told
/// once.
class MoreSituationsTest {

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          835-transfer   | CLP*C1*1*500*330*50*      | CLP*C1*1*500*330*49.99*  | BALANCE_CLAIM     | CLP05
          835-transfer   | CLP*C4*4*150*0*0*         | CLP*C4*4*150*0*.01*      | BALANCE_CLAIM     | CLP05
          835-check      | NM1*TT*2*NEXT PAYER*****PI*NEXT | ""                 | SITUATION_MISSING | ""
          835-check      | BPR*D*90*                 | BPR*H*90*                | SITUATION         | BPR02
          277CA-levels   | AMT*YU*285.5              | AMT*YU*285.51            | BALANCE_TOTALS    | AMT02
          277CA-levels   | QTY*QC*1                  | QTY*QC*2                 | BALANCE_TOTALS    | QTY02
          277CA-levels   | STC*A1:19:PR*20260310*WQ*335.5 | STC*A1:19:PR*20260310*WQ*335 | BALANCE_TOTALS | STC04
          277CA-levels   | STC*A2:20:PR*20260310*WQ*185.5 | STC*A2:20:PR*20260310*WQ*185 | BALANCE_TOTALS | AMT02
          277CA-levels   | STC*A2:20:PR*             | STC*F1:20:PR*            | SITUATION         | STC01-1
          277CA-refusal  | AMT*YY*100                | AMT*YY*90                | BALANCE_TOTALS    | STC04
          999-rich       | AK9*P*4*4*2               | AK9*P*4*4*3              | BALANCE_COUNTS    | AK904
          999-rich       | AK9*P*4*4*2               | AK9*P*4*3*2              | BALANCE_COUNTS    | AK903
          999-rich       | AK9*P*4*4*2               | AK9*P*5*4*2              | BALANCE_COUNTS    | AK902
          999-rich       | AK9*P*4*4*2               | AK9*A*4*4*2              | BALANCE_COUNTS    | AK901
          999-group      | AK9*R*1*1*0*              | AK9*A*1*1*0*             | BALANCE_COUNTS    | AK901
          276-rich       | DMG*D8*19800512*F         | ""                       | SITUATION_MISSING | ""
          837I-others    | CL1*4*5*30                | CL1*4*5*01               | SITUATION         | CL103
          837I-others    | HI*APR:R079*APR:R0602*APR:R42 | ""                   | SITUATION_MISSING | ""
          837I-inpatient | REF*LU*MA                 | REF*LU*QQ                | CODE_UNKNOWN      | REF02
          837D-office    | DTP*441*D8*20200101       | ""                       | SITUATION_MISSING | ""
          837D-office    | SVD*FIRST*140*            | SVD*SECOND*140*          | SITUATION         | SVD01
          837P-casualty  | SVD*SECOND*15*            | SVD*SECOND*14.99*        | BALANCE_LINE      | SVD02
          837P-supplies  | HCP*02*500*100*ORG1*5.5*AP1*20**HC*E1390 | HCP*02*500*100*ORG1*5.5*AP1*20**HC*XXXXX | CODE_UNKNOWN | HCP10
          837P-medicare  | AMT*F5*10                 | AMT*F5*-10               | SITUATION         | AMT02
          837P-medicare  | CR1*LB*155*               | CR1*LB*-155*             | SITUATION         | CR102
          837P-supplies  | AMT*T*5                   | AMT*T*-5                 | SITUATION         | AMT02
          837D-office    | DN1*36*27*                | DN1*27*36*               | SITUATION         | DN102
          837P-supplies  | REF*EI*364567891          | REF*EI*36-4567891        | CODE_UNKNOWN      | REF02
          835-check      | REF*TJ*042345678          | REF*TJ*04-2345678        | CODE_UNKNOWN      | REF02
          270-rich       | III*ZZ*11                 | III*ZZ*00                | CODE_UNKNOWN      | III02
          270-rich       | PRV*RF*HPI*1245319599     | PRV*RF*HPI*1245319598    | NPI_CHECK         | PRV03
          278-request    | DTP*435*RD8*20260320-20260321 | ""                   | SITUATION_MISSING | ""
          820-members    | RMR*ID*PP0002**100        | RMR*ID*PP0002**99.99     | BALANCE_PAYMENT   | BPR02
          834-member     | QTY*ET*1                  | QTY*ET*2                 | BALANCE_TOTALS    | QTY02
          """)
  void oneChangeIsToldOnce(String name, String text, String by, String fault, String element) {
    var problems = X12Validator.validate(LegalFiles.changed(name, text, by)).problems();

    assertThat(problems.stream().map(problem -> problem.fault().name()).toList())
        .isEqualTo(fault.isEmpty() ? java.util.List.of() : java.util.List.of(fault));
    assertThat(problems).allMatch(problem -> problem.element().equals(element));
  }

  @ParameterizedTest(name = "{0}: {1} and {2} change places")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          837P-medicare | N3*1 HILL ROAD*SUITE 4 | N4*BOSTON*MA*021081234
          837P-medicare | N3*2 LANE*FLAT 3    | N4*BOSTON*MA*02108
          835-check     | N3*1 PAYER ROAD     | N4*BOSTON*MA*02110
          277-rich      | STC*F1:65*20260309  | REF*FJ*L1
          834-member    | N3*2 LANE*FLAT 3    | N4*BOSTON*MA*02108**CY*SUFFOLK
          """)
  void neighboursThatChangedPlacesAreToldOnce(String name, String one, String other) {
    var segments = new ArrayList<>(LegalFiles.segments(name));
    var at = segments.indexOf(one);
    assertThat(segments.get(at + 1)).isEqualTo(other);
    segments.set(at, other);
    segments.set(at + 1, one);

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.SEGMENT_ORDER);
    assertThat(problems.getFirst().position()).isEqualTo(at + 2);
  }

  @ParameterizedTest(name = "{0}: {1} is missing")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          270-rich       | HL*4*2*22*1 | 2000C
          276-rich       | HL*5*3*22*1 | 2000D
          277-rich       | HL*5*3*22*1 | 2000D
          277CA-provider | HL*4*2*19*1 | 2000C
          837I-others    | HL*3*1*22*1 | 2000B
          """)
  void aLevelThatIsMissingIsToldOnce(String name, String level, String loop) {
    var segments = new ArrayList<>(LegalFiles.segments(name));
    assertThat(segments.remove(level)).isTrue();

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.LOOP_MISSING);
    assertThat(problems.getFirst().loop()).isEqualTo(loop);
  }
}
