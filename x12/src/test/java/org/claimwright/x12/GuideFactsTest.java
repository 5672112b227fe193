package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the guides of authorizations, papers, enrolment and premiums say of single elements: each
/// departure from it in a legal file is told once, at its element.
class GuideFactsTest {

  @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          278-request      | INS*Y*18******AO               | INS*Y*18                          | ELEMENT_MISSING | INS08
          278-request      | SV3*AD:D6057*500**20:30*R*1*IMPLANT | SV3*AD:D6057*500**20:30*R       | ELEMENT_MISSING | SV306
          278-transport    | CR1*LB*155*I*A*DH*12***PURPOSE*STRETCHER | CR1*LB*155**A*DH*12           | ELEMENT_MISSING | CR103
          278-transport    | CR1*LB*155*I*A*DH*12***PURPOSE*STRETCHER | CR1*LB*155*I*A*DH*12*HOME     | ELEMENT_UNUSED  | CR107
          278-transport    | CR2*1*3*C1*T12****A*N*PAIN*MORE*Y | CR2*1*3*C8*T12****A*N             | ELEMENT_CODE    | CR203
          278-transport    | CR2*1*3*C1*T12****A*N*PAIN*MORE*Y | CR2*1*3*C1*T12*****N              | ELEMENT_MISSING | CR208
          278-transport    | CR5***A*B*BULKY*2*4*8*DAILY*55*88*E*1*2*3*2.5*A*O | CR5***A***2***********   | ELEMENT_MISSING | CR517
          278-transport    | CR5***A*B*BULKY*2*4*8*DAILY*55*88*E*1*2*3*2.5*A*O | CR5***A***2*********9**A | ELEMENT_CODE    | CR515
          278-transport    | NM1*QC*1*CHILD*CHARLIE*C**III  | NM1*QC*1*CHILD*CHARLIE*C*MR       | ELEMENT_UNUSED  | NM106
          278-transport    | REF*BB*A1**NT:A2:1S:A3:ZZ:A4   | REF*BB*A1**QQ:A2                  | ELEMENT_CODE    | REF04-1
          278-answer       | HCR*CT                         | HCR*CT~HI*BF:25000                | ELEMENT_CODE    | HI01-1
          275-papers       | NX1*1P                         | NX1*QC                            | ELEMENT_CODE    | NX101
          834-member       | DTP*336*D8*20200101            | DTP*360*D8*20200101               | ELEMENT_CODE    | DTP01
          834-member       | INS*N*01*021*28*A              | INS*N*48*021*28*A                 | ELEMENT_CODE    | INS02
          834-member       | PER*SK**TE*6175550105          | PER*SK**HP*6175550105             | ELEMENT_CODE    | PER03
          834-member       | NM1*S3*1*PARENT*PAT****34*123456787 | NM1*S3*1*PARENT*****34*123456787 | ELEMENT_MISSING | NM104
          834-member       | PER*PQ**HP*6175550106          | PER*PQ*PAT*HP*6175550106          | ELEMENT_UNUSED  | PER02
          820-organisation | SAC*C*A172***155000            | SAC*C*A999***155000               | ELEMENT_CODE    | SAC02
          820-organisation | ADX*-50*20                     | ADX*-50*WO                        | ELEMENT_CODE    | ADX02
          820-organisation | N1*RB*RECEIVING BANK*31*998877 | N1*RB*RECEIVING BANK*FI*998877    | ELEMENT_CODE    | N103
          820-organisation | PER*IC*DESK*TE*6175550110      | PER*IC*DESK**6175550110           | ELEMENT_MISSING | PER03
          820-members      | ADX*10*53                      | ADX*10*20                         | ELEMENT_CODE    | ADX02
          """)
  void aDepartureFromTheGuideIsToldOnceAtItsElement(
      String name, String segment, String by, Fault fault, String element) {
    var problems = LegalFiles.problems(name, segment, by);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(fault);
    assertThat(problems).extracting(X12Problem::element).containsExactly(element);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          275-papers | TRN*1*ATT2                   | ""                        | SEGMENT_MISSING       | TRN | 2000A
          275-papers | REF*EJ*V1001                 | ""                        | SEGMENT_BELOW_MINIMUM | REF | 1000D
          275-papers | NX1*1P                       | ""                        | LOOP_MISSING          | NX1 | 1100C
          278-answer | NM1*L5*2*PAPERS DESK         | ""                        | LOOP_MISSING          | NM1 | 2010EA
          275-papers | BIN*16*Tk9URSBPRiBSSVNF      | ""                        | SEGMENT_MISSING       | BIN | 2110B
          834-member | DTP*361*D8*20260401          | DTP*361*D8*20260401~DTP*361*D8*20260402 | SEGMENT_REPEAT | DTP | 2200
          278-transport | DTP*598*D8*20260301       | DTP*598*D8*20260301~DTP*598*D8*20260302 | SEGMENT_REPEAT | DTP | 2010EC
          """)
  void aSegmentThatTheGuideDemandsOrForbidsIsToldOnce(
      String name, String segment, String by, Fault fault, String told, String loop) {
    var problems = LegalFiles.problems(name, segment, by);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(fault);
    assertThat(problems).extracting(X12Problem::segment).containsExactly(told);
    assertThat(problems).extracting(X12Problem::loop).containsExactly(loop);
  }

  @Test
  void anAnswerMayTellOfSeveralEvents() {
    var segments = new ArrayList<>(LegalFiles.segments("278-answer"));
    var end = segments.size() - 3;
    segments.addAll(
        end, List.of("HL*9*3*EV*0", "TRN*2*TRACE3*9042345678", "UM*HS*I*2", "HCR*A1*AUTH79"));

    assertThat(X12Validator.validate(LegalFiles.file(segments)).problems()).isEmpty();
  }
}
