package org.claimwright.claims.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.SampleBatch;
import org.claimwright.claims.eligibility.EligibilityAnswer.Limit;
import org.claimwright.claims.eligibility.EligibilityAnswer.OtherPayer;
import org.claimwright.claims.eligibility.EligibilityAnswer.Standing;
import org.claimwright.claims.eligibility.EligibilityInquiry.Individual;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Percent;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;
import org.claimwright.x12.X12Writer;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  private static final Individual JANE =
      new Individual(PersonName.of("Doe", "Jane"), LocalDate.of(1980, 5, 12), Sex.FEMALE);
  private static final Individual BEN =
      new Individual(PersonName.of("Doe", "Ben"), LocalDate.of(2015, 3, 2), Sex.UNKNOWN);

  private static final List<String> HEAD =
      List.of(
          "BHT*0022*11*Q17*20260313*0930",
          "HL*1**20*1",
          "NM1*PR*2*LAKESHORE*****PI*LKSH1",
          "HL*2*1*21*1",
          "NM1*1P*2*HARBOR FAMILY*****XX*1993014707");

  @Test
  void aQuestionAboutTheHolderIsValidAndNamesThem() {
    assertThat(written(inquiry(JANE, Optional.empty())))
        .contains("GS*HS*HARBOR01*NWCH*20260313*0930*1*X*005010X279A1~")
        .contains("BHT*0022*13*Q17*20260313*0930~HL*1**20*1~NM1*PR*2*Lakeshore*****PI*LKSH1~")
        .contains("HL*3*2*22*0~TRN*1*Q17*1340000001~NM1*IL*1*Doe*Jane****MI*W100~")
        .contains("DMG*D8*19800512*F~DTP*291*D8*20260313~EQ*30^98~");
  }

  @Test
  void aQuestionAboutADependentStandsBelowTheHolder() {
    assertThat(written(inquiry(JANE, Optional.of(BEN))))
        .contains("HL*3*2*22*1~NM1*IL*1*Doe*Jane****MI*W100~DMG*D8*19800512*F~HL*4*3*23*0~")
        .contains("TRN*1*Q17*1340000001~NM1*03*1*Doe*Ben~DMG*D8*20150302~DTP*291");
  }

  @Test
  void aNameThatCannotTravelIsRefusedWithItsPlace() {
    var odd = new Individual(PersonName.of("Do*e", "Jane"), JANE.birthDate(), Sex.FEMALE);
    var refused = (Outcome.Rejected<byte[]>) Eligibility.write(inquiry(odd, Optional.empty()));
    assertThat(refused.problems())
        .first()
        .satisfies(one -> {
          assertThat(one.where()).isEqualTo("patient NM103");
          assertThat(one.message()).contains("cannot be sent in the 270");
          assertThat(one.citation()).isEqualTo("005010X279A1");
        });
  }

  @Test
  void anAnswerSaysWhatAVisitCostsInTheNetwork() {
    var answer =
        read(
            "HL*3*2*22*0",
            "TRN*2*Q17*1340000001",
            "NM1*IL*1*DOE*JANE****MI*W100",
            "REF*6P*GRP-1",
            "DMG*D8*19800512*F",
            "DTP*346*D8*20260101",
            "DTP*291*D8*20260313",
            "EB*1*FAM*30*HM*GOLD PLAN",
            "EB*1**1^33^98*HM",
            "EB*B*IND*98***27*60*****N",
            "EB*B*IND*98***27*20*****Y",
            "MSG*WAIVED FOR PREVENTIVE VISITS",
            "EB*C*FAM*30***23*3000*****Y",
            "EB*C*IND*30***23*1500*****Y",
            "EB*C*IND*30***29*300*****Y",
            "EB*G*IND*30***29*2000.5*****W",
            "EB*A*IND*30*****.2****W",
            "EB*1*IND*62********Y*W",
            "EB*R**30*OT",
            "LS*2120",
            "NM1*PRP*2*OTHER PAYER*****NI*77",
            "NM1*IL*1*DOE*JANE****MI*Z1*48",
            "LE*2120");
    assertThat(answer.trace()).isEqualTo("Q17");
    assertThat(answer.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(answer.plan().name()).isEqualTo("GOLD PLAN");
    assertThat(answer.plan().group()).isEqualTo("GRP-1");
    assertThat(answer.plan().begins()).contains(LocalDate.of(2026, 1, 1));
    assertThat(answer.plan().lastDay()).isEmpty();
    assertThat(answer.person().birthDate()).contains(LocalDate.of(1980, 5, 12));
    assertThat(answer.officeVisit().copay()).contains(Money.ofDollars(20));
    assertThat(answer.officeVisit().coinsurance()).contains(Percent.of(20));
    assertThat(answer.officeVisit().deductible())
        .contains(new Limit(Optional.of(Money.ofDollars(1500)), Optional.of(Money.ofDollars(300))));
    assertThat(answer.officeVisit().outOfPocket())
        .contains(new Limit(Optional.empty(), Optional.of(Money.parse("2000.50"))));
    assertThat(answer.authorizationNeeded())
        .singleElement()
        .satisfies(one -> assertThat(one.serviceTypes()).containsExactly("62"));
    assertThat(answer.otherPayers()).containsExactly(new OtherPayer("OTHER PAYER", "Z1"));
  }

  @Test
  void aPeriodOfCoverageGivesItsLastDay() {
    var answer =
        read(
            "HL*3*2*22*0",
            "NM1*IL*1*DOE*JANE****MI*W100",
            "DTP*307*RD8*20250101-20251231",
            "EB*6**30");
    assertThat(answer.standing()).isEqualTo(Standing.INACTIVE);
    assertThat(answer.plan().lastDay()).contains(LocalDate.of(2025, 12, 31));
  }

  @Test
  void aDependentIsAnsweredForUnderTheHoldersNumber() {
    var answer =
        read(
            "HL*3*2*22*1",
            "NM1*IL*1*DOE*JANE****MI*W100",
            "HL*4*3*23*0",
            "TRN*2*Q17*1340000001",
            "NM1*03*1*DOE*BEN",
            "AAA*N**71*C");
    assertThat(answer.standing()).isEqualTo(Standing.REFUSED);
    assertThat(answer.person().memberId()).isEqualTo("W100");
    assertThat(answer.person().firstName()).isEqualTo("BEN");
    assertThat(answer.refusals()).containsExactly(new Refusal(Refusal.About.MEMBER, "71", "C"));
    assertThat(answer.refusals().getFirst().words()).contains("birth date");
    assertThat(answer.refusals().getFirst().remedy()).isEqualTo("Correct it and ask again.");
  }

  @Test
  void aRefusedProviderIsAnAnswerToo() {
    var file =
        file(
            "271",
            "BHT*0022*11*Q17*20260313*0930",
            "HL*1**20*1",
            "NM1*PR*2*LAKESHORE*****PI*LKSH1",
            "HL*2*1*21*0",
            "NM1*1P*2*HARBOR FAMILY*****XX*1993014707",
            "AAA*N**51*C");
    assertThat(Eligibility.read(file).orThrow())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.standing()).isEqualTo(Standing.REFUSED);
          assertThat(one.refusals().getFirst().about()).isEqualTo(Refusal.About.PROVIDER);
        });
  }

  @Test
  void whatIsNo271IsRefused() {
    var inquiry = Eligibility.write(inquiry(JANE, Optional.empty())).orThrow();
    assertThat(problem(inquiry)).isEqualTo("X12-NOT-ANSWER");
    assertThat(problem(new byte[0])).isNotEmpty();
    var cut = new String(inquiry, StandardCharsets.US_ASCII).substring(0, 300);
    assertThat(problem(cut.getBytes(StandardCharsets.US_ASCII))).isNotEmpty();
  }

  private static String problem(byte[] file) {
    return ((Outcome.Rejected<List<EligibilityAnswer>>) Eligibility.read(file))
        .problems()
        .getFirst()
        .code();
  }

  private static EligibilityAnswer read(String... subscriber) {
    var lines = new java.util.ArrayList<>(HEAD);
    lines.addAll(List.of(subscriber));
    return Eligibility.read(file("271", lines.toArray(String[]::new))).orThrow().getFirst();
  }

  /// A valid file with these segments.
  private static byte[] file(String set, String... lines) {
    var header =
        InterchangeHeader.of(
            new InterchangeHeader.Party("ZZ", "NWCH"),
            new InterchangeHeader.Party("ZZ", "HARBOR01"),
            LocalDate.of(2026, 3, 13),
            LocalTime.of(9, 31),
            9);
    var out = new X12Writer(header, Delimiters.STANDARD).beginGroup("HB", "005010X279A1");
    out.beginTransaction(set);
    for (var line : lines) {
      var parts = line.split("\\*", -1);
      var values = new Object[parts.length - 1];
      for (var i = 1; i < parts.length; i++) {
        values[i - 1] = X12Writer.repeat((Object[]) parts[i].split("\\^", -1));
      }
      out.segment(parts[0], values);
    }
    var bytes = out.toBytes();
    assertValid(bytes);
    return bytes;
  }

  private static String written(EligibilityInquiry inquiry) {
    var bytes = Eligibility.write(inquiry).orThrow();
    assertValid(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static void assertValid(byte[] file) {
    assertThat(X12Validator.validate(file).problems()).filteredOn(X12Problem::isError).isEmpty();
  }

  private static EligibilityInquiry inquiry(Individual holder, Optional<Individual> dependent) {
    return new EligibilityInquiry(
        SampleBatch.SUBMISSION,
        new PayerIdentity(new PayerId("LKSH1"), "Lakeshore", "CI"),
        new EligibilityInquiry.Asker(
            "Harbor Street Family Medicine", new Npi("1993014707"), TaxId.parse("34-0000001")),
        new EligibilityInquiry.Member(new MemberId("W100"), holder, dependent),
        new EligibilityInquiry.Question(LocalDate.of(2026, 3, 13), List.of("30", "98"), "Q17"));
  }
}
