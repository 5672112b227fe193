package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the guides of questions, answers and acknowledgements allow at a place and what they do
/// not: 005010X279A1 (270, 271), 005010X212 (276, 277), 005010X214 (277CA), 005010X231A1 (999).
class ExchangeGuidesTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          270-rich     | NM1*IL*1*MUSTER                | NM1*IL*2*MUSTER
          270-rich     | PRV*RF*PXC*207Q00000X          | PRV*SB
          270-rich     | EQ*UC                          | EQ*30^UC^98**FAM
          271-refusal  | AAA*Y**61*C                    | AAA*Y**AG*C
          271-refusal  | AAA*Y**61*C                    | AAA*Y**E8*C
          271-benefits | INS*N*19*001*25*************2  | INS*N*53
          999-rich     | CTX*CLM01:V1002                | CTX*SUBSCRIBER NUMBER REF02:1
          """)
  void isAllowed(String name, String text, String by) {
    assertThat(LegalFiles.problems(name, text, by)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          270-rich     | BHT*0022*01*T1*20260310*0915*RT | BHT*0022*36*T1*20260310*0915*RT | ELEMENT_CODE | BHT02
          270-rich     | NM1*PR*2*PLAIN PAYER*****XV*12345 | NM1*PR*2******XV*12345 | ELEMENT_MISSING | NM103
          270-rich     | HL*2*1*21*1                     | "HL*2 *1*21*1"          | HL_SEQUENCE     | HL01
          270-rich     | HL*2*1*21*1                     | "HL*2* 1*21*1"          | HL_PARENT       | HL02
          270-rich     | PRV*RF*PXC*207Q00000X           | PRV*RF*HPI*1245319599   | ELEMENT_CODE    | PRV02
          270-rich     | PRV*RF*HPI*1245319599           | PRV*SB*HPI*1245319599   | ELEMENT_CODE    | PRV01
          270-rich     | REF*18*P1                       | REF*MRC*P1              | ELEMENT_CODE    | REF01
          270-rich     | REF*Y4*P1                       | REF*NQ*P1               | ELEMENT_CODE    | REF01
          270-rich     | REF*18*P1                       | REF*18*P1*PLAN          | ELEMENT_UNUSED  | REF03
          270-rich     | INS*Y*18***************2        | INS*Y*18                | ELEMENT_MISSING | INS17
          270-rich     | INS*N*19***************1        | INS*N*G8                | ELEMENT_CODE    | INS02
          270-rich     | HI*ABK:E119*ABF:I10*ABF:E785    | HI*ABF:E119*ABF:I10*ABF:E785 | ELEMENT_CODE | HI01-1
          270-rich     | HI*ABK:E119*ABF:I10*ABF:E785    | HI*ABK:E119*ABK:I10*ABF:E785 | ELEMENT_CODE | HI02-1
          270-rich     | EQ*30^1^98**FAM                 | EQ*30^1^98**IND         | ELEMENT_CODE    | EQ03
          270-rich     | EQ*33^88                        | EQ*33^88**FAM           | ELEMENT_UNUSED  | EQ03
          270-rich     | III*ZZ*11                       | III*ZZ*11~III*ZZ*22     | SEGMENT_REPEAT  | ""
          271-benefits | NM1*PR*2*PLAIN PAYER*****PI*PLAIN | NM1*PR*2******PI*PLAIN | ELEMENT_MISSING | NM103
          271-benefits | PER*IC*DESK*TE*8005550100*UR*WWW.PLAIN.EXAMPLE*EM*A@B.EXAMPLE | PER*IC*DESK*WP*8005550100 | ELEMENT_CODE | PER03
          271-benefits | EB*MC*IND*35*MC                 | EB*MC*IND*ZZ*MC         | ELEMENT_CODE    | EB03
          271-benefits | EB*MC*IND*35*MC                 | EB*MC*IND*30^ZZ*MC      | ELEMENT_CODE    | EB03
          270-rich     | EQ*33^88                        | EQ*33^ZZ                | CODE_UNKNOWN    | EQ01
          271-benefits | REF*49*1                        | REF*3H*1                | ELEMENT_CODE    | REF01
          271-benefits | MPI*A*AE*H                      | MPI*A*AE*X              | ELEMENT_CODE    | MPI03
          271-benefits | MPI*A*AE*H                      | MPI*A*AE*H**Z9          | ELEMENT_CODE    | MPI05
          271-benefits | HSD***DA**26*5                  | HSD***DA**26*5*SA       | ELEMENT_CODE    | HSD07
          271-benefits | HSD***DA**26*5                  | HSD***DA*1234567*26*5   | ELEMENT_LONG    | HSD04
          271-refusal  | AAA*N**67*C                     | AAA*N**72*C             | ELEMENT_CODE    | AAA03
          271-refusal  | AAA*N**73*C                     | AAA*N**67*C             | ELEMENT_CODE    | AAA03
          271-refusal  | AAA*Y**42*P                     | AAA*Y**42*W             | ELEMENT_CODE    | AAA04
          277-rich     | SVC*AD:D1110*35.5*30****1       | SVC*AD:D1110*35.5*30    | ELEMENT_MISSING | SVC07
          277CA-levels | STC*A7:454*20260310*U           | STC*A7:454::RX*20260310*U | ELEMENT_UNUSED | STC01-4
          999-rich     | CTX*SITUATIONAL TRIGGER*NM1*9**8 | CTX*SITUATIONAL TRIGGER*NM1 | ELEMENT_MISSING | CTX03
          999-rich     | CTX*CLM01:V1002                 | CTX*CLM01               | ELEMENT_MISSING | CTX01-2
          999-rich     | CTX*CLM01:V1002                 | CTX*CLM01:V1002*CLM     | ELEMENT_UNUSED  | CTX02
          999-rich     | CTX*CLM01:V1002                 | CTX*WHATEVER:V1002      | ELEMENT_CODE    | CTX01-1
          999-rich     | CTX*SITUATIONAL TRIGGER*NM1*9**8 | CTX*TRN02*NM1*9**8     | ELEMENT_CODE    | CTX01-1
          """)
  void isToldOnceAtItsPlace(String name, String text, String by, String fault, String element) {
    var problems = LegalFiles.problems(name, text, by);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.valueOf(fault));
    assertThat(problems.getFirst().element()).isEqualTo(element);
  }
}
