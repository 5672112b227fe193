package org.claimwright.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.claimwright.payer.InquiryFile.aQuestion;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.claimwright.kernel.Money;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.Test;

/// What the sandbox payer says of its members when it is asked.
class EligibilityTest {

  private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 11, 9, 9, 31);

  private static final String PLAN =
      """
      plan Lakeshore Health Plan
        payer-id: LKSH1
        tax-id: 990000001
        mail: PO BOX 5550 | TOLEDO | OH 436040550 | 4195550150
        filing-indicator: CI
        allowed: 62%
        copay: 25.00 on 99202-99215
        deductible: 500.00
        coinsurance: 20%
        authorization: 70551
        providers: 1993014707
        member: W100 | Doe | Jane | 1980-05-12 | F | 2025-01-01 | GRP-1
        member: W100 | Doe | Ben | 2015-03-02 | M | 2025-01-01 | GRP-1
        member: W200 | O'Hara | Lee | 1971-02-03 | M | 2025-01-01
        terminated: W200 2026-06-30
      """;

  private final PayerMemory memory = PayerMemory.inMemory();
  private final SandboxPayer payer = new SandboxPayer(PlanBook.parse(PLAN), memory);

  @Test
  void aMemberIsCoveredAndHearsWhatAVisitCosts() {
    assertThat(ask(aQuestion()))
        .contains("TRN*2*T1*9HARBOR001~NM1*IL*1*Doe*Jane****MI*W100~REF*6P*GRP-1~")
        .contains("DMG*D8*19800512*F~DTP*346*D8*20250101~")
        .contains("EB*1*IND*30*C1*Lakeshore Health Plan~")
        .contains("EB*I*IND*33^35^88^AL*C1~")
        .contains("EB*B*IND*98*C1**27*25*****W~")
        .contains("EB*C*IND*30*C1**23*500*****W~EB*C*IND*30*C1**29*500*****W~")
        .contains("EB*A*IND*30*C1**27**.2****W~");
  }

  @Test
  void whatClaimsHaveTakenOfTheDeductibleIsNotLeft() {
    memory.addDeductible("W100", 2026, Money.parse("310.00"));
    assertThat(ask(aQuestion())).contains("EB*C*IND*30*C1**29*190*****W~");
  }

  @Test
  void aDependentIsFoundUnderThePolicy() {
    assertThat(ask(aQuestion().childNamed("BEN", "20150302")))
        .contains("HL*3*2*22*1~NM1*IL*1*Doe*Jane****MI*W100~")
        .contains("HL*4*3*23*0~TRN*2*T1*9HARBOR001~NM1*03*1*Doe*Ben~")
        .contains("EB*1*IND*30");
    assertThat(ask(aQuestion().childNamed("TOM", "20150302"))).contains("AAA*N**67*C~");
  }

  @Test
  void aMemberWhoHasLeftIsInactiveFromTheDayAfter() {
    var question = aQuestion().member("W200").named("OHARA", "19710203");
    assertThat(ask(question)).contains("DTP*347*D8*20260630~EB*6**30*C1").doesNotContain("EB*1");
    assertThat(ask(question.on(LocalDate.of(2026, 6, 30)))).contains("EB*1*IND*30");
  }

  @Test
  void aServiceThatNeedsAnAuthorizationSaysSo() {
    assertThat(ask(aQuestion().about("70551"))).contains("EB*1*IND**C1*******Y*W*HC:70551~");
  }

  @Test
  void whoCannotBeFoundIsToldWhy() {
    assertThat(ask(aQuestion().member("W999"))).contains("AAA*N**75*C~");
    assertThat(ask(aQuestion().named("ROE", "19800512"))).contains("AAA*N**73*C~");
    assertThat(ask(aQuestion().named("DOE", "19800513"))).contains("AAA*N**71*C~");
    assertThat(ask(aQuestion().member("").named("DOE", "19800513"))).contains("AAA*N**72*C~");
    assertThat(ask(aQuestion().member(""))).contains("MI*W100~").contains("EB*1");
    assertThat(ask(aQuestion().to("NOBODY"))).contains("HL*1**20*0~").contains("AAA*N**79*C~");
    assertThat(ask(aQuestion().from("1245319599")))
        .contains("HL*2*1*21*0~")
        .contains("AAA*N**51*C");
  }

  @Test
  void aDayTooFarFromTodayIsRefused() {
    assertThat(ask(aQuestion().on(LocalDate.of(2024, 11, 8)))).contains("AAA*N**62*C~");
    assertThat(ask(aQuestion().on(LocalDate.of(2027, 2, 8)))).contains("AAA*N**63*C~");
    assertThat(ask(aQuestion().on(LocalDate.of(2026, 11, 1)).named("DOE", "20261105")))
        .contains("AAA*N**60*C~");
  }

  @Test
  void aFileThatDoesNotConformIsAnsweredWithA999() {
    var broken = text(aQuestion().toBytes()).replace("EQ*30~", "EQ*30~EQX*1~");
    var answer = text(payer.ask(broken.getBytes(StandardCharsets.US_ASCII), RECEIVED));
    assertThat(answer).contains("ST*999*").contains("AK9*R*1*1*0").doesNotContain("ST*271");
    assertThat(payer.ask("no X12".getBytes(StandardCharsets.US_ASCII), RECEIVED)).isEmpty();
  }

  @Test
  void aDateThatIsNoneAndOtherDelimitersAreAnsweredToo() {
    var noDay = text(aQuestion().toBytes()).replace("19800512", "19800231");
    assertThat(text(payer.ask(noDay.getBytes(StandardCharsets.US_ASCII), RECEIVED)))
        .containsAnyOf("AAA*N**58*C~", "AK9*R*1*1*0");
    var others = text(aQuestion().toBytes()).replace('*', '|').replace("DOE", "RO*E");
    assertThat(text(payer.ask(others.getBytes(StandardCharsets.US_ASCII), RECEIVED)))
        .contains("NM1*IL*1*RO E*JANE")
        .contains("AAA*N**73*C~");
  }

  @Test
  void aPlanWithoutAListCoversWhoeverGivesANumber() {
    var open = new SandboxPayer(PlanBook.standard(), memory);
    assertThat(text(open.ask(aQuestion().toBytes(), RECEIVED))).contains("EB*1*IND*30");
  }

  @Test
  void aMemberLineThatLacksADateIsRefusedWithItsNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanBook.parse(PLAN.replace("| 1971-02-03 ", "")))
        .withMessageContaining("line 14");
  }

  /// The answer, which must be valid.
  private String ask(InquiryFile question) {
    var bytes = question.toBytes();
    assertThat(X12Validator.validate(bytes).problems()).filteredOn(X12Problem::isError).isEmpty();
    var answer = payer.ask(bytes, RECEIVED);
    assertThat(X12Validator.validate(answer).problems()).filteredOn(X12Problem::isError).isEmpty();
    return text(answer);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.US_ASCII);
  }
}
