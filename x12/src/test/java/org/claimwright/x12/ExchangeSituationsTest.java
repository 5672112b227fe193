package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What questions, answers and acknowledgements ask in a situation: a legal file passes, one change
/// against it is told once.
class ExchangeSituationsTest {

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          270-rich      | NM1*1P*1*ROWE*ADA*B**MD*XX*1234567893 | NM1*1P*2*ROWE*ADA*B**MD*XX*1234567893 | SITUATION | NM104
          270-rich      | TRN*1*T100*9042345678*DEPT | TRN*1*T100*5042345678*DEPT | SITUATION       | TRN03
          270-rich      | REF*6P*G1                  | REF*18*G1                  | SITUATION         | REF01
          270-rich      | EQ**HC:99213:25*FAM**1:2   | EQ**HC:99213:25*FAM**1:4   | SITUATION         | EQ05-2
          270-rich      | HI*ABK:E119*ABF:I10*ABF:E785 | ""                       | SITUATION         | EQ05-1
          270-rich      | DMG*D8*20200101*M          | DMG*D8*20260311*M          | SITUATION         | DMG02
          271-benefits  | REF*18*P2                  | REF*6P*P2                  | SITUATION         | REF01
          271-benefits  | NM1*FA*2*CLINIC*****FI*042345678 | NM1*FA*2*CLINIC*A****FI*042345678 | SITUATION | NM104
          271-benefits  | EB*J****PLAN******Y**HC:99213*1:2:3:4 | EB*J****PLAN******Y**HC:99213*1:2:3:5 | SITUATION | EB14-4
          271-benefits  | EB*A*IND*48*****.2****N    | EB*A*IND*48*****20****N    | SITUATION         | EB08
          271-benefits  | EB*A*IND*48*****.2****N    | EB*A*IND*48*****-.2****N   | SITUATION         | EB08
          271-benefits  | EB*K*IND*PT***7*100**99*5  | EB*K*IND*PT***7*100**99*-5 | SITUATION         | EB10
          271-benefits  | HSD*VS*10*WK*2*21*1*1*A    | HSD*VS*10*WK*2*21*-1*1*A   | SITUATION         | HSD06
          270-rich      | INS*N*19***************1   | INS*N*19***************-1  | SITUATION         | INS17
          276-rich      | AMT*T3*185.5               | AMT*T3*-185.5              | SITUATION         | AMT02
          276-rich      | SVC*HC:99214:25*150*****1  | SVC*HC:99214:25*150*****-1 | SITUATION         | SVC07
          277-rich      | SVC*HC:99214:25*150*120*0450***1 | SVC*HC:99214:25*-150*120*0450***1 | SITUATION | SVC02
          277CA-provider | STC*A8:496:85**U*60       | STC*A8:496:85**U*61        | BALANCE_TOTALS    | STC04
          277CA-provider | STC*A1:19*20260310*WQ*100 | STC*A1:19*20260310*WQ*100.01 | BALANCE_TOTALS  | STC04
          271-refusal   | AAA*N**67*C                | ""                         | SITUATION_MISSING | ""
          271-refusal   | AAA*N**51*C                | ""                         | SITUATION_MISSING | ""
          271-refusal   | AAA*Y**42*R                | ""                         | SITUATION_MISSING | ""
          271-refusal   | AAA*Y**42*P                | ""                         | SITUATION_MISSING | ""
          276-rich      | NM1*1P*1*ROWE*ADA*B**MD*FI*042345678 | NM1*1P*2*ROWE*ADA*B**MD*FI*042345678 | SITUATION | NM104
          276-rich      | DMG*D8*20200101*M          | DMG*D8*20290101*M          | SITUATION         | DMG02
          277CA-levels  | AMT*YU*285.5               | ""                         | SITUATION_MISSING | ""
          277CA-levels  | QTY*AA*1                   | ""                         | SITUATION_MISSING | ""
          277CA-levels  | QTY*QC*1                   | ""                         | SITUATION_MISSING | ""
          277CA-levels  | DTP*009*D8*20260310        | DTP*009*D8*20260308        | SITUATION         | DTP03
          277CA-levels  | STC*A2:20:PR*20260310*WQ*185.5 | STC*A2:20:PR*20260310*U*185.5 | SITUATION  | STC03
          277CA-levels  | NM1*QC*1*MUSTER*ERIKA*B**JR*MI*X1 | NM1*QC*2*MUSTER*ERIKA*B**JR*MI*X1 | ELEMENT_CODE | NM102
          277CA-provider | STC*A8:496:85**U*60       | ""                         | SITUATION_MISSING | ""
          270-rich      | REF*SY*123456789           | REF*SY*12345678            | CODE_UNKNOWN      | REF02
          271-benefits  | REF*TJ*042345678           | REF*TJ*04-2345678          | CODE_UNKNOWN      | REF02
          276-rich      | REF*BLT*111                | REF*BLT*591                | CODE_UNKNOWN      | REF02
          277CA-levels  | REF*BLT*111                | REF*BLT*11                 | CODE_UNKNOWN      | REF02
          999-rich      | IK3*XYZ*31**1              | IK3*XYZ*31**8              | SITUATION_MISSING | ""
          999-rich      | IK3*CLM*22*2300*8          | IK3*CLM*22*2300*5          | SITUATION         | IK304
          999-rich      | IK5*R*5*I5*4*3*I6          | IK5*R*4                    | SITUATION         | IK502
          999-rich      | IK5*R*5*I5*4*3*I6          | IK5*A*5                    | BALANCE_COUNTS    | IK501
          999-rich      | IK5*A                      | IK5*A*5                    | SITUATION         | IK502
          999-rich      | IK5*A                      | IK5*R                      | SITUATION         | IK502
          999-rich      | AK9*P*4*4*2                | AK9*P*-4*4*2               | BALANCE_COUNTS    | AK902
          """)
  void isToldOnce(String name, String text, String by, String fault, String element) {
    var problems = LegalFiles.problems(name, text, by);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.valueOf(fault));
    assertThat(problems.getFirst().element()).isEqualTo(element);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          270-rich     | EQ**HC:99213:25*FAM**1:2   | EQ**HC:99213:25*FAM**3
          271-benefits | EB*A*IND*48*****.2****N    | EB*A*IND*48*****1****N
          271-benefits | DMG*D8*20200101*M          | DMG*D8*20260310*M
          271-refusal  | AAA*N**72*C                | ""
          277CA-levels | DTP*009*D8*20260310        | DTP*009*D8*20260309
          999-rich     | IK5*R*5*I5*4*3*I6          | IK5*R*4*I5
          """)
  void isAllowed(String name, String text, String by) {
    assertThat(LegalFiles.problems(name, text, by)).isEmpty();
  }

  @Test
  void countsOfNothingNeedNoAmount() {
    var problems = LegalFiles.problems("277CA-refusal", "QTY*AA*1", "QTY*90*0~QTY*AA*1");

    assertThat(problems).isEmpty();
  }

  @Test
  void aQualifierGivenTwiceInsteadOfAnotherIsToldAtIt() {
    var first = LegalFiles.problems("277CA-levels", "DTP*050*D8*20260309", "DTP*009*D8*20260309");
    var second = LegalFiles.problems("277CA-levels", "DTP*009*D8*20260310", "DTP*050*D8*20260310");

    assertThat(first).hasSize(1);
    assertThat(first.getFirst().position()).isEqualTo(8);
    assertThat(first.getFirst().element()).isEqualTo("DTP01");
    assertThat(second).hasSize(1);
    assertThat(second.getFirst().position()).isEqualTo(9);
    assertThat(second.getFirst().element()).isEqualTo("DTP01");
  }

  @ParameterizedTest(name = "{0}: {1} after {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          276-rich     | DMG*D8*19800512*F   | BHT*0010*13*Q1*20260310*0915
          277-rich     | STC*A4:35*20260309  | NM1*41*1*HILLSIDE*ADA****46*HILL1
          277-rich     | TRN*2*C3            | BHT*0010*08*Q1*20260310*0915*DG
          277CA-levels | AMT*YU*285.5        | HL*4*3*PT
          277CA-levels | QTY*QC*1            | BHT*0085*08*A1*20260310*0915*TH
          """)
  void aSegmentFarFromItsPlaceIsToldOnceWhereItStands(String name, String text, String after) {
    var segments = new ArrayList<>(LegalFiles.segments(name));
    segments.remove(segments.lastIndexOf(text));
    var at = segments.indexOf(after) + 1;
    segments.add(at, text);

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.SEGMENT_ORDER);
    assertThat(problems.getFirst().position()).isEqualTo(at + 1);
  }

  @Test
  void aDateIsNotHeldAgainstAFormatThatIsWrongItself() {
    var problems =
        LegalFiles.problems("277CA-levels", "DTP*050*D8*20260309", "DTP*050*RD8*20260309");

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().element()).isEqualTo("DTP02");
  }

  @Test
  void aSubscriberWithDependantsIsAskedForNoBirthDateInALongFileEither() {
    var segments = new ArrayList<>(LegalFiles.segments("270-rich"));
    segments.set(segments.indexOf("NM1*IL*1******MI*X2"), "NM1*IL*1*PARENT");
    var file = LegalFiles.file(segments);

    var whole = X12Validator.validate(file).problems();
    var streamed =
        X12Validator.validateLong(new ByteArrayInputStream(file), Validation.ALONE).problems();

    assertThat(whole).isEmpty();
    assertThat(streamed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A, 000, true",
    "R, 024, true",
    "E, 022, true",
    "A, 024, false",
    "R, 000, false",
    "R, 032, false"
  })
  void theNoteOfATa1AgreesWithItsCode(String verdict, String note, boolean agrees) {
    var segments = new ArrayList<>(LegalFiles.segments("999-group"));
    segments.add(1, "TA1*000000007*260310*0915*%s*%s".formatted(verdict, note));

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    var told = problems.stream().map(problem -> problem.fault() + " " + problem.element()).toList();
    assertThat(told).isEqualTo(agrees ? List.of() : List.of("ELEMENT_CODE TA105"));
  }
}
