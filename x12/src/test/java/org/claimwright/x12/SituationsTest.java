package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What one segment asks of another, told on level 4.
class SituationsTest {

  private static X12Problem only(byte[] file) {
    var problems = X12Validator.validate(file).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static X12Problem only(String segment, String by) {
    return only(replaced(segment, by));
  }

  @Test
  void aSubscriberWhoIsThePatientNeedsABirthDate() {
    var problem = only("DMG*D8*19800512*F~", "");

    assertThat(problem.fault()).isEqualTo(Fault.SITUATION_MISSING);
    assertThat(problem.segment()).isEqualTo("DMG");
    assertThat(problem.loop()).isEqualTo("2010BA");
    assertThat(problem.snip()).isEqualTo(4);
  }

  @Test
  void anotherPatientThanTheSubscriberNeedsAPatientLevel() {
    var problem = only("SBR*P*18*******CI~", "SBR*P********CI~");

    assertThat(problem.fault()).isEqualTo(Fault.SITUATION);
    assertThat(problem.element()).isEqualTo("SBR02");
  }

  @Test
  void papersThatAreSentHaveANumber() {
    assertThat(only("HI*ABK", "PWK*OZ*BM~HI*ABK").element()).isEqualTo("PWK06");
    assertThat(X12Validator.validate(replaced("HI*ABK", "PWK*OZ*AA~HI*ABK")).problems()).isEmpty();
  }

  @Test
  void medicareAfterAnotherPayerSaysWhy() {
    assertThat(only("SBR*P*18*******CI~", "SBR*S*18*******MB~").element()).isEqualTo("SBR05");
    assertThat(
            X12Validator.validate(replaced("SBR*P*18*******CI~", "SBR*S*18***12****MB~"))
                .problems())
        .isEmpty();
  }

  private static byte[] replaced(String segment, String by) {
    return Change.replace(Files837.CLAIM, segment, by);
  }

  @Test
  void aBankIsKnownByARoutingNumberOfNineDigits() {
    var faulty = Files835.PAYMENT.replaceFirst("\\*01\\*[0-9]{9}\\*", "*01*12AB*");

    var problem = only(Files837.bytes(faulty));

    assertThat(problem.element()).isEqualTo("BPR07");
    assertThat(problem.snip()).isEqualTo(4);
  }

  @Test
  void anInpatientPlaceNeedsTheAdmission() {
    var problem = only("***11:B:1*", "***21:B:1*");

    assertThat(problem.segment()).isEqualTo("DTP");
    assertThat(problem.message()).contains("DTP*435");
  }

  @Test
  void aClaimThatReplacesAnotherNamesIt() {
    var problem = only("***11:B:1*", "***11:B:7*");

    assertThat(problem.segment()).isEqualTo("REF");
    assertThat(problem.message()).contains("REF*F8");
  }

  @Test
  void anAutoAccidentNeedsItsState() {
    var problem =
        only(
            "CLM*V1001*185.5***11:B:1*Y*A*Y*Y~",
            "CLM*V1001*185.5***11:B:1*Y*A*Y*Y**AA~DTP*439*D8*20260308~");

    assertThat(problem.element()).isEqualTo("CLM11-4");
  }

  @Test
  void aLinePointsToADiagnosisThatIsThere() {
    var problem = only("***1:2~", "***1:3~");

    assertThat(problem.element()).isEqualTo("SV107-2");
  }

  @Test
  void nothingIsBilledBeforeItWasDone() {
    var problem = only("DTP*472*D8*20260309~", "DTP*472*D8*20260311~");

    assertThat(problem.element()).isEqualTo("DTP03");
  }

  @Test
  void aFaultOfTheGuideIsNotFollowedByOneOfTheSituation() {
    var problem = only("DMG*D8*19800512*F~", "DNG*D8*19800512*F~");

    assertThat(problem.fault()).isEqualTo(Fault.SEGMENT_UNKNOWN);
  }
}
