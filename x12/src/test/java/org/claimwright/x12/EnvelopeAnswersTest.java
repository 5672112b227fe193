package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One fault in an envelope, and the one code that answers it.
class EnvelopeAnswersTest {

  private static String answer(String file) {
    var answers = Answered.to(Files837.bytes(file), 12);
    assertThat(answers).hasSize(1);
    assertThat(X12Validator.validate(answers.getFirst()).problems()).isEmpty();
    return new String(answers.getFirst(), StandardCharsets.UTF_8);
  }

  private static String changed(String text, String by) {
    assertThat(Files837.CLAIM).contains(text);
    return Files837.CLAIM.replace(text, by == null ? "" : by);
  }

  @ParameterizedTest(name = "{0} → {1}: TA105 {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          IEA*1*000000042           | IEA*1*000000043             | 001
          IEA*1*000000042           | IEA*1                       | 001
          *00501*                   | *00200*                     | 003
          *ZZ*HILLSIDE              | *Q1*HILLSIDE                | 005
          "*ZZ*HILLSIDE       "     | "*ZZ*               "       | 006
          *ZZ*PLAINPAYER            | *Q1*PLAINPAYER              | 007
          "*ZZ*PLAINPAYER     "     | "*ZZ*               "       | 008
          ISA*00*                   | ISA*99*                     | 010
          ISA*00*                   | ISA*0*                      | 010
          "*00*          *ZZ*H"     | "*QQ*          *ZZ*H"       | 012
          *^*00501*                 | *K*00401*                   | 002
          *^*00501*                 | *7*00501*                   | 016
          *^*00501*                 | "* *00501*"                 | 016
          *0*T*:~                   | *0*T*:X                     | 004
          *0*T*:~                   | *0*T*::                     | 004
          *0*T*:~                   | *0*T**~                     | 027
          *0*T*:~                   | *0*T*5~                     | 027
          "GS*HC*"                  | "ISB*12~GS*HC*"             | 031
          "GS*HC*"                  | "ISE*261301*0900*ET~GS*HC*" | 028
          "GS*HC*"                  | "ISE*261201*2500*ET~GS*HC*" | 029
          "GS*HC*"                  | "ISE*261201*0900*E~GS*HC*"  | 030
          *260310*0915*^            | *261310*0915*^              | 014
          *260310*0915*^            | *260310*2515*^              | 015
          *00501*                   | *ABCDE*                     | 017
          *000000042*0              | *00000004A*0                | 018
          *0*T*:                    | *7*T*:                      | 019
          *0*T*:                    | *0*Q*:                      | 020
          IEA*1*                    | IEA*2*                      | 021
          IEA*1*                    | IEA**                       | 021
          IEA*1*000000042~          | ""                          | 023
          GS*HC*HILLSIDE*           | GS*HC**                     | 024
          *20260310*0915*7*X        | *20261310*0915*7*X          | 024
          *0915*7*X                 | *0915*A*X                   | 024
          """)
  void anInterchangeIsRefusedWithOneNote(String text, String by, String note) {
    assertThat(X12Validator.validate(Files837.bytes(changed(text, by))).problems())
        .filteredOn(X12Problem::isError)
        .hasSize(1);
    assertThat(answer(changed(text, by))).contains("*R*" + note + "~").doesNotContain("AK9");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GS*HC                     | GS*HP                       | AK9*R*1*1*0*1~
          *X*005010X222A1           | *X*004010X098A1             | AK9*R*1*1*0*2~
          *X*005010X222A1           | *X*005010X222A9             | AK9*R*1*1*0*2~
          GE*1*7~                   | ""                          | AK9*R*1*1*0*3~
          GE*1*7                    | GE*1*8                      | AK9*R*1*1*0*4~
          GE*1*7                    | GE*1                        | AK9*R*1*1*0*4~
          GE*1*7                    | GE*3*7                      | AK9*R*3*1*0*5~
          GE*1*7                    | GE**7                       | AK9*R*1*1*0*5~
          SE*31*0001~               | ""                          | IK5*R*2~
          SE*31*0001                | SE*31*0002                  | IK5*R*3~
          SE*31*0001                | SE*31                       | IK5*R*3~
          SE*31*0001                | SE*30*0001                  | IK5*R*4~
          SE*31*0001                | SE**0001                    | IK5*R*4~
          ST*837*0001               | ST*850*0001                 | IK5*R*6~
          ST*837*0001               | ST*835*0001                 | IK5*R*6~
          ST*837*0001               | ST**0001                    | IK5*R*6~
          ST*837*0001               | ST*83*0001                  | IK5*R*6~
          ST*837*0001               | ST*8370*0001                | IK5*R*6~
          ST*837*0001               | ST*837:1*0001               | IK5*R*6~
          ST*837*0001               | ST*837*                     | IK5*R*7~
          ST*837*0001*005010X222A1  | ST*837*0001*005010X223A2    | IK5*R*I6~
          """)
  void aGroupOrTransactionIsRefusedWithOneCode(String text, String by, String code) {
    assertThat(X12Validator.validate(Files837.bytes(changed(text, by))).problems())
        .filteredOn(X12Problem::isError)
        .hasSize(1);
    assertThat(answer(changed(text, by))).contains(code);
  }

  @Test
  void anAcknowledgementOfTheOtherKindIsOnlyUnknown() {
    var file = new String(LegalFiles.file("999-group"), StandardCharsets.UTF_8);
    var other = Files837.bytes(file.replace("ST*999*", "ST*997*"));
    var problems = X12Validator.validate(other).problems();

    assertThat(problems).extracting(X12Problem::fault).containsOnly(Fault.GUIDE_UNKNOWN);
  }

  @Test
  void aVersionThatIsTooLongIsToldAtItsGroup() {
    var file = changed("*X*005010X222A1~", "*X*005010X222A1Q~");
    var problems = X12Validator.validate(Files837.bytes(file)).problems();

    assertThat(problems).extracting(X12Problem::element).containsExactly("GS08");
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.ELEMENT_LONG);
  }

  @Test
  void twoTransactionsOfOneNumberAreRefusedWithCode23() {
    var transaction =
        Files837.CLAIM.substring(Files837.CLAIM.indexOf("ST*"), Files837.CLAIM.indexOf("GE*"));
    var file = Files837.CLAIM.replace("GE*1*7", transaction + "GE*2*7");

    assertThat(answer(file)).contains("IK5*A~AK2*837*0001*005010X222A1~IK5*R*23~AK9*P*2*2*1~");
  }

  @Test
  void anInterchangeThatComesTwiceIsRefusedOnce() {
    var answers = Answered.to(Files837.bytes(Files837.CLAIM + Files837.CLAIM), 12);

    assertThat(answers).hasSize(2);
    assertThat(new String(answers.get(0), StandardCharsets.UTF_8)).contains("AK9*A*1*1*1~");
    assertThat(new String(answers.get(1), StandardCharsets.UTF_8)).contains("*R*025~");
  }

  @Test
  void twoGroupsAreAnsweredByTwo999s() {
    var group =
        Files837.CLAIM.substring(Files837.CLAIM.indexOf("GS*"), Files837.CLAIM.indexOf("IEA*"));
    var second = group.replace("*0915*7*X", "*0915*8*X").replace("GE*1*7", "GE*2*8");
    var file = Files837.CLAIM.replace("IEA*1", second + "IEA*2");

    assertThat(answer(file)).contains("AK1*HC*7*", "AK9*A*1*1*1~", "AK1*HC*8*", "AK9*R*2*1*0*5~");
  }

  @Test
  void aFileThatWasCutIsToldOnce() {
    var cut = Files837.CLAIM.substring(0, Files837.CLAIM.indexOf("PRV*PE") + 2);

    var problems = X12Validator.validate(Files837.bytes(cut)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.IEA_MISSING);
  }

  @Test
  void aLevelWithoutItsClaimNamesWhatAskedForIt() {
    var claim =
        Files837.CLAIM.substring(Files837.CLAIM.indexOf("CLM*"), Files837.CLAIM.indexOf("SE*"));
    var file = new String(Change.replace(Files837.CLAIM, claim, ""), StandardCharsets.UTF_8);

    assertThat(answer(file)).contains("*2300*I7~CTX*SITUATIONAL TRIGGER*HL*12**4*736~IK5*R*I5~");
  }

  @Test
  void whatTheStandardForbidsAndTheGuideForbidsAreAnsweredApart() {
    var unnumbered = Change.replace(Files837.CLAIM, "REF*EI*042345678~", "");

    assertThat(answer(new String(unnumbered, StandardCharsets.UTF_8)))
        .contains("*I8~", "IK5*R*I5~");
    assertThat(answer(changed("*F~", "*FF~"))).contains("IK5*R*5~");
  }

  @Test
  void deliveryMayBeAskedForInTheEnvelope() {
    var asked = changed("GS*HC*", "ISB*1~ISE*261201*0900*ET~GS*HC*");

    assertThat(X12Validator.validate(Files837.bytes(asked)).problems()).isEmpty();
  }

  @Test
  void aFaultOfAMemberNamesTheSubscriber() {
    var faulty = Change.replace(FilesOther.ENROLMENT, "N3*2 LANE~", "N3~");

    assertThat(answer(new String(faulty, StandardCharsets.UTF_8)))
        .contains("CTX*SUBSCRIBER NUMBER REF02:PP0001~IK4*1*166*1~");
  }
}
