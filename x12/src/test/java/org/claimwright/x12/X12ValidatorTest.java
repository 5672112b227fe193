package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12ValidatorTest {

  private static List<X12Problem> problems(byte[] bytes) {
    return X12Validator.validate(bytes).problems();
  }

  private static X12Problem only(byte[] bytes) {
    var problems = problems(bytes);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @Test
  void ourOwnFilesAreAccepted() {
    assertThat(problems(Files837.bytes(Files837.CLAIM))).isEmpty();
    assertThat(problems(Files837.bytes(Files835.PAYMENT))).isEmpty();
    assertThat(X12Validator.validate(Files837.bytes(Files837.CLAIM)).accepted()).isTrue();
  }

  /// One fault in the claim file; segment, position, loop, element and kind are told, and nothing
  /// else.
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          BHT*0019*00*B7*20260310*0915*CH~         | BHT*0019*00*B7*20260310*0975*CH~        | ELEMENT_TIME          | BHT05   | 4  | HEADER
          BHT*0019*00*B7*20260310*0915*CH~         | BHT*0019*44*B7*20260310*0915*CH~        | ELEMENT_CODE          | BHT02   | 4  | HEADER
          PER*IC*FRONT DESK*TE*6175550100~         | PER*IC*FRONT DESK*TE~                   | ELEMENT_MISSING       | PER04   | 6  | 1000A
          PER*IC*FRONT DESK*TE*6175550100~         | PER*IC*FRONT DESK*TE*6175550100*EX~     | ELEMENT_CONDITION     | PER06   | 6  | 1000A
          NM1*40*2*PLAIN PAYER*****46*PLAIN~       | ""                                      | LOOP_MISSING          | ""      | 7  | 1000B
          HL*1**20*1~                              | HL*1*9*20*1~                            | ELEMENT_UNUSED        | HL02    | 8  | 2000A
          HL*2*1*22*0~                             | HL*3*1*22*0~                            | HL_SEQUENCE           | HL01    | 14 | 2000B
          HL*2*1*22*0~                             | HL*2*7*22*0~                            | HL_PARENT             | HL02    | 14 | 2000B
          HL*2*1*22*0~                             | HL*2*1*22*1~                            | HL_CHILD              | HL04    | 14 | 2000B
          N3*1 HILL ROAD~                          | ""                                      | SEGMENT_MISSING       | ""      | 11 | 2010AA
          N4*BOSTON*MA*021081234~                  | N4*B*MA*021081234~                      | ELEMENT_SHORT         | N401    | 12 | 2010AA
          N4*BOSTON*MA*021081234~                  | N4*BOSTON*MA*021081234***X~             | ELEMENT_UNUSED        | N406    | 12 | 2010AA
          REF*EI*042345678~                        | ""                                      | SEGMENT_BELOW_MINIMUM | ""      | 13 | 2010AA
          REF*EI*042345678~                        | REF*ZZ*042345678~                       | ELEMENT_CODE          | REF01   | 13 | 2010AA
          SBR*P*18*******CI~                       | SBR*P*18*******CI*X~                    | ELEMENT_EXTRA         | SBR10   | 15 | 2000B
          DMG*D8*19800512*F~                       | DMG*D8*19800230*F~                      | ELEMENT_DATE          | DMG02   | 19 | 2010BA
          DMG*D8*19800512*F~                       | DMG*D8*19800512*X~                      | ELEMENT_CODE          | DMG03   | 19 | 2010BA
          CLM*V1001*185.5***11:B:1*Y*A*Y*Y~        | CLM*V1001*185,5***11:B:1*Y*A*Y*Y~       | ELEMENT_CHARACTER     | CLM02   | 21 | 2300
          CLM*V1001*185.5***11:B:1*Y*A*Y*Y~        | CLM*V1001*185.5***11:B:1:9*Y*A*Y*Y~     | COMPONENT_EXTRA       | CLM05   | 21 | 2300
          CLM*V1001*185.5***11:B:1*Y*A*Y*Y~        | CLM*V1001*185.5***11:B*Y*A*Y*Y~         | ELEMENT_MISSING       | CLM05-3 | 21 | 2300
          CLM*V1001*185.5***11:B:1*Y*A*Y*Y~        | CLM*V1001*185.5***11:B:1^12:B:1*Y*A*Y*Y~| ELEMENT_REPEAT        | CLM05   | 21 | 2300
          CLM*V1001*185.5***11:B:1*Y*A*Y*Y~        | CLM*V1001*190***11:B:1*Y*A*Y*Y~         | BALANCE_CLAIM         | CLM02   | 21 | 2300
          HI*ABK:E119*ABF:I10~                     | ""                                      | SEGMENT_MISSING       | ""      | 22 | 2300
          HI*ABK:E119*ABF:I10~                     | HI*ABK:E119*ABF:I10~XYZ*1~              | SEGMENT_UNKNOWN       | ""      | 23 | 2300
          HI*ABK:E119*ABF:I10~                     | HI*ABK:E119*ABF:I10~SV2*0300~           | SEGMENT_UNEXPECTED    | ""      | 23 | 2300
          HI*ABK:E119*ABF:I10~                     | HI*ABK:E119*ABF:I10~HI*ABK:E119~        | SEGMENT_REPEAT        | ""      | 23 | 2300
          HI*ABK:E119*ABF:I10~                     | HI*ABK:E119*ABF:I10~DTP*431*D8*20260301~| SEGMENT_ORDER         | ""      | 23 | 2300
          NM1*82*1*ROWE*ADA****XX*1234567893~      | NM1*82*1*ROWE*ADA****XX*1234567890~     | NPI_CHECK             | NM109   | 23 | 2310B
          NM1*82*1*ROWE*ADA****XX*1234567893~      | NM1*82*1*ROWE*ADA****XX~                | ELEMENT_CONDITION     | NM109   | 23 | 2310B
          NM1*82*1*ROWE*ADA****XX*1234567893~      | NM1*8X*1*ROWE*ADA****XX*1234567893~     | ELEMENT_CODE          | NM101   | 23 | 2300
          LX*2~                                    | LX*3~                                   | LX_SEQUENCE           | LX01    | 29 | 2400
          DTP*472*D8*20260309~                     | ""                                      | SEGMENT_BELOW_MINIMUM | ""      | 27 | 2400
          DTP*472*D8*20260309~                     | DTP*472*D8*20260301-20260309~           | ELEMENT_DATE          | DTP03   | 27 | 2400
          DTP*472*D8*20260309~                     | DTP*472*RD8*20260309-20260301~          | ELEMENT_DATE          | DTP03   | 27 | 2400
          """)
  void oneFaultIsToldOnceAtItsPlace(
      String segment, String by, String fault, String element, int position, String loop) {
    var problem = only(Change.replace(Files837.CLAIM, segment, by));

    assertThat(problem.fault()).isEqualTo(Fault.valueOf(fault));
    assertThat(problem.element()).isEqualTo(element);
    assertThat(problem.position()).isEqualTo(position);
    assertThat(problem.loop()).isEqualTo(loop);
    assertThat(problem.citation()).isNotEmpty();
  }

  /// One fault in an envelope.
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SE*31*0001~                     | SE*30*0001~           | SE_COUNT
          SE*31*0001~                     | SE*31*0002~           | SE_CONTROL
          SE*31*0001~                     | ""                    | SE_MISSING
          GE*1*7~                         | GE*2*7~               | GE_COUNT
          GE*1*7~                         | GE*1*8~               | GE_CONTROL
          GE*1*7~                         | ""                    | GE_MISSING
          IEA*1*000000042~                | IEA*2*000000042~      | IEA_COUNT
          IEA*1*000000042~                | IEA*1*000000043~      | IEA_CONTROL
          IEA*1*000000042~                | ""                    | IEA_MISSING
          GS*HC*HILLSIDE                  | GS*HP*HILLSIDE        | GS_FUNCTION
          ST*837*0001*005010X222A1~       | ST*837*0001*005010X223A2~ | ST_VERSION
          ST*837*0001*005010X222A1~       | ST*270*0001*005010X222A1~ | ST_TYPE
          *260310*0915*^                  | *261310*0915*^        | ISA_VALUE
          *ZZ*HILLSIDE                    | *Q9*HILLSIDE          | ISA_VALUE
          *ZZ*HILLSIDE       *            | *ZZ*HILLSIDE      *   | ISA_WIDTH
          """)
  void envelopeFaultsAreToldOnce(String text, String by, String fault) {
    var changed = Files837.CLAIM.replaceFirst(Pattern.quote(text), by);

    assertThat(problems(Files837.bytes(changed)))
        .map(X12Problem::fault)
        .containsExactly(Fault.valueOf(fault));
  }

  @Test
  void aFileOfVersion4010SaysWhatToAskFor() {
    var old = Files837.CLAIM.replace("005010X222A1", "004010X098A1");
    var problems = problems(Files837.bytes(old));

    assertThat(problems).map(X12Problem::fault).containsExactly(Fault.VERSION);
    assertThat(problems.getFirst().message()).contains("004010X098A1").contains("005010");
  }

  @Test
  void aGuideWeDoNotHaveIsAWarningAndTheEnvelopeIsStillChecked() {
    var unknown = Files837.CLAIM.replace("005010X222A1", "005010X999");
    var report = X12Validator.validate(Files837.bytes(unknown));

    assertThat(report.accepted()).isTrue();
    assertThat(report.problems()).map(X12Problem::fault).containsExactly(Fault.GUIDE_UNKNOWN);
  }

  @Test
  void aHeaderNumberOfARemittanceGivenTwiceIsTold() {
    var twice = Change.replace(Files835.PAYMENT, "LX*1~", "LX*1~LX*1~");

    assertThat(X12Validator.validate(twice).problems())
        .extracting(X12Problem::fault, X12Problem::segment)
        .containsExactly(tuple(Fault.SEGMENT_REPEAT, "LX"));
  }

  @Test
  void aFaultInOneTransactionLeavesTheOtherAccepted() {
    var one = Files837.CLAIM.lines().skip(2).limit(31).toList();
    var second =
        String.join("\n", one).replace("*0001", "*0002").replace("CLM*V1001*185.5", "CLM*V1002*X");
    var both = Files837.CLAIM.replace("GE*1*7", second + "\nGE*2*7");
    var report = X12Validator.validate(Files837.bytes(both));

    assertThat(report.transactions())
        .map(ValidationReport.Verdict::accepted)
        .containsExactly(true, false);
    assertThat(report.problemsOf(report.transactions().get(1).transaction())).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CAS*CO*45*52~                        | CAS*CO*45*51~                       | BALANCE_LINE    | SVC03 | 15
          CLP*V1001*1*185.5*98*20*12           | CLP*V1001*1*185.5*97*20*12          | BALANCE_CLAIM   | CLP04 | 13
          PLB*1234567893*20261231*WO:V0900*10~ | PLB*1234567893*20261231*WO:V0900*9~ | BALANCE_PAYMENT | BPR02 | 4
          BPR*I*88*                            | BPR*I*89*                           | BALANCE_PAYMENT | BPR02 | 4
          """)
  void aRemittanceOutOfBalanceSaysOnWhichLevel(
      String segment, String by, String fault, String element, int position) {
    var told = problems(Change.replace(Files835.PAYMENT, segment, by));

    assertThat(told.stream().filter(p -> p.fault() == Fault.valueOf(fault)).toList())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.element()).isEqualTo(element);
          assertThat(problem.position()).isEqualTo(position);
          assertThat(problem.snip()).isEqualTo(3);
        });
  }

  @Test
  void messagesNeverRepeatWhatMayBeAPersons() {
    var bytes = Change.replace(Files837.CLAIM, "DMG*D8*19800512*F~", "DMG*D8*19800230*F~");
    var problem = only(bytes);

    assertThat(problem.value()).isEqualTo("19800230");
    assertThat(problem.message()).doesNotContain("19800230");
  }

  @Test
  void levelsAboveTheHighestAskedForAreNotTold() {
    var unbalanced = Change.replace(Files837.CLAIM, "CLM*V1001*185.5*", "CLM*V1001*185*");

    assertThat(problems(unbalanced)).map(X12Problem::fault).containsExactly(Fault.BALANCE_CLAIM);
    assertThat(problems(unbalanced, 3)).map(X12Problem::fault).containsExactly(Fault.BALANCE_CLAIM);
    assertThat(problems(unbalanced, 2)).isEmpty();
  }

  @Test
  void aFaultAboveTheHighestLevelStillKeepsWhatFollowsFromItUntold() {
    var unsigned =
        Change.replace(Files837.CLAIM, "CLM*V1001*185.5***11:B:1*Y*", "CLM*V1001*185***11:B:1*Q*");

    assertThat(problems(unsigned, 3)).map(X12Problem::snip).containsExactly(2);
    assertThat(problems(unsigned, 1)).isEmpty();
  }

  @Test
  void onlyLevelsThatThereAreCanBeAskedFor() {
    assertThatThrownBy(() -> Validation.ALONE.upTo(8)).hasMessageContaining("1 to 7, and not 8");
  }

  private static List<X12Problem> problems(byte[] bytes, int highest) {
    return X12Validator.validate(bytes, Validation.ALONE.upTo(highest)).problems();
  }
}
