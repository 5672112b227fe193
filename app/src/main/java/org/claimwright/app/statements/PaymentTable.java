package org.claimwright.app.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.PatientPayments.Taken;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of patients' payments.
@Repository
class PaymentTable {

  private static final String SELECT =
      """
      select p.*, b.why, b.by from patient_payment p
        left join patient_payment_taken_back b on b.payment_id = p.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PaymentTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Holds the patient's account for this transaction: what a payment is applied to must not change
  /// meanwhile.
  void hold(PatientId patient) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(
              hashtextextended('account/' || claimwright_practice() || '/' || :patient, 0))
            """)
        .param("patient", Long.toString(patient.value()))
        .query((row, n) -> true)
        .single();
  }

  /// Empty when the form was used already.
  Optional<Long> insert(PatientId patient, Tender tender, LocalDate day) {
    return jdbc.sql(
            """
            insert into patient_payment
              (patient_id, cents, method, reference, request, taken_on, taken_at, taken_by)
            values (:patient, :cents, :method, :reference, :request, :day, :at, :by)
            on conflict (practice_id, request) do nothing returning id
            """)
        .param("patient", patient.value())
        .param("cents", tender.amount().cents())
        .param("method", tender.method().word())
        .param("reference", tender.reference())
        .param("request", tender.request())
        .param("day", day)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by())
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  /// A payment with the key of its journal.
  record Row(Taken taken, PatientId patient, String request) {

    String journalKey() {
      return "patient payment/" + request;
    }
  }

  Optional<Row> find(long id) {
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id)
        .query(PaymentTable::row)
        .optional();
  }

  Optional<Row> byRequest(String request) {
    return jdbc.sql(SELECT + " where p.request = :request")
        .param("request", request)
        .query(PaymentTable::row)
        .optional();
  }

  List<Taken> of(PatientId patient) {
    return jdbc
        .sql(SELECT + " where p.patient_id = :patient order by p.id desc limit 100")
        .param("patient", patient.value())
        .query(PaymentTable::row)
        .list()
        .stream()
        .map(Row::taken)
        .toList();
  }

  void takeBack(long id, String why) {
    jdbc.sql(
            """
            insert into patient_payment_taken_back (payment_id, why, at, by)
            values (:id, :why, :at, :by)
            """)
        .param("id", id)
        .param("why", why)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by())
        .update();
  }

  private static Row row(ResultSet row, int at) throws SQLException {
    var means = new PatientPayments.Means(row.getString("method"), row.getString("reference"));
    var taken =
        new Taken(
            row.getLong("id"),
            row.getDate("taken_on").toLocalDate(),
            Money.ofCents(row.getLong("cents")),
            means,
            new PatientPayments.Trace(
                row.getString("taken_by"), Optional.ofNullable(row.getString("why"))));
    return new Row(taken, new PatientId(row.getLong("patient_id")), row.getString("request"));
  }

  private static String by() {
    return SignedIn.current().map(SignedIn::toString).orElse("system");
  }
}
