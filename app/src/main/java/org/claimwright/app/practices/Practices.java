package org.claimwright.app.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Location.LocationId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.kernel.PayerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The practice in scope with its places, clinicians and payers.
///
/// Every method but {@link #open} and {@link #all} answers for the practice in {@link
/// PracticeScope}; what belongs to another is not found.
@Component
public class Practices {

  private final JdbcClient jdbc;
  private final Clock clock;

  Practices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Opens a new practice. Needs no scope and gives the number to make one of.
  @Transactional
  public PracticeId open(Practice.Profile profile) {
    var id =
        new PracticeId(
            jdbc.sql("select nextval('practice_number')")
                .query((row, at) -> row.getLong(1))
                .single());
    PracticeScope.run(id, () -> insert(id, profile));
    return id;
  }

  /// Every practice's number, for jobs that walk over all of them.
  public List<PracticeId> all() {
    return jdbc.sql("select * from practice_numbers()")
        .query((row, at) -> new PracticeId(row.getLong(1)))
        .list();
  }

  /// The practice in scope.
  public Practice current() {
    return jdbc.sql("select * from practice").query(PracticeRows::practice).single();
  }

  /// The day it is at the practice, wherever the server stands.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), current().profile().zone());
  }

  public LocationId add(Location.Site site) {
    return jdbc.sql(
            """
            insert into location (name, place_of_service, npi, phone, line1, line2, city, state, zip)
            values (:name, :place, :npi, :phone, :line1, :line2, :city, :state, :zip)
            returning id
            """)
        .params(PracticeColumns.of(site))
        .query((row, at) -> new LocationId(row.getLong(1)))
        .single();
  }

  public ProviderId add(Provider.Clinician clinician) {
    return jdbc.sql(
            """
            insert into provider (last_name, first_name, middle_name, suffix, credential, npi, taxonomy,
              specialty, location_id)
            values (:last, :first, :middle, :suffix, :credential, :npi, :taxonomy, :specialty, :location)
            returning id
            """)
        .params(PracticeColumns.of(clinician))
        .query((row, at) -> new ProviderId(row.getLong(1)))
        .single();
  }

  public PayerKey add(Payer.Terms terms) {
    return jdbc.sql(
            """
            insert into payer (name, payer_id, kind, filing_indicator, filing_days, appeal_days,
              second_appeal_days, route,
              line1, line2, city, state, zip)
            values (:name, :payer, :kind, :indicator, :filing, :appeal, :secondAppeal, :route,
              :line1, :line2, :city, :state, :zip)
            returning id
            """)
        .params(PracticeColumns.of(terms))
        .query((row, at) -> new PayerKey(row.getLong(1)))
        .single();
  }

  /// The practice's places by name.
  public List<Location> locations() {
    return jdbc.sql("select * from location order by name").query(PracticeRows::location).list();
  }

  public Optional<Location> location(LocationId id) {
    return jdbc.sql("select * from location where id = :id")
        .param("id", id.value())
        .query(PracticeRows::location)
        .optional();
  }

  /// The practice's clinicians by name, those who have left at the end.
  public List<Provider> providers() {
    return jdbc.sql("select * from provider order by active desc, last_name, first_name")
        .query(PracticeRows::provider)
        .list();
  }

  public Optional<Provider> provider(ProviderId id) {
    return jdbc.sql("select * from provider where id = :id")
        .param("id", id.value())
        .query(PracticeRows::provider)
        .optional();
  }

  /// The practice's payers by name.
  public List<Payer> payers() {
    return jdbc.sql("select * from payer order by name").query(PracticeRows::payer).list();
  }

  public Optional<Payer> payer(PayerKey id) {
    return jdbc.sql("select * from payer where id = :id")
        .param("id", id.value())
        .query(PracticeRows::payer)
        .optional();
  }

  /// The payer that claims and remittances name so.
  public Optional<Payer> payerNamed(PayerId payerId) {
    return jdbc.sql("select * from payer where payer_id = :id")
        .param("id", payerId.value())
        .query(PracticeRows::payer)
        .optional();
  }

  private void insert(PracticeId id, Practice.Profile profile) {
    jdbc.sql(
            """
            insert into practice (practice_id, name, npi, tax_id, taxonomy, phone, time_zone,
              line1, line2, city, state, zip)
            values (:id, :name, :npi, :taxId, :taxonomy, :phone, :zone,
              :line1, :line2, :city, :state, :zip)
            """)
        .param("id", id.value())
        .params(PracticeColumns.of(profile))
        .update();
  }
}
