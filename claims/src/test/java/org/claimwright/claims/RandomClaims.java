package org.claimwright.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// Claims made up from a seed, with everything the 837P can carry: the same seed, the same claims.
final class RandomClaims {

  private final Random random;
  private int number;

  RandomClaims(long seed) {
    random = new Random(seed);
  }

  List<Claim> claims(int count) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < count; i++) {
      claims.add(claim());
    }
    return claims;
  }

  private Claim claim() {
    number++;
    var diagnoses = new ArrayList<Diagnosis>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      diagnoses.add(new Diagnosis(pick("E11.9", "I10", "M17.11", "S93.401A", "Z00.00", "J45.909")));
    }
    var lines = new ArrayList<ClaimLine>();
    for (int i = 1; i <= 1 + random.nextInt(9); i++) {
      lines.add(line(i, diagnoses.size()));
    }
    return new Claim(header(), billing(), insured(), diagnoses, lines);
  }

  private ClaimHeader header() {
    var payerNumber = "P" + random.nextInt(1_000_000);
    var frequency =
        pick(
            new Frequency.Original(),
            new Frequency.Replacement(payerNumber),
            new Frequency.VoidClaim(payerNumber));
    var site =
        pick(
            new ServicePlace.BillingAddress(),
            new ServicePlace.Facility(
                "Lakeside Surgery Center",
                npi(),
                Address.of("5 Elm St.", "St. Paul", "MN", "551011234")));
    return new ClaimHeader(
        new ClaimNumber("R-" + number),
        frequency,
        new ServicePlace(pick("11", "22", "02"), site),
        new RenderingProvider(name(), npi(), new TaxonomyCode("207Q00000X")),
        pick("", "AUTH-77/" + random.nextInt(1_000)));
  }

  private BillingProvider billing() {
    var which = random.nextInt(2);
    return new BillingProvider(
        new BillingProvider.Organization("Practice No. " + which, "216555014" + which),
        SampleClaim.npi("11111111" + which),
        new TaxId("34000000" + which),
        new TaxonomyCode("261QP2300X"),
        Address.of(which + " Main Street", "Akron", "OH", "443011234"));
  }

  private Insured insured() {
    var policy =
        new Policy(
            new PayerIdentity(new PayerId("PAY" + random.nextInt(3)), "Plan & Sons", "CI"),
            new MemberId("M" + random.nextInt(6)),
            pick("", "GRP 7"),
            pick(PayerSequence.values()));
    if (random.nextBoolean()) {
      return new Insured(policy, person(), new Patient.Self());
    }
    return new Insured(
        policy,
        new PolicyHolder.NameOnly(name()),
        new Patient.Dependent(pick("01", "19", "G8"), person()));
  }

  private ClaimLine line(int at, int diagnoses) {
    var pointers = new ArrayList<Integer>();
    for (int i = 1; i <= Math.min(4, 1 + random.nextInt(diagnoses)); i++) {
      pointers.add(i);
    }
    var modifiers = List.of("25", "59", "LT", "GT").subList(0, random.nextInt(5));
    return new ClaimLine(
        at,
        new Procedure(pick("99213", "J3301", "20610"), modifiers, 1 + random.nextInt(30)),
        SampleClaim.DAY.minusDays(random.nextInt(60)),
        pointers,
        Money.ofCents(random.nextLong(1, 1_000_000)));
  }

  private Person person() {
    return new Person(
        name(),
        SampleClaim.DAY.minusDays(60 + random.nextInt(30_000)),
        pick(Sex.values()),
        address());
  }

  private PersonName name() {
    return new PersonName(
        pick("O'Neil", "Smith-Jones", "Van der Berg"),
        pick("Ann", "Bo"),
        pick("", "Q"),
        pick("", "Jr"));
  }

  private Address address() {
    return new Address(
        random.nextInt(1, 999) + " Elm St.",
        pick("", "Apt #4"),
        "St. Paul",
        new org.claimwright.kernel.UsState("MN"),
        new org.claimwright.kernel.Zip(pick("55101", "551011234")));
  }

  private Npi npi() {
    return SampleClaim.npi("1" + random.nextInt(10_000_000, 99_999_999));
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
