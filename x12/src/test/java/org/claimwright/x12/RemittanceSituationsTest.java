package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One change to a legal remittance that breaks what a segment or element asks of another, told
/// once; that the remittances pass as they are is {@link LegalFilesTest}'s.
class RemittanceSituationsTest {

  @ParameterizedTest(name = "{0}: {1} → {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          835-transfer | DTM*150*20260301      | ""                     | SITUATION_MISSING | ""
          835-transfer | DTM*151*20260302      | ""                     | SITUATION_MISSING | ""
          835-transfer | DTM*151*20260302      | DTM*151*20260201       | SITUATION         | DTM02
          835-transfer | DTM*151*20260302      | DTM*472*20260302       | SITUATION         | DTM01
          835-transfer | DTM*472*20260301      | DTM*472*20260301~DTM*472*20260302 | SITUATION | DTM01
          835-transfer | DTM*233*20260302      | DTM*233*20250302       | SITUATION         | DTM02
          835-transfer | DTM*050*20260305      | DTM*050*20310305       | SITUATION         | DTM02
          835-transfer | DTM*050*20260305      | DTM*050*20250305       | SITUATION         | DTM02
          835-transfer | TRN*1*12345*151       | TRN*1*12345*152        | SITUATION         | TRN03
          835-transfer | TRN*1*12345*1512345678*99 | TRN*1*12345*1512345678*98 | SITUATION  | TRN04
          835-transfer | BPR*I*1174.5*C*ACH*CCP*01*999999992*DA*123456* | BPR*I*1174.5*C*FWT**01*999999992*** | SITUATION | BPR08
          835-transfer | CAS*PR*1*30*1*2*20    | ""                     | BALANCE_LINE      | SVC03
          835-transfer | CAS*PR*1*-20          | ""                     | BALANCE_CLAIM     | CLP04
          835-transfer | CLP*C3*2*300*200*     | CLP*C3*2*300*200.01*   | BALANCE_CLAIM     | CLP04
          835-transfer | CLP*C2*22*-200*-100*  | CLP*C2*22*-200*100*    | BALANCE_CLAIM     | CLP04
          835-transfer | SVC*HC:99213*300*200  | SVC*HC:99213*300*200~SVC*HC:99213*300*200 | BALANCE_LINE | SVC03
          835-check    | NM1*82*2*GROUP*       | NM1*82*2*GROUP*ANN     | SITUATION         | NM104
          835-nonpay   | BPR*H*0*              | BPR*H*0.01*            | SITUATION         | BPR02
          835-nonpay   | N4*LONDON**EC1A*GB    | N4*LONDON**EC1A        | CODE_UNKNOWN      | N403
          """)
  void oneChangeIsToldOnce(String name, String text, String by, String fault, String element) {
    var problems = X12Validator.validate(LegalFiles.changed(name, text, by)).problems();

    assertThat(problems).map(problem -> problem.fault().name()).containsExactly(fault);
    assertThat(problems).allMatch(problem -> problem.element().equals(element));
  }

  @ParameterizedTest(name = "{0} and the one after change places")
  @CsvSource({"CAS*CO*45*60", "CAS*OA*23*100", "CLP*C4*4*150*0*0*HM*ICN4", "CLP*C5*3*900*850**MA"})
  void anAdjustmentThatStandsWithItsNeighbourIsToldOnce(String text) {
    var segments = LegalFiles.segments("835-transfer");
    var at = LegalFiles.first(segments, text);
    java.util.Collections.swap(segments, at, at + 1);

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().position()).isBetween(at + 1, at + 2);
  }

  @ParameterizedTest(name = "a {0} too many")
  @CsvSource({
    "835-transfer, SVC*HC:99213*10*10, CAS*CO*45*40",
    "835-transfer, CLP*X*1*1*1**12*1, CAS*PR*1*30",
    "837P-supplies, CLM*X*1***11:B:1*Y*A*Y*Y, CN1*01*5",
    "837D-office, CLM*X*1***11:B:1*Y*A*Y*Y, DTP*472"
  })
  void aClaimOrLineThatBeginsInAnotherIsToldOnceAtItsPlace(
      String name, String stray, String before) {
    var segments = LegalFiles.segments(name);
    var at = LegalFiles.first(segments, before);
    segments.add(at, stray);

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().position()).isEqualTo(at + 1);
  }
}
