package org.claimwright.app.practices;

import java.time.ZoneId;
import java.util.Optional;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// A practice for tests: one place, one clinician, a commercial payer and Medicare. All invented.
///
/// ```java
/// var practice = TestPractice.open(practices);
/// PracticeScope.run(practice.id(), () -> ...);
/// ```
public record TestPractice(
    PracticeId id, LocationId office, ProviderId doctor, PayerKey commercial, PayerKey medicare) {

  private static final Address ADDRESS =
      Address.of("12 Elm Street", "Springfield", "OH", "45501-1234");

  public static TestPractice open(Practices practices) {
    return open(practices, "Elm Street Family Practice");
  }

  public static TestPractice open(Practices practices, String name) {
    var registration =
        new Practice.Registration(
            npi("199301470"), TaxId.parse("34-5550142"), new TaxonomyCode("193200000X"));
    var id =
        practices.open(
            new Practice.Profile(
                name, registration, "9375550100", ADDRESS, ZoneId.of("America/New_York")));
    return PracticeScope.call(id, () -> furnished(practices, id));
  }

  /// The NPI that begins with these nine digits.
  public static Npi npi(String nineDigits) {
    return new Npi(nineDigits + Npi.checkDigit(nineDigits));
  }

  private static TestPractice furnished(Practices practices, PracticeId id) {
    var office =
        practices.add(
            new Location.Site("Main office", "11", Optional.empty(), "9375550100", ADDRESS));
    var doctor =
        practices.add(
            new Provider.Clinician(
                PersonName.of("Ortega", "Ana"),
                "MD",
                npi("130882015"),
                new Provider.Specialty(new TaxonomyCode("207Q00000X"), "family medicine"),
                office));
    return new TestPractice(
        id,
        office,
        doctor,
        practices.add(terms("Lakeside Health Plan", "LKSD1", Payer.Kind.COMMERCIAL, "CI")),
        practices.add(terms("Medicare Part B", "15202", Payer.Kind.MEDICARE, "MB")));
  }

  private static Payer.Terms terms(String name, String payerId, Payer.Kind kind, String indicator) {
    return new Payer.Terms(
        new Payer.Identity(name, new PayerId(payerId), indicator),
        kind,
        new Payer.Limits(kind == Payer.Kind.MEDICARE ? 365 : 180, 120),
        "sandbox",
        Optional.empty());
  }
}
