package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One change to a legal claim that breaks what a segment or element asks of another, told once;
/// that the claims pass as they are is {@link LegalFilesTest}'s.
class ClaimSituationsTest {

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          837P-casualty  | AMT*D*25                    | ""                       | SITUATION_MISSING | ""
          837P-casualty  | AMT*A8*100                  | AMT*A8*90                | SITUATION         | AMT02
          837P-casualty  | NM1*82*2*GROUP OF DOCTORS** | NM1*82*2*GROUP OF DOCTORS*ANN* | SITUATION   | NM104
          837P-casualty  | DTP*431*D8*20260301         | DTP*431*D8*20310301      | SITUATION         | DTP03
          837P-casualty  | DTP*431*D8*20260301         | DTP*431*D8*19700301      | SITUATION         | DTP03
          837P-casualty  | DTP*435*D8*20260301         | DTP*435*D8*20310301      | SITUATION         | DTP03
          837P-casualty  | DMG*D8*19790101*M           | DMG*D8*20310101*M        | SITUATION         | DMG02
          837P-casualty  | CLM*CH1*100*                | CLM*CH1*100.01*          | BALANCE_CLAIM     | CLM02
          837P-casualty  | HI*ABK:S61011A              | CRC*07*Y*01~HI*ABK:S61011A | SITUATION_MISSING | ""
          837P-casualty  | N4*PARIS**75001*FR          | N4*PARIS**75001*QQ       | CODE_UNKNOWN      | N404
          837P-casualty  | N4*PARIS**75001*FR          | N4*PARIS**SW75           | CODE_UNKNOWN      | N403
          837P-supplies  | SVD*OTHER*500*HC:E1390:RR**1*1 | SVD*OTHER*500*HC:E1390:RR**1*3 | SITUATION | SVD06
          837P-supplies  | SVD*OTHER*300*              | SVD*OTHER*299*           | BALANCE_LINE      | SVD02
          837P-supplies  | PAT*****D8*20260305         | PAT*****D8*20310305      | SITUATION         | PAT06
          837P-supplies  | DTP*607*D8*20260120         | ""                       | SITUATION_MISSING | ""
          837P-supplies  | BHT*0019*18*B9*2026         | BHT*0019*18*B9*1890      | SITUATION         | BHT04
          837P-medicare  | NM1*DN*1*REFER              | NM1*P3*1*REFER           | SITUATION         | NM101
          837P-medicare  | NM1*P3*1*PRIMARY            | NM1*DN*1*PRIMARY         | SITUATION         | NM101
          837P-medicare  | CLM*ANE1*1200***22:B:1*Y*A*Y*Y**OA | CLM*ANE1*1200***22:B:1*Y*A*Y*Y** | SITUATION | DTP01
          837P-medicare  | REF*4N*3                    | REF*4N*9                 | ELEMENT_CODE      | REF02
          837P-medicare  | REF*F5*Y                    | REF*F5*X                 | ELEMENT_CODE      | REF02
          837P-medicare  | REF*X4*12D4567890           | REF*X4*12X4567890        | CODE_UNKNOWN      | REF02
          837P-medicare  | CUR*85*USD                  | CUR*85*QQQ               | CODE_UNKNOWN      | CUR02
          837P-medicare  | SV1*HC:99140*200*UN*1       | SV1*HC:99140*200*UN*-1   | SITUATION         | SV104
          837P-medicare  | REF*6R*2                    | REF*6R*1                 | SITUATION         | REF02
          837I-others    | SV2*0023*HP:1AA11*0         | SV2*0023**0              | LINE_OF_SERVICE   | SV202
          837P-casualty  | N4*TORONTO*ON*M5V2T6*CA     | N4*TORONTO*QQ*M5V2T6*CA  | CODE_UNKNOWN      | N402
          837P-casualty  | CLM*CH1*100***21:B:1*Y*B*N*I**AA:::ON:CA | CLM*CH1*100***21:B:1*Y*B*N*I**AA:::ON:QQ | CODE_UNKNOWN | CLM11-5
          837P-casualty  | DTP*096*D8*20260303         | DTP*096*D8*20310303      | SITUATION         | DTP03
          837P-casualty  | PAT*20****D8*20260308       | PAT*20****D8*19600308    | SITUATION         | PAT06
          837P-casualty  | DTP*573*D8*20260305         | DTP*573*D8*20250305      | SITUATION         | DTP03
          837P-casualty  | SVD*FIRST*0*HC:99221**1     | SVD*FIRST*0*HC:99221**-1 | SITUATION         | SVD05
          837P-supplies  | CTP****10*ML                | CTP****-10*ML            | SITUATION         | CTP04
          837P-medicare  | LX*2                        | LX*9999999               | ELEMENT_LONG      | LX01
          837P-medicare  | SV1*HC:01967:               | SV1*HC: 01967:           | CODE_UNKNOWN      | SV101-2
          837P-medicare  | DMG*D8*19400512*F           | DMG*D8*20310512*F        | SITUATION         | DMG02
          837I-inpatient | HI*BBR:02703DZ:D8:20260302  | ""                       | SITUATION         | HI01-1
          837I-inpatient | HI*BBR:02703DZ:D8:20260302  | HI*BBR:02703DZ:D8:20310302 | SITUATION       | HI01-4
          837I-inpatient | SV2*0120**8000*DA*4**0      | SV2*0120**8000*DA*4**9000 | SITUATION        | SV207
          837I-inpatient | DTP*434*RD8*20260301-20260305 | DTP*434*RD8*20310301-20310305 | SITUATION  | DTP03
          837I-others    | DTP*434*RD8*20260301-20260302 | DTP*434*RD8*20250301-20250302 | SITUATION  | DTP03
          837I-others    | DTP*472*D8*20260301         | DTP*472*D8*20310301      | SITUATION         | DTP03
          837I-others    | CL1*4*5*30                  | CL1*4*5*QQ               | CODE_UNKNOWN      | CL103
          837D-office    | DN1*36*27**Y                | DN1*36*27*Y*Y            | ELEMENT_UNUSED    | DN103
          837D-office    | DN2*8*M                     | DN2*8*I                  | ELEMENT_CODE      | DN202
          837D-office    | SV3*AD:D2392:::::FILLING*240**10:20 | SV3*AD:D2392:::::FILLING*240**10:99 | CODE_UNKNOWN | SV304-2
          837D-office    | HI*ABK:K0252*ABF:K0253      | ""                       | SITUATION         | SV311-1
          """)
  void oneChangeIsToldOnce(String name, String text, String by, String fault, String element) {
    var problems = X12Validator.validate(LegalFiles.changed(name, text, by)).problems();

    assertThat(problems).map(problem -> problem.fault().name()).containsExactly(fault);
    assertThat(problems).allMatch(problem -> problem.element().equals(element));
  }

  @ParameterizedTest(name = "{0}: {1} → {2} passes")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          837P-casualty  | AMT*D*25              | AMT*D*25~AMT*EAF*60
          837P-casualty  | N4*PARIS**75001*FR    | N4*PARIS**75001*FRA
          837P-casualty  | DTP*431*D8*20260301   | DTP*431*D8*20260310
          837P-supplies  | CR3*R*MO*12           | CR3*I*MO*12
          837P-medicare  | NM1*P3*1*PRIMARY*JANE | ""
          837D-office    | DN2*8*M****JP         | ""
          837D-office    | SV3*AD:D2392:::::FILLING*240**10:20 | SV3*AD:D2392:::::FILLING*240**03:08
          837D-office    | REF*9B*R1             | REF*9A*R1
          837D-office    | REF*FY*1              | REF*FY*1~REF*2U*2~REF*EI*042345679
          """)
  void whatTheGuidesAllowPasses(String name, String text, String by) {
    assertThat(X12Validator.validate(LegalFiles.changed(name, text, by)).problems()).isEmpty();
  }
}
