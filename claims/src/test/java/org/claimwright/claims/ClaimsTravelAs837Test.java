package org.claimwright.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleBatch.text;
import static org.claimwright.claims.SampleClaim.JOANNE;
import static org.claimwright.claims.SampleClaim.TOM;
import static org.claimwright.claims.SampleClaim.aCleanClaim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwright.kernel.Address;
import org.junit.jupiter.api.Test;

class ClaimsTravelAs837Test {

  @Test
  void aClaimForTheSubscriberIsWrittenAsInTheGoldenFile() throws IOException {
    var file = ProfessionalClaims.write(SampleBatch.of(aCleanClaim().build())).orThrow();
    assertThat(text(file)).isEqualTo(golden("subscriber.837"));
  }

  @Test
  void dependentsFacilityAuthorizationAndReplacementAreWrittenAsInTheGoldenFile()
      throws IOException {
    var file = ProfessionalClaims.write(SampleBatch.of(aFamily())).orThrow();
    assertThat(text(file)).isEqualTo(golden("family.837"));
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    for (long seed = 1; seed <= 40; seed++) {
      var claims = new RandomClaims(seed).claims(25);
      var batch = new ClaimBatch(SampleBatch.SUBMISSION, claims);

      var read = ProfessionalClaims.read(ProfessionalClaims.write(batch).orThrow()).orThrow();

      assertThat(read.refused()).isEmpty();
      assertThat(read.batches()).hasSize(1);
      assertThat(read.batches().getFirst().submission()).isEqualTo(SampleBatch.SUBMISSION);
      assertThat(read.claims()).containsExactlyInAnyOrderElementsOf(claims);
    }
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() {
    var file =
        ProfessionalClaims.write(
                new ClaimBatch(SampleBatch.SUBMISSION, new RandomClaims(7).claims(60)))
            .orThrow();
    var again = ProfessionalClaims.read(file).orThrow().batches().getFirst();
    assertThat(text(ProfessionalClaims.write(again).orThrow())).isEqualTo(text(file));
  }

  @Test
  void aHolderWhoWasNotTreatedTravelsByNameOnly() {
    var child = aCleanClaim().treating(new Patient.Dependent("19", TOM)).build();

    var read =
        ProfessionalClaims.read(ProfessionalClaims.write(SampleBatch.of(child)).orThrow())
            .orThrow()
            .claims()
            .getFirst();

    assertThat(read.insured().subscriber()).isEqualTo(new PolicyHolder.NameOnly(JOANNE.name()));
    assertThat(read.insured().treated()).isEqualTo(TOM);
  }

  @Test
  void lettersWithAccentsGoOutWithoutThemAndSayingSo() {
    var jose =
        new Person(
            org.claimwright.kernel.PersonName.of("Muñoz", "José"),
            JOANNE.birthDate(),
            JOANNE.sex(),
            JOANNE.address());
    var outcome = ProfessionalClaims.write(SampleBatch.of(aCleanClaim().forPerson(jose).build()));

    assertThat(text(outcome.orThrow())).contains("NM1*IL*1*Munoz*Jose*");
    assertThat(outcome.problems())
        .allMatch(problem -> problem.where().startsWith("claim CW-1001, loop 2010BA"))
        .hasSize(2);
    assertThat(outcome.problems().toString()).doesNotContain("Mu");
  }

  private static Claim[] aFamily() {
    var clinic =
        new ServicePlace.Facility(
            "Lakeside Surgery Center",
            SampleClaim.npi("155555555"),
            Address.of("9 Pier Road", "Lorain", "OH", "440521000"));
    var child = aCleanClaim().numbered("CW-2").treating(new Patient.Dependent("19", TOM)).build();
    var operated =
        new ClaimHeader(
            new ClaimNumber("CW-3"),
            new Frequency.Replacement("PCN-778"),
            new ServicePlace("24", clinic),
            SampleClaim.DOCTOR,
            "AUTH-9");
    var mother = aCleanClaim().numbered("CW-1").build();
    return new Claim[] {
      mother,
      child,
      new Claim(operated, child.billing(), child.insured(), child.diagnoses(), child.lines())
    };
  }

  private static String golden(String name) throws IOException {
    try (var in = ClaimsTravelAs837Test.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Reading is told apart from writing: nothing here knows the other's code.
  @Test
  void severalBatchesInOneReadingKeepTheirClaimsApart() {
    var one = ProfessionalClaims.write(SampleBatch.of(aCleanClaim().build())).orThrow();
    var two =
        ProfessionalClaims.write(
                new ClaimBatch(
                    new Submission(
                        SampleBatch.SUBMISSION.submitter(),
                        SampleBatch.SUBMISSION.receiver(),
                        43,
                        SampleBatch.SUBMISSION.created(),
                        Submission.Usage.PRODUCTION),
                    List.of(aCleanClaim().numbered("CW-9").build())))
            .orThrow();
    var both = new java.io.ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(two);

    var read = ProfessionalClaims.read(both.toByteArray()).orThrow();

    assertThat(read.batches()).hasSize(2);
    assertThat(read.batches().get(1).submission().usage()).isEqualTo(Submission.Usage.PRODUCTION);
    assertThat(read.claims())
        .extracting(claim -> claim.number().value())
        .containsExactly("CW-1001", "CW-9");
  }
}
