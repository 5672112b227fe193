package org.claimwright.app.billing;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of claims.
@Repository
class ClaimTable {

  private final JdbcClient sql;
  private final Clock clock;

  ClaimTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// A claim's new standing.
  ///
  /// @param deadline the day by which somebody must act, if somebody must
  record Standing(
      ClaimSubject subject, ClaimState state, ClaimMoney money, Optional<LocalDate> deadline) {}

  ClaimId insert(ClaimNumber number, Standing claim) {
    return insert(number, claim, "1", null);
  }

  /// A claim that replaces or voids another.
  ClaimId insertCorrection(
      ClaimNumber number, Standing claim, CorrectionKind kind, ClaimId original) {
    return insert(number, claim, kind.code(), original.value());
  }

  private ClaimId insert(
      ClaimNumber number, Standing claim, String frequency, @Nullable Long original) {
    var insert =
        """
        insert into claim (number, visit_id, patient_id, provider_id, payer_id, service_date, state, why, snapshot,
          findings, billed_cents, allowed_cents, expected_cents, paid_cents, adjusted_cents, patient_cents,
          denied_cents, deadline, batch_id, control_number, route, sent_at, payer_claim_number, created_at, moved_at,
          frequency, replaces_id)
        values (:number, :visit, :patient, :provider, :payer, :day, :state, :why, :snapshot::jsonb,
          :findings::jsonb, :billed, :allowed, :expected, :paid, :adjusted, :patientOwes,
          :denied, :deadline, :batch, :control, :route, :sent, :payerNumber, :now, :now, :frequency, :original)
        returning id
        """;
    return bind(sql.sql(insert), claim)
        .param("number", number.value())
        .param("frequency", frequency)
        .param("original", original, Types.BIGINT)
        .query((row, n) -> new ClaimId(row.getLong(1)))
        .single();
  }

  void update(ClaimId id, Standing claim) {
    var update =
        """
        update claim set visit_id = :visit, patient_id = :patient, provider_id = :provider, payer_id = :payer,
          service_date = :day, state = :state, why = :why, snapshot = :snapshot::jsonb, findings = :findings::jsonb,
          billed_cents = :billed, allowed_cents = :allowed, expected_cents = :expected, paid_cents = :paid,
          adjusted_cents = :adjusted, patient_cents = :patientOwes, denied_cents = :denied, deadline = :deadline, batch_id = :batch, control_number = :control, route = :route,
          sent_at = :sent, payer_claim_number = :payerNumber, moved_at = :now
        where id = :id
        """;
    bind(sql.sql(update), claim).param("id", id.value()).update();
  }

  Optional<ClaimRecord> find(ClaimId id) {
    return one("where id = :id", "id", id.value());
  }

  /// The claim, held for this transaction against anybody else who would move it.
  Optional<ClaimRecord> lock(ClaimId id) {
    return one("where id = :id for update", "id", id.value());
  }

  Optional<ClaimRecord> byNumber(ClaimNumber number) {
    return one("where number = :number", "number", number.value());
  }

  Optional<ClaimRecord> lock(ClaimNumber number) {
    return one("where number = :number for update", "number", number.value());
  }

  /// The visit's claim as it stands now: the last correction, or the original.
  Optional<ClaimRecord> ofVisit(VisitId visit) {
    return one(
        "where visit_id = :visit order by state = 'withdrawn', id desc limit 1",
        "visit",
        visit.value());
  }

  Optional<ClaimRecord> lockOfVisit(VisitId visit) {
    return one(
        "where visit_id = :visit and state <> 'withdrawn' order by id desc limit 1 for update",
        "visit",
        visit.value());
  }

  List<ClaimRecord> lockUnsent(PatientId patient) {
    return sql.sql(
            ClaimRows.SELECT
                + """
                 where patient_id = :patient and state in ('held', 'ready')
                 order by id for update
                """)
        .param("patient", patient.value())
        .query(ClaimRows::claim)
        .list();
  }

  List<ClaimRecord> lockAll(Collection<ClaimId> ids) {
    return sql.sql(ClaimRows.SELECT + " where id = any(:ids) order by id for update")
        .param("ids", ids.stream().map(ClaimId::value).toArray(Long[]::new))
        .query(ClaimRows::claim)
        .list();
  }

  void hold(Collection<ClaimNumber> numbers) {
    sql.sql("select id from claim where number = any(:numbers) order by id for update")
        .param("numbers", numbers.stream().map(ClaimNumber::value).toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  List<ClaimRecord> numbered(Collection<ClaimNumber> numbers) {
    return sql.sql(ClaimRows.SELECT + " where number = any(:numbers)")
        .param("numbers", numbers.stream().map(ClaimNumber::value).toArray(String[]::new))
        .query(ClaimRows::claim)
        .list();
  }

  List<ClaimRecord> ofBatch(long batch, int limit) {
    return sql.sql(ClaimRows.SELECT + " where batch_id = :batch order by id limit :limit")
        .param("batch", batch)
        .param("limit", limit)
        .query(ClaimRows::claim)
        .list();
  }

  /// Moves the day by which somebody must act, and nothing else.
  void deadline(ClaimId id, Optional<LocalDate> day) {
    sql.sql("update claim set deadline = :day where id = :id")
        .param("id", id.value())
        .param("day", day.orElse(null), Types.DATE)
        .update();
  }

  /// Whether what is in question of the claim is at an end, and how much of it was written off.
  void settled(ClaimId id, boolean settled, Money writtenOff) {
    sql.sql("update claim set settled = :settled, written_off_cents = :off where id = :id")
        .param("id", id.value())
        .param("settled", settled)
        .param("off", writtenOff.cents())
        .update();
  }

  /// How often the claim's charge was posted, and whether the last journal still stands.
  record Charged(int version, boolean stands) {}

  Charged charged(ClaimId id) {
    return sql.sql("select charge_version, charge_stands from claim where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Charged(row.getInt(1), row.getBoolean(2)))
        .single();
  }

  void charged(ClaimId id, Charged charged) {
    sql.sql("update claim set charge_version = :version, charge_stands = :stands where id = :id")
        .param("id", id.value())
        .param("version", charged.version())
        .param("stands", charged.stands())
        .update();
  }

  /// The claims billed to a payer that nobody has decided yet, for a new contract.
  List<ClaimRecord> lockUndecided(PayerKey payer) {
    return sql.sql(
            ClaimRows.SELECT
                + """
                 where payer_id = :payer and snapshot is not null
                   and state in ('held', 'ready', 'sending', 'submitted', 'accepted', 'rejected')
                 order by id for update
                """)
        .param("payer", payer.value())
        .query(ClaimRows::claim)
        .list();
  }

  /// What a contract makes of a claim.
  void agreed(ClaimId id, Optional<ClaimMoney.Agreed> agreed) {
    sql.sql("update claim set allowed_cents = :allowed, expected_cents = :expected where id = :id")
        .param("id", id.value())
        .param("allowed", agreed.map(each -> each.allowed().cents()).orElse(null), Types.BIGINT)
        .param("expected", agreed.map(each -> each.payerPays().cents()).orElse(null), Types.BIGINT)
        .update();
  }

  /// Whether the decision is new.
  boolean addDecision(ClaimId id, RemitResult decision) {
    var source = decision.source();
    var amounts = decision.amounts();
    return sql.sql(
                """
                insert into claim_decision (claim_id, key, remittance, trace, decided_on, payer_claim_number,
                  paid_cents, adjusted_cents, patient_cents, denied_cents, reasons, at, before)
                select :claim, :key, :remittance, :trace, :day, :payerNumber, :paid, :adjusted, :patient, :denied,
                  :reasons, :at, jsonb_build_object('state', state, 'why', why, 'findings', findings,
                    'deadline', deadline, 'payerClaimNumber', payer_claim_number, 'movedAt', moved_at)
                  from claim where id = :claim
                on conflict (practice_id, key) do nothing
                """)
            .param("claim", id.value())
            .param("key", decision.key())
            .param("remittance", source.remittance())
            .param("trace", source.trace())
            .param("day", source.decidedOn())
            .param("payerNumber", source.payerClaimNumber())
            .param("paid", amounts.paid().cents())
            .param("adjusted", amounts.adjusted().cents())
            .param("patient", amounts.patient().cents())
            .param("denied", amounts.denied().cents())
            .param("reasons", decision.reasons())
            .param("at", now())
            .update()
        == 1;
  }

  /// What all decisions on a claim come to.
  RemitResult.Amounts decided(ClaimId id) {
    return sql.sql(
            """
            select coalesce(sum(paid_cents), 0), coalesce(sum(adjusted_cents), 0), coalesce(sum(patient_cents), 0),
                   coalesce(sum(denied_cents), 0)
              from claim_decision where claim_id = :claim
            """)
        .param("claim", id.value())
        .query((row, n) ->
            new RemitResult.Amounts(
                Money.ofCents(row.getLong(1)),
                Money.ofCents(row.getLong(2)),
                Money.ofCents(row.getLong(3)),
                Money.ofCents(row.getLong(4))))
        .single();
  }

  private Optional<ClaimRecord> one(String where, String name, Object value) {
    return sql.sql(ClaimRows.SELECT + " " + where)
        .param(name, value)
        .query(ClaimRows::claim)
        .optional();
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec spec, Standing claim) {
    var subject = claim.subject();
    var state = claim.state();
    return sending(money(spec, claim.money()), state)
        .param("visit", subject.visit().value())
        .param("patient", subject.patient().value())
        .param("provider", subject.provider().value())
        .param("payer", subject.payer().map(payer -> payer.value()).orElse(null), Types.BIGINT)
        .param("day", subject.dateOfService())
        .param("state", state.word())
        .param("why", state.why())
        .param("snapshot", state.value().map(ClaimSnapshot::write).orElse(null), Types.VARCHAR)
        .param("findings", ClaimSnapshot.writeFindings(state.findings()))
        .param("deadline", claim.deadline().orElse(null), Types.DATE)
        .param("now", now());
  }

  private static JdbcClient.StatementSpec money(JdbcClient.StatementSpec spec, ClaimMoney money) {
    var agreed = money.contract();
    return spec.param("billed", money.billed().cents())
        .param("allowed", agreed.map(each -> each.allowed().cents()).orElse(null), Types.BIGINT)
        .param("expected", agreed.map(each -> each.payerPays().cents()).orElse(null), Types.BIGINT)
        .param("paid", money.paid().cents())
        .param("adjusted", money.adjusted().cents())
        .param("patientOwes", money.patient().cents())
        .param("denied", money.denied().cents());
  }

  private static JdbcClient.StatementSpec sending(JdbcClient.StatementSpec spec, ClaimState state) {
    var sending = state.sending();
    var batch = sending.map(Sending::batch);
    var sent = sending.flatMap(Sending::sentAt).map(at -> at.atOffset(ZoneOffset.UTC));
    return spec.param("batch", batch.map(BatchRef::batch).orElse(null), Types.BIGINT)
        .param("control", batch.map(BatchRef::controlNumber).orElse(null), Types.INTEGER)
        .param("route", batch.map(BatchRef::route).orElse(""))
        .param("sent", sent.orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("payerNumber", Corrections.payerNumber(state));
  }

  private java.time.OffsetDateTime now() {
    Instant now = clock.instant();
    return now.atOffset(ZoneOffset.UTC);
  }
}
