package org.claimwright.app.practices;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes of the practice in scope, its places, clinicians and payers, each in the audit log.
///
/// A change names the state it was decided on ({@link Seen}); when somebody else has changed it
/// meanwhile it is refused (`PRACTICE-CHANGED`).
@Component
public class PracticeEdits {

  private final JdbcClient jdbc;
  private final Practices practices;
  private final Audit audit;

  PracticeEdits(JdbcClient jdbc, Practices practices, Audit audit) {
    this.jdbc = jdbc;
    this.practices = practices;
    this.audit = audit;
  }

  @Transactional
  public Outcome<Practice.Profile> change(Seen seen, Practice.Profile profile) {
    hold();
    return seen.of(Optional.of(practices.current().profile()), "practice")
        .map(before -> {
          PracticeUpdates.practice(jdbc, profile);
          note("practice", practices.current().id());
          return profile;
        });
  }

  @Transactional
  public Outcome<LocationId> add(Location.Site site) {
    hold();
    return free(practices.locations(), other -> other.site().name().equals(site.name()))
        ? Outcome.ok(added("place", practices.add(site), LocationId::value))
        : taken("name", "A place called \"" + site.name() + "\" is there already: name it apart.");
  }

  @Transactional
  public Outcome<LocationId> change(Seen seen, LocationId id, Location.Site site) {
    hold();
    var others = practices.locations().stream().filter(other -> !other.id().equals(id)).toList();
    if (!free(others, other -> other.site().name().equals(site.name()))) {
      return taken("name", "Another place is called \"" + site.name() + "\": name it apart.");
    }
    return seen.of(practices.location(id).map(Location::site), "place")
        .map(before -> {
          PracticeUpdates.location(jdbc, id, site);
          note("place", id.value());
          return id;
        });
  }

  @Transactional
  public Outcome<ProviderId> add(Provider.Clinician clinician) {
    hold();
    return free(practices.providers(), other -> hasNpi(other, clinician.npi()))
        ? Outcome.ok(added("clinician", practices.add(clinician), ProviderId::value))
        : taken("npi", npiTaken(clinician.npi()));
  }

  /// Changes a clinician; who has left stays on what was billed.
  ///
  /// @param active whether the clinician still works here
  @Transactional
  public Outcome<ProviderId> change(
      Seen seen, ProviderId id, Provider.Clinician clinician, boolean active) {
    hold();
    var others = practices.providers().stream().filter(other -> !other.id().equals(id)).toList();
    if (!free(others, other -> hasNpi(other, clinician.npi()))) {
      return taken("npi", npiTaken(clinician.npi()));
    }
    return seen.of(practices.provider(id), "clinician")
        .map(before -> {
          PracticeUpdates.provider(jdbc, new Provider(id, clinician, active));
          note("clinician", id.value());
          return id;
        });
  }

  @Transactional
  public Outcome<PayerKey> add(Payer.Terms terms) {
    hold();
    return practices.payerNamed(terms.identity().payerId()).isEmpty()
        ? Outcome.ok(added("payer", practices.add(terms), PayerKey::value))
        : taken("payerId", payerTaken(terms));
  }

  @Transactional
  public Outcome<PayerKey> change(Seen seen, PayerKey id, Payer.Terms terms) {
    hold();
    var other = practices.payerNamed(terms.identity().payerId());
    if (other.filter(payer -> !payer.id().equals(id)).isPresent()) {
      return taken("payerId", payerTaken(terms));
    }
    return seen.of(practices.payer(id).map(Payer::terms), "payer")
        .map(before -> {
          PracticeUpdates.payer(jdbc, id, terms);
          note("payer", id.value());
          return id;
        });
  }

  /// One change of a practice's settings at a time, so that what was seen still holds.
  private void hold() {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended('settings/' || claimwright_practice(), 0))")
        .query((row, at) -> true)
        .single();
  }

  private <T> T added(String what, T id, ToLongFunction<T> number) {
    note(what, number.applyAsLong(id));
    return id;
  }

  private void note(String what, Object id) {
    audit.record(AuditEvent.configured(what, id));
  }

  private static <T> boolean free(List<T> others, Predicate<T> same) {
    return others.stream().noneMatch(same);
  }

  private static boolean hasNpi(Provider provider, Npi npi) {
    return provider.clinician().npi().equals(npi);
  }

  private static String npiTaken(Npi npi) {
    return "Another clinician of the practice has the NPI " + npi + ": correct one of them.";
  }

  private static String payerTaken(Payer.Terms terms) {
    return "Another payer has the id " + terms.identity().payerId() + ": change that one instead.";
  }

  private static <T> Outcome<T> taken(String field, String message) {
    return Outcome.rejected(Problem.stop("PRACTICE-TAKEN", field, message));
  }
}
