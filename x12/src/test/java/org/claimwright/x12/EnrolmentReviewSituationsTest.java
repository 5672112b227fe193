package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Situations and sums of authorizations, papers, enrolment and premiums: a legal file passes, a
/// file that breaks one is told once, at the right segment.
class EnrolmentReviewSituationsTest {

  private static List<X12Problem> problems(List<String> segments) {
    return X12Validator.validate(LegalFiles.file(segments)).problems();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} at {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          278-answer    | HCR*A2*AUTH77**N            | ""                                 | SITUATION_MISSING | HCR 23
          278-answer    | HCR*A1*AUTH78               | HCR*A1                             | SITUATION         | HCR02 55
          278-request   | UM*AR*I*2*21:B*AA:AP::MA*U*1*2*Y*7 | UM*AR*I*2*21:B*AA:AP*U      | SITUATION         | UM05-4 25
          278-request   | UM*AR*I*2*21:B*AA:AP::MA*U*1*2*Y*7 | UM*AR*I*2*21:B*AA:AP::QQ*U  | CODE_UNKNOWN      | UM05-4 25
          278-request   | DTP*096*D8*20260325         | DTP*096*D8*20260319                | SITUATION         | DTP03 33
          278-answer    | DTP*036*D8*20260620         | DTP*036*D8*20260301                | SITUATION         | DTP03 30
          278-request   | DMG*D8*19800512*F           | DMG*D8*20260401*F                  | SITUATION         | DMG02 21
          278-request   | PWK*77*EL***AC*X1*PAPERS    | PWK*77*EL                          | SITUATION         | PWK06 38
          278-request   | SV2*0120**1000*DA*5*200     | SV1*HC:97110*60~SV2*0120**1000*DA*5*200 | SITUATION    | SV201 53
          278-request   | SV1*HC:97110:GP*60*UN*6***1:2****Y*********2 | SV1*HC:97110:GP*60*UN*6***1:7****Y*********2 | SITUATION | SV107-2 60
          278-request   | SV1*HC:97110:GP*60*UN*6***1:2****Y*********2 | SV1*HC:97110:GP*60*UN*-6***1:2****Y*********2 | SITUATION | SV104 60
          278-request   | SV3*AD:D6057*500**20:30*R*1*IMPLANT | SV3*AD:D6057*500**20:QQ*R*1*IMPLANT | CODE_UNKNOWN | SV304-2 63
          278-request   | HSD*VS*3*WK*1*34*6*A*D      | HSD*VS*-3*WK*1*34*6*A*D            | SITUATION         | HSD02 35
          278-transport | CR1*LB*155*I*A*DH*12***PURPOSE*STRETCHER | CR1*LB*155*I*A*DH*-12***PURPOSE*STRETCHER | SITUATION | CR106 30
          275-papers    | REF*EI*042345678            | REF*EI*04-2345678                  | CODE_UNKNOWN      | REF02 12
          275-papers    | BIN*12*NOTE OF RISE         | BIN*-12*NOTE OF RISE               | BINARY_LENGTH     | BIN01 31
          275-papers    | BIN*12*NOTE OF RISE         | BIN*1200000000000000*NOTE OF RISE  | ELEMENT_LONG      | BIN01 31
          275-papers    | LX*1                        | LX*-1                              | SITUATION         | LX01 22
          834-audit     | LX*1                        | LX*-1                              | SITUATION         | LX01 16
          820-members   | ENT*1*2J*34*123456789       | ENT*-1*2J*34*123456789             | SITUATION         | ENT01 9
          834-member    | HLH*N*65*140                | HLH*N*-65*140                      | SITUATION         | HLH02 43
          834-member    | N1*P5*MILL WORKS*FI*042345678 | N1*P5*MILL WORKS*FI*04234567X    | CODE_UNKNOWN      | N104 12
          834-member    | REF*SY*123456789            | REF*SY*12345678                    | CODE_UNKNOWN      | REF02 99
          834-member    | QTY*DT*2                    | QTY*DT*2.5                         | BALANCE_TOTALS    | QTY02 11
          820-members   | ENT*1*2J*34*123456789       | ENT*1*2J*34*12345678               | CODE_UNKNOWN      | ENT04 9
          278-request   | NM1*FA*2*GENERAL HOSPITAL*****24*042345678 | NM1*FA*2*GENERAL HOSPITAL*A****24*042345678 | SITUATION | NM104 46
          275-papers    | NM1*41*2*HILLSIDE BILLING*****46*HILL1 | NM1*41*2*HILLSIDE BILLING*A****46*HILL1 | SITUATION | NM104 7
          834-member    | NM1*36*2*MILL WORKS*****24*042345678 | NM1*36*2*MILL WORKS*A****24*042345678 | SITUATION | NM104 51
          278-request   | N4*BOSTON*MA*02114          | ""                                 | SITUATION_MISSING | N4 43
          275-papers    | N4*BOSTON*MA*02108          | ""                                 | SITUATION_MISSING | N4 15
          275-papers    | N4*BOSTON*MA*02108          | N4*BOSTON                          | SITUATION         | N402 15
          834-member    | N4*DENVER*CO*80202          | ""                                 | SITUATION_MISSING | N4 104
          834-member    | DMG*D8*20050512*U           | DMG*D8*20260312*U                  | SITUATION         | DMG02 134
          834-audit     | NM1*IL*1*MUSTER*ERIKA****ZZ*77 | NM1*IL*1*MUSTER*ERIKA****ZZ*77~DMG*D8*20260302*F | SITUATION | INS12 7
          820-organisation | N4*BOSTON*MA*02110       | ""                                 | SITUATION_MISSING | N4 19
          820-organisation | ADX*-50*20               | ADX*-40*20                         | BALANCE_LINE      | RMR04 34
          820-members   | RMR*AZ*PP0001**90*100       | RMR*AZ*PP0001**80*100              | BALANCE_LINE      | RMR04 12
          820-members   | RMR*AZ*PP0001**90*100       | RMR*AZ*PP0001**90*110              | BALANCE_LINE      | RMR04 12
          820-members   | ADX*10*53                   | ADX*11*53                          | BALANCE_PAYMENT   | BPR02 4
          834-member    | QTY*TO*3                    | QTY*TO*4                           | BALANCE_TOTALS    | QTY02 9
          834-member    | QTY*ET*1                    | QTY*ET*2                           | BALANCE_TOTALS    | QTY02 10
          278-request   | HI*ABK:M5416:D8:20260201*ABF:I10*ABJ:R079*APR:R42*DR:470*LOI:A | HI*ABK:M5416:D8*ABF:I10 | ELEMENT_CONDITION | HI01-4 34
          834-member    | DMG*D8*19810512*M*M*:RET:2106-3 | DMG*D8*19810512*M*M*:RET       | ELEMENT_CONDITION | DMG05-3 125
          """)
  void whatASituationOrSumBreaksIsToldOnceAtItsPlace(
      String name, String segment, String by, Fault fault, String place) {
    var problems = LegalFiles.problems(name, segment, by);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(fault);
    var told = problems.getFirst();
    var element = told.element().isEmpty() ? told.segment() : told.element();
    assertThat(element + " " + told.position()).isEqualTo(place);
  }

  @Test
  void anEventThatIsRefusedAboveNeedsNoDecision() {
    var segments = new ArrayList<>(LegalFiles.segments("278-answer"));
    segments.remove("HCR*A2*AUTH77**N");
    var requester = segments.indexOf("PRV*PC*PXC*207Q00000X");
    segments.add(requester, "AAA*N**43*C");

    assertThat(problems(segments)).isEmpty();
  }

  @Test
  void anEventWhoseProviderIsRefusedNeedsNoDecision() {
    var segments = new ArrayList<>(LegalFiles.segments("278-answer"));
    segments.remove("HCR*A2*AUTH77**N");
    var provider = segments.indexOf("PRV*AT*PXC*207R00000X");
    segments.add(provider, "AAA*N**43*C");

    assertThat(problems(segments)).isEmpty();
  }

  @Test
  void aCarAccidentAbroadHasNoState() {
    assertThat(
            LegalFiles.problems(
                "278-request",
                "UM*AR*I*2*21:B*AA:AP::MA*U*1*2*Y*7",
                "UM*AR*I*2*21:B*AA::::FR*U*1*2*Y*7"))
        .isEmpty();
  }

  @Test
  void anAdjustmentMayBeWrittenWithoutItsSign() {
    assertThat(LegalFiles.problems("820-members", "ADX*-10*52", "ADX*10*52")).isEmpty();
  }

  @Test
  void anAmountPaidIsNotHeldToABillWithoutAdjustments() {
    assertThat(LegalFiles.problems("820-members", "RMR*ID*PP0002**100", "RMR*ID*PP0002**100*120"))
        .isEmpty();
  }

  @Test
  void aMissingDependantIsToldByTheDependantsAlone() {
    var segments = new ArrayList<>(LegalFiles.segments("834-member"));
    var from = segments.indexOf("INS*N*19*024*07*C**1**F");
    segments.subList(from, segments.size() - 3).clear();

    assertThat(problems(segments))
        .extracting(X12Problem::message)
        .containsExactly("QTY*DT is 2, but there are 1.");
  }

  @Test
  void aMissingFamilyIsToldByItsSubscribersAlone() {
    var segments = new ArrayList<>(LegalFiles.segments("834-member"));
    var all = segments.indexOf("QTY*TO*3");
    segments.set(all, "QTY*TO*5");
    segments.set(all + 1, "QTY*ET*2");
    segments.set(all + 2, "QTY*DT*3");

    assertThat(problems(segments))
        .extracting(X12Problem::message)
        .containsExactly("QTY*ET is 2, but there are 1.");
  }

  @Test
  void totalsThatAreWrongForReasonsOfTheirOwnAreEachTold() {
    var segments = new ArrayList<>(LegalFiles.segments("834-member"));
    var all = segments.indexOf("QTY*TO*3");
    segments.set(all, "QTY*TO*4");
    segments.set(all + 1, "QTY*ET*3");

    assertThat(problems(segments)).extracting(X12Problem::position).containsExactly(9, 10);
  }

  @Test
  void aLoopTooManyIsToldOnceAlthoughTheNextLevelHasTheSame() {
    var segments = new ArrayList<>(LegalFiles.segments("278-answer"));
    var from = segments.indexOf("NM1*L5*2*PAPERS DESK");
    segments.addAll(from + 4, List.copyOf(segments.subList(from, from + 4)));

    var problems = problems(segments);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().position()).isEqualTo(from + 5);
  }

  @Test
  void aCityThatChangedPlacesWithTheNextNameIsToldOnce() {
    var segments = new ArrayList<>(LegalFiles.segments("834-member"));
    var school = segments.indexOf("NM1*M8*2*SCHOOL");
    Collections.swap(segments, school - 1, school);

    var problems = problems(segments);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.SEGMENT_ORDER);
    assertThat(problems.getFirst().segment()).isEqualTo("N4");
  }
}
