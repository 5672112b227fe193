package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One fault in each of the less common transactions, told once and at its place.
class OtherTransactionsTest {

  private static String file(String name) {
    return switch (name) {
      case "278" -> FilesOther.AUTHORIZATION;
      case "278 answer" -> FilesOther.DECISION;
      case "275" -> FilesOther.PAPERS;
      case "837D" -> FilesOther.DENTAL;
      case "834" -> FilesOther.ENROLMENT;
      case "820" -> FilesOther.PREMIUM;
      default -> throw new IllegalArgumentException("no file " + name);
    };
  }

  @ParameterizedTest
  @CsvSource({"278", "278 answer", "275", "837D", "834", "820"})
  void ourOwnFilesAreAccepted(String name) {
    assertThat(X12Validator.validate(Files837.bytes(file(name))).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          278        | UM*HS*I*3*11:B~                | ""                          | SEGMENT_MISSING       | UM  | 2000E
          278        | UM*HS*I*3*11:B~                | UM*ZZ*I*3*11:B~             | ELEMENT_CODE          | UM  | 2000E
          278        | UM*HS*I*3*11:B~                | UM*HS*I*QQ*11:B~            | CODE_UNKNOWN          | UM  | 2000E
          278        | UM*HS*I*3*11:B~                | UM*HS*I*3*00:B~             | CODE_UNKNOWN          | UM  | 2000E
          278        | NM1*X3*2*PLAIN PAYER*****PI*PLAIN~ | ""                      | LOOP_MISSING          | NM1 | 2010A
          278        | HL*5*4*SS*0~                   | HL*5*4*SS*1~                | ELEMENT_CODE          | HL  | 2000F
          278        | HL*5*4*SS*0~                   | HL*6*4*SS*0~                | HL_SEQUENCE           | HL  | 2000F
          278        | DTP*AAH*D8*20260320~           | DTP*AAH*D8*20260230~        | ELEMENT_DATE          | DTP | 2000E
          278        | TRN*1*TRACE1*9042345678~       | TRN*1*TRACE1~               | ELEMENT_MISSING       | TRN | 2000E
          278        | BHT*0007*13*                   | BHT*0007*99*                | ELEMENT_CODE          | BHT | HEADER
          278 answer | HCR*A1*AUTH77~                 | HCR*Z9*AUTH77~              | ELEMENT_CODE          | HCR | 2000E
          278 answer | HCR*A1*AUTH77~                 | HCR*A1~                     | SITUATION             | HCR | 2000E
          275        | BGN*02*P1*20260310~            | ""                          | SEGMENT_MISSING       | BGN | HEADER
          275        | EFI*05~                        | ""                          | LOOP_MISSING          | EFI | 2110B
          275        | CAT*AE*TX~                     | CAT*QQ*TX~                  | ELEMENT_CODE          | CAT | 2100B
          275        | BIN*12*                        | BIN*13*                     | BINARY_LENGTH         | BIN | 2110B
          837D       | SV3*AD:D2392*140***I*1~        | ""                          | SEGMENT_MISSING       | SV3 | 2400
          837D       | SV3*AD:D2392*140***I*1~        | SV3*AD:X2392*140***I*1~     | CODE_UNKNOWN          | SV3 | 2400
          837D       | TOO*JP*14*M:O~                 | TOO*JP*14*M:Q~              | ELEMENT_CODE          | TOO | 2400
          837D       | TOO*JP*14*M:O~                 | TOO*JP*99*M:O~              | CODE_UNKNOWN          | TOO | 2400
          837D       | CLM*D1001*140*                 | CLM*D1001*150*              | BALANCE_CLAIM         | CLM | 2300
          834        | INS*Y*18*021*20*A***FT~        | INS*Y*99*021*20*A***FT~     | ELEMENT_CODE          | INS | 2000
          834        | REF*0F*PP0001~                 | ""                          | SEGMENT_BELOW_MINIMUM | REF | 2000
          834        | NM1*IL*1*MUSTER*ERIKA****34*123456789~ | ""                  | LOOP_MISSING          | NM1 | 2100A
          834        | HD*021**HLT**EMP~              | HD*021**ZZZ**EMP~           | ELEMENT_CODE          | HD  | 2300
          834        | DTP*348*D8*20260301~           | ""                          | SEGMENT_BELOW_MINIMUM | DTP | 2300
          834        | N4*BOSTON*MA*02108~            | N4*BOSTON~                  | SITUATION             | N4  | 2100A
          834        | QTY*TO*1~                      | QTY*TO*2~                   | BALANCE_TOTALS        | QTY | HEADER
          834        | N1*IN*PLAIN PAYER*FI*043456789~ | ""                         | LOOP_MISSING          | N1  | 1000B
          820        | RMR*AZ*PP0001**80~             | ""                          | LOOP_MISSING          | RMR | 2300B
          820        | RMR*AZ*PP0001**80~             | RMR*AZ*PP0001**70~          | BALANCE_PAYMENT       | BPR | HEADER
          820        | ENT*1*2J*34*123456789~         | ENT*1*2J*QQ*123456789~      | ELEMENT_CODE          | ENT | 2000B
          820        | N1*PE*PLAIN PAYER*FI*043456789~ | ""                         | LOOP_MISSING          | N1  | 1000A
          """)
  void oneFaultIsToldOnceAtItsPlace(
      String name, String text, String by, String fault, String segment, String loop) {
    var problems = X12Validator.validate(Change.replace(file(name), text, by)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.valueOf(fault));
    assertThat(problems.getFirst().segment()).isEqualTo(segment);
    assertThat(problems.getFirst().loop()).isEqualTo(loop);
  }

  @Test
  void rawBytesMayHoldDelimiters() {
    var file = FilesOther.PAPERS.replace("BIN*12*NOTE OF RISE~", "BIN*12*A~B*C:D^E~FG~");

    var problems = X12Validator.validate(Files837.bytes(file)).problems();

    assertThat(problems).noneMatch(problem -> problem.segment().equals("BIN"));
  }
}
