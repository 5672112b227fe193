package org.claimwright.claims.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.claimwright.claims.WireFile;
import org.claimwright.claims.acknowledgement.AcceptanceReport.Status;
import org.claimwright.claims.acknowledgement.AcceptanceReport.Trace;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.Test;

class AnswersToClaimsTest {

  private static final String CLAIMS_TAKEN_IN =
      """
      BHT*0085*08*ANS-1*20260313*1025*TH
      HL*1**20*1
      NM1*PR*2*Lakeshore Health Plan*****PI*LAKE1
      TRN*1*0091182
      DTP*050*D8*20260313
      DTP*009*D8*20260313
      HL*2*1*21*1
      NM1*41*2*Harbor Street Family Medicine*****46*HARBOR01
      TRN*2*000000042
      STC*A1:19:PR*20260313*WQ*233
      QTY*90*1
      QTY*AA*1
      HL*3*2*19*1
      NM1*85*2*Harbor Street Family Medicine*****XX*1234567893
      HL*4*3*PT
      NM1*QC*1*Ellis*Joanne****MI*LH8812345
      TRN*2*CW-1001
      STC*A2:20*20260313*WQ*138
      REF*1K*PCN-1
      REF*D9*NW-77
      DTP*472*D8*20260312
      HL*5*3*PT
      NM1*QC*1*Ellis*Tom****MI*LH8812345
      TRN*2*CW-1002
      STC*A3:33*20260313*U*95******A7:562:85
      SVC*HC:99213*95
      STC*A7:507**U
      REF*FJ*CW-1002-1
      """;

  @Test
  void anAcceptedFileIsAnAcceptedAnswer() {
    var answer =
        syntax(
            """
            AK1*HC*42*005010X222A1
            AK2*837*0001*005010X222A1
            IK5*A
            AK9*A*1*1*1
            """);
    assertThat(answer.accepted()).isTrue();
    assertThat(answer.groupControl()).isEqualTo("42");
    assertThat(answer.transactions().getFirst().faults()).isEmpty();
  }

  @Test
  void aRejectedTransactionSaysWhatWasWrongAndWhere() {
    var answer =
        syntax(
            """
            AK1*HC*42*005010X222A1
            AK2*837*0001*005010X222A1
            IK3*CLM*21*2300*8
            IK4*5:3*1325*7*9
            IK3*NM1*24*2310B*3
            IK5*R*5
            AK2*837*0002*005010X222A1
            IK5*A
            AK9*P*2*2*1
            """);

    assertThat(answer.accepted()).isFalse();
    var rejected = answer.transactions().getFirst();
    assertThat(rejected.accepted()).isFalse();
    assertThat(rejected.faults())
        .extracting(
            fault -> fault.where().segment() + fault.where().element() + " " + fault.words())
        .containsExactly(
            "CLM5-3 the code is not one of those allowed",
            "NM1 a required segment is missing",
            " one or more segments are wrong");
    assertThat(rejected.faults().getFirst().value()).isEqualTo("9");
    assertThat(rejected.faults().getFirst().where().position()).isEqualTo(21);
    assertThat(answer.transactions().get(1).accepted()).isTrue();
  }

  @Test
  void aClaimTakenInHasThePayersNumberAndTheTrace() {
    var claim = acceptance().claims().getFirst();
    assertThat(claim.claimNumber()).isEqualTo("CW-1001");
    assertThat(claim.accepted()).isTrue();
    assertThat(claim.trace()).isEqualTo(new Trace("PCN-1", "NW-77"));
    assertThat(claim.charge()).isEqualTo(Money.parse("138.00"));
    assertThat(claim.statuses()).containsExactly(new Status("A2", "20", "", ""));
  }

  @Test
  void aClaimTurnedAwayKeepsEveryReasonItsLinesToo() {
    var claim = acceptance().claims().get(1);
    assertThat(claim.accepted()).isFalse();
    assertThat(claim.statuses())
        .containsExactly(
            new Status("A3", "33", "", ""),
            new Status("A7", "562", "85", ""),
            new Status("A7", "507", "", "CW-1002-1"));
  }

  @Test
  void theBatchIsAnsweredUnderTheReferenceItWasSentWith() {
    var report = acceptance();
    assertThat(report.batch().reference()).isEqualTo("000000042");
    assertThat(report.batch().accepted()).isTrue();
    assertThat(report.source()).isEqualTo("Lakeshore Health Plan");
  }

  @Test
  void anAnswerCutInHalfIsRejected() {
    var file = WireFile.of("277", "HN", "005010X214", CLAIMS_TAKEN_IN);
    var outcome = ClaimAcknowledgements.read(Arrays.copyOf(file, file.length / 2));
    assertThat(outcome.isOk()).isFalse();
  }

  private static SyntaxAnswer syntax(String body) {
    var read = ClaimAcknowledgements.read(WireFile.of("999", "FA", "005010X231A1", body));
    return (SyntaxAnswer) read.orThrow().getFirst();
  }

  private static AcceptanceReport acceptance() {
    var read = ClaimAcknowledgements.read(WireFile.of("277", "HN", "005010X214", CLAIMS_TAKEN_IN));
    return (AcceptanceReport) read.orThrow().getFirst();
  }
}
