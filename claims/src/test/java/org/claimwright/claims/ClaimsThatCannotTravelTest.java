package org.claimwright.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.JOANNE;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;

class ClaimsThatCannotTravelTest {

  @Test
  void aBatchWithoutClaimsIsRefused() {
    assertThat(codes(ProfessionalClaims.write(SampleBatch.of()))).containsExactly("DATA-NO-CLAIM");
  }

  @Test
  void theSameClaimTwiceInABatchIsRefusedByNumber() {
    var claim = aCleanClaim().build();
    var outcome = ProfessionalClaims.write(SampleBatch.of(claim, claim));
    assertThat(outcome.problems().getFirst().toString()).contains("CW-1001");
  }

  @Test
  void everyFaultOfTheClaimIsNamedWithItsPlace() {
    var claim =
        aCommercialClaim()
            .withLine("99213", List.of("1", "2", "3", "4", "5"), 1, "10.00")
            .withLine("36415", "5.00")
            .build();

    assertThat(ProfessionalClaims.write(SampleBatch.of(claim)).problems())
        .extracting(Problem::where)
        .containsExactly(
            "claim CW-1001, loop 2300 HI",
            "claim CW-1001 line 1, SV107",
            "claim CW-1001 line 1, SV101",
            "claim CW-1001 line 2, SV107");
  }

  @Test
  void aDelimiterInAStreetIsRefusedNotSilentlyDropped() {
    var person =
        new Person(
            JOANNE.name(),
            JOANNE.birthDate(),
            JOANNE.sex(),
            Address.of("12 Orchard*Lane", "Cleveland", "OH", "44101"));
    var outcome = ProfessionalClaims.write(SampleBatch.of(aCleanClaim().forPerson(person).build()));
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.where()).isEqualTo("claim CW-1001, loop 2010BA N301");
          assertThat(problem.message()).contains("\"*\"").doesNotContain("Orchard");
        });
  }

  @Test
  void aNameTooLongForItsElementIsRefusedNotCut() {
    var person =
        new Person(
            PersonName.of("X".repeat(61), "Jo"),
            JOANNE.birthDate(),
            JOANNE.sex(),
            JOANNE.address());
    var outcome = ProfessionalClaims.write(SampleBatch.of(aCleanClaim().forPerson(person).build()));
    assertThat(outcome.problems().getFirst().message()).contains("61").contains("60");
  }

  @Test
  void aClaimWithABadNpiIsSetApartAndTheOthersAreRead() {
    var file = written(aCleanClaim().build(), aCleanClaim().numbered("CW-2").build());
    var good = SampleClaim.DOCTOR.npi().value();
    var bad = good.substring(0, 9) + (good.charAt(9) == '0' ? '1' : '0');
    var broken = file.replaceFirst(good, bad);

    var read = ProfessionalClaims.read(broken.getBytes(StandardCharsets.UTF_8)).orThrow();

    assertThat(read.claims()).extracting(claim -> claim.number().value()).containsExactly("CW-2");
    assertThat(read.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.number()).isEqualTo("CW-1001");
          assertThat(refused.problems().getFirst().code()).isEqualTo("DATA-NPI");
          assertThat(refused.problems().getFirst().toString()).contains(bad).contains("NM109");
        });
  }

  @Test
  void aTotalThatIsNotTheSumOfItsLinesIsSetApart() {
    var broken = written(aCleanClaim().build()).replace("*138*", "*140*");
    var read = ProfessionalClaims.read(broken.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(read.refused().getFirst().problems().getFirst().message())
        .contains("140.00")
        .contains("138.00");
  }

  @Test
  void aFileCutInHalfIsRejectedWithThePlace() {
    var whole = written(aCleanClaim().build());
    var half = whole.substring(0, whole.length() / 2);
    var outcome = ProfessionalClaims.read(half.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.isOk()).isFalse();
    assertThat(outcome.problems().toString()).contains("IEA");
  }

  @Test
  void whatIsNoX12AtAllIsRejectedInPlainWords() {
    var outcome = ProfessionalClaims.read("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.isOk()).isFalse();
    assertThat(ProfessionalClaims.read(new byte[0]).problems().toString()).contains("empty");
  }

  private static String written(Claim... claims) {
    return new String(
        ProfessionalClaims.write(SampleBatch.of(claims)).orThrow(), StandardCharsets.UTF_8);
  }

  private static List<String> codes(Outcome<byte[]> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
