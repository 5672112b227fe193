package org.claimwright.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.Users;
import org.claimwright.app.billing.Contracts;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Relationship;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.patients.Contact;
import org.claimwright.app.patients.NewPatient;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Location;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.claims.Person;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;
import org.claimwright.pricing.Fee;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the demo practice through the same doors as any other.
@Component
class DemoPractice {

  private final Practices practices;
  private final Users users;
  private final Patients patients;
  private final Coverages coverages;
  private final PracticeFees fees;
  private final Contracts contracts;
  private final SandboxRoute sandbox;

  DemoPractice(
      Practices practices,
      Users users,
      Patients patients,
      Coverages coverages,
      PracticeFees fees,
      Contracts contracts,
      SandboxRoute sandbox) {
    this.practices = practices;
    this.users = users;
    this.patients = patients;
    this.coverages = coverages;
    this.fees = fees;
    this.contracts = contracts;
    this.sandbox = sandbox;
  }

  /// The keys of the demo files and the rows they became.
  record Keys(
      Map<String, Provider.ProviderId> providers,
      Map<String, Payer.PayerKey> payers,
      Map<String, PatientId> patients) {}

  /// The demo practice as it was opened.
  record Opened(PracticeId practice, Keys keys) {}

  /// Opens the practice with its people and fees; no visits yet.
  ///
  /// @param password of every demo user, if they are wanted
  @Transactional
  Opened open(Optional<String> password) {
    var file = DemoFiles.practice();
    var id = practices.open(profile(file.practice()));
    return PracticeScope.call(id, () -> new Opened(id, fill(file, password)));
  }

  private Keys fill(PracticeFile file, Optional<String> password) {
    var locations = new HashMap<String, Location.LocationId>();
    file.locations().forEach(site -> locations.put(site.key(), practices.add(location(site))));
    var providers = new HashMap<String, Provider.ProviderId>();
    file.providers()
        .forEach(entry ->
            providers.put(
                entry.key(), practices.add(provider(entry, known(locations, entry.location())))));
    var payers = new HashMap<String, Payer.PayerKey>();
    for (var entry : file.payers()) {
      var key = practices.add(payer(entry));
      contracts.store(key, DemoContracts.contract(entry.contract())).orThrow();
      payers.put(entry.key(), key);
    }
    sandbox.plans(DemoContracts.planBook(file.payers(), DemoFiles.patients().patients()));
    fees.replace(feeSchedule());
    var registered = registerPatients(payers);
    var keys = new Keys(providers, payers, registered);
    password.ifPresent(secret -> addUsers(keys, secret));
    return keys;
  }

  private static Practice.Profile profile(PracticeFile.Self self) {
    return new Practice.Profile(
        self.name(),
        new Practice.Registration(
            new Npi(self.npi()), TaxId.parse(self.ein()), new TaxonomyCode(self.taxonomy())),
        digits(self.phone()),
        self.address().toAddress(),
        java.time.ZoneId.of(self.timeZone()));
  }

  private static Location.Site location(PracticeFile.Site site) {
    return new Location.Site(
        site.name(),
        site.placeOfService(),
        Optional.of(new Npi(site.npi())),
        digits(site.phone()),
        site.address().toAddress());
  }

  private static Provider.Clinician provider(
      PracticeFile.Clinician entry, Location.LocationId location) {
    return new Provider.Clinician(
        PersonName.of(entry.lastName(), entry.firstName()),
        entry.credential(),
        new Npi(entry.npi()),
        new Provider.Specialty(new TaxonomyCode(entry.taxonomy()), entry.specialty()),
        location);
  }

  private static Payer.Terms payer(PracticeFile.PayerEntry entry) {
    return new Payer.Terms(
        new Payer.Identity(
            entry.name(), new PayerId(entry.payerId()), entry.claimFilingIndicator()),
        Payer.Kind.valueOf(entry.kind().toUpperCase(java.util.Locale.ROOT)),
        new Payer.Limits(
            entry.timelyFilingDays(),
            entry.appealDays().getFirst(),
            entry.appealDays().stream().skip(1).findFirst().orElse(Payer.Limits.SECOND_APPEAL)),
        "sandbox",
        Optional.of(entry.address().toAddress()));
  }

  private static List<Fee> feeSchedule() {
    var always = DateRange.startingOn(LocalDate.of(2024, 1, 1));
    var all = new ArrayList<Fee>();
    for (var row : DemoFiles.table("fee-schedule.tsv")) {
      all.add(new Fee(row.get(0), row.get(1), always, Money.parse(row.get(2))));
    }
    return all;
  }

  private Map<String, PatientId> registerPatients(Map<String, Payer.PayerKey> payers) {
    var registered = new HashMap<String, PatientId>();
    for (var entry : DemoFiles.patients().patients()) {
      var person =
          new Person(
              PersonName.of(entry.lastName(), entry.firstName()),
              entry.birthDate(),
              Sex.ofCode(entry.sex()),
              entry.address().toAddress());
      var id =
          patients
              .register(new NewPatient(person, Contact.of(entry.phone(), entry.email())))
              .orThrow();
      registered.put(entry.key(), id);
      if (entry.coverages() != null) {
        for (var coverage : entry.coverages()) {
          coverages.add(id, coverage(coverage, known(payers, coverage.payer()))).orThrow();
        }
      }
    }
    return registered;
  }

  private static NewCoverage coverage(PatientsFile.CoverageEntry entry, Payer.PayerKey payer) {
    var group = entry.group() == null ? "" : entry.group();
    var days =
        entry.end() == null
            ? DateRange.startingOn(entry.begin())
            : new DateRange(entry.begin(), entry.end());
    return new NewCoverage(
        new Membership(payer, new MemberId(entry.memberId()), group), subscriber(entry), days);
  }

  private static Subscriber subscriber(PatientsFile.CoverageEntry entry) {
    var holder = entry.subscriber();
    if (holder == null) {
      return new Subscriber.Self();
    }
    return new Subscriber.Another(
        Relationship.ofWord(entry.relationship()),
        PersonName.of(holder.lastName(), holder.firstName()),
        holder.birthDate(),
        Sex.ofCode(holder.sex()));
  }

  private void addUsers(Keys keys, String password) {
    for (var entry : DemoFiles.users().users()) {
      var credential = entry.credential() == null ? "" : entry.credential();
      var naming = new Users.Naming(entry.firstName(), entry.lastName(), credential, "");
      var provider =
          entry.provider() == null
              ? OptionalLong.empty()
              : OptionalLong.of(known(keys.providers(), entry.provider()).value());
      var patient =
          entry.patient() == null
              ? OptionalLong.empty()
              : OptionalLong.of(known(keys.patients(), entry.patient()).value());
      var user =
          new Users.NewUser(entry.username(), naming, Role.parse(entry.role()), provider, patient);
      users.add(user, password).orThrow();
    }
  }

  static <T> T known(Map<String, T> keys, String key) {
    var value = keys.get(key);
    if (value == null) {
      throw new IllegalStateException("the demo files name \"" + key + "\" and do not have it");
    }
    return value;
  }

  private static String digits(String phone) {
    return phone.replace("-", "");
  }
}
