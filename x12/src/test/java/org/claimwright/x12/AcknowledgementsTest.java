package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

  private static List<byte[]> answers(byte[] file) {
    return Answered.to(file, 12);
  }

  private static String answer(byte[] file) {
    var answers = answers(file);
    assertThat(answers).hasSize(1);
    assertThat(X12Validator.validate(answers.getFirst()).problems())
        .as("our answer is itself valid")
        .isEmpty();
    return new String(answers.getFirst(), StandardCharsets.UTF_8);
  }

  @Test
  void aGoodFileIsAcceptedFromReceiverToSender() {
    assertThat(answer(Files837.bytes(Files837.CLAIM)))
        .isEqualTo(
            "ISA*00*          *00*          *ZZ*PLAINPAYER     *ZZ*HILLSIDE       "
                + "*260311*0830*^*00501*000000012*0*T*:~"
                + "GS*FA*PLAINPAYER*HILLSIDE*20260311*0830*1*X*005010X231A1~"
                + "ST*999*0001*005010X231A1~AK1*HC*7*005010X222A1~"
                + "AK2*837*0001*005010X222A1~IK5*A~AK9*A*1*1*1~SE*6*0001~GE*1*1~IEA*1*000000012~");
  }

  @Test
  void aWrongCodeIsAnsweredAtItsElementWithTheClaimItIsIn() {
    var answer = answer(Change.replace(Files837.CLAIM, "*11:B:1*Y*A*Y*Y~", "*11:B:1*Y*Z*Y*Y~"));

    assertThat(answer)
        .contains("IK3*CLM*19*2300*8~CTX*CLM01:V1001~IK4*7*1359*7*Z~IK5*R*5~AK9*R*1*1*0~");
  }

  @Test
  void aControlCharacterOfTheUpperHalfIsNotSentBack() {
    var answer =
        answer(Change.replace(Files837.CLAIM, "*11:B:1*Y*A*Y*Y~", "*11:B:1*Y*A\u0085*Y*Y~"));

    assertThat(answer).contains("IK4*7*1359*6~").doesNotContain("\u0085");
  }

  @Test
  void aComponentIsNamedByItsNumber() {
    var answer = answer(Change.replace(Files837.CLAIM, "*11:B:1*Y*A", "*11:B:Q9*Y*A"));

    assertThat(answer).contains("IK4*5:3*1325*5*Q9~");
  }

  @Test
  void aMissingSegmentIsAnsweredWhereItWasMissed() {
    var answer = answer(Change.replace(Files837.CLAIM, "REF*EI*042345678~", ""));

    assertThat(answer).contains("IK3*REF*11*2010AA*I8~IK5*R*I5~");
  }

  @Test
  void twoFaultsOfOneSegmentShareItsIk3() {
    var answer = answer(Change.replace(Files837.CLAIM, "*11:B:1*Y*A*Y*Y~", "*11:B:1*V*Z*Y*Y~"));

    assertThat(answer).containsOnlyOnce("IK3*CLM").contains("IK4*6*1073*7*V~IK4*7*1359*7*Z~");
  }

  @Test
  void aTransactionWithoutEndIsRejectedWithCode2() {
    var cut = Files837.CLAIM.replace("SE*31*0001~\n", "");

    assertThat(answer(Files837.bytes(cut))).contains("IK5*R*2~AK9*R*1*1*0~");
  }

  @Test
  void aGroupFaultRejectsTheGroup() {
    var other = Files837.CLAIM.replace("GE*1*7", "GE*1*8");

    assertThat(answer(Files837.bytes(other))).contains("AK1*HC*7*005010X222A1~AK9*R*1*1*0*4~");
  }

  @Test
  void aFileOfAnotherVersionIsRejectedWithCode2() {
    var old = Files837.CLAIM.replace("005010X222A1", "004010X098A1");

    assertThat(answer(Files837.bytes(old))).contains("AK9*R*1*1*0*2~");
  }

  @Test
  void anEnvelopeFaultIsAnsweredByATa1AndNoEmpty999() {
    var answer =
        answer(Files837.bytes(Files837.CLAIM.replace("IEA*1*000000042", "IEA*1*000000043")));

    assertThat(answer).contains("TA1*000000042*260310*0915*R*001~IEA*0*").doesNotContain("GS*");
  }

  @Test
  void anIsaOfTheWrongWidthNamesTheElementAtFault() {
    var narrow = Files837.CLAIM.replace("*ZZ*HILLSIDE       *", "*ZZ*HILLSIDE      *");
    var wide = Files837.CLAIM.replace("*ZZ*HILLSIDE       *", "*ZZ*HILLSIDE           *");

    assertThat(answer(Files837.bytes(narrow))).contains("*R*006~");
    assertThat(answer(Files837.bytes(wide))).contains("*R*006~");
  }

  @Test
  void aTa1IsSentWhenAskedFor() {
    var asking = Files837.CLAIM.replace("*000000042*0*T", "*000000042*1*T");

    assertThat(answer(Files837.bytes(asking))).contains("TA1*000000042*260310*0915*A*000~GS*FA*");
  }

  @Test
  void a999IsNeverAnsweredByA999() {
    assertThat(answers(answers(Files837.bytes(Files837.CLAIM)).getFirst())).isEmpty();
  }

  @Test
  void whatIsNotX12HasNobodyToAnswer() {
    assertThat(answers(Files837.bytes("hello"))).isEmpty();
  }

  @Test
  void aClaimOutOfBalanceIsForThe277AndNotForThe999() {
    var unbalanced = Change.replace(Files837.CLAIM, "CLM*V1001*185.5", "CLM*V1001*185");

    assertThat(answer(unbalanced)).contains("IK5*A~AK9*A*1*1*1~");
  }

  @Test
  void severalInterchangesAreAnsweredOneByOne() {
    var two = Files837.CLAIM + Files837.CLAIM.replace("000000042", "000000043");

    assertThat(answers(Files837.bytes(two))).hasSize(2);
  }

  @Test
  void aPartyIdThatHoldsADelimiterDoesNotBreakTheAnswer() {
    var dots = Files837.CLAIM.replace("185.5", "185").replace("35.5", "35");
    var file = dots.replace(':', '.').replace("HILLSIDE       ", "HILL.SIDE      ");

    assertThat(answer(Files837.bytes(file))).contains("*HILL SIDE      *");
  }

  @Test
  void aPartyIdPastItsWidthDoesNotBreakTheAnswer() {
    var answer =
        answer(Files837.bytes(Files837.CLAIM.replace("ISA*00*          *00", "ISA*00* *00")));

    assertThat(answer).contains("*R*011~");
  }
}
