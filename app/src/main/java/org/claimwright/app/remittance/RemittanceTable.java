package org.claimwright.app.remittance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The payments and what became of their claim decisions, as rows.
@Repository
class RemittanceTable {

  private static final String ROWS =
      """
      select r.*, f.name as file_name, (select count(*) from remittance_claim c
               where c.remittance_id = r.id and c.state = 'unpostable') as unpostable
      from remittance r join remittance_file f on f.id = r.file_id
      """;

  private final JdbcClient jdbc;

  RemittanceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds a payment; empty when the same money is known already.
  Optional<RemittanceId> insert(long file, int position, RemittanceAdvice advice, Arrival arrival) {
    var payment = advice.payment();
    return jdbc.sql(
            """
            insert into remittance (file_id, position, payer_id, payer_name, originator, trace, cents,
              method, paid_on, claims, state, received_at)
            values (:file, :position, :payer, :name, :originator, :trace, :cents,
              :method, :day, :claims, :state, :at)
            on conflict (practice_id, originator, trace, cents, paid_on) do nothing
            returning id
            """)
        .param("file", file)
        .param("position", position)
        .param("payer", advice.payer().id().value())
        .param("name", advice.payer().name())
        .param("originator", payment.originator())
        .param("trace", payment.trace())
        .param("cents", payment.amount().cents())
        .param("method", payment.method())
        .param("day", payment.date())
        .param("claims", advice.claims().size())
        .param("state", arrival.state())
        .param("at", Timestamp.from(arrival.at()))
        .query((row, at) -> new RemittanceId(row.getLong(1)))
        .optional();
  }

  /// How a payment comes in.
  record Arrival(String state, Instant at) {}

  /// The payment that stands for this money.
  Optional<RemittanceId> known(Payment payment) {
    return jdbc.sql(
            """
            select id from remittance
            where originator = :originator and trace = :trace and cents = :cents and paid_on = :day
            """)
        .param("originator", payment.originator())
        .param("trace", payment.trace())
        .param("cents", payment.amount().cents())
        .param("day", payment.date())
        .query((row, at) -> new RemittanceId(row.getLong(1)))
        .optional();
  }

  /// How many payments had come under the same trace before.
  int sameTraceBefore(RemittanceId id) {
    return jdbc.sql(
            """
            select count(*) from remittance r join remittance before
              on before.originator = r.originator and before.trace = r.trace and before.id < r.id
            where r.id = :id
            """)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  /// A payment that brought one of these decisions.
  Optional<RemittanceRow> decided(Collection<String> identities) {
    return jdbc.sql(
            ROWS
                + """
                 where r.id = (select min(c.remittance_id) from remittance_claim c
                   where c.identity = any(:identities))
                """)
        .param("identities", identities.toArray(String[]::new))
        .query(RemittanceTable::row)
        .optional();
  }

  /// Notes a claim decision of a payment.
  void insertClaim(RemittanceId id, int position, String identity, String claimNumber) {
    jdbc.sql(
            """
            insert into remittance_claim (remittance_id, position, identity, claim_number, state)
            values (:id, :position, :identity, :claim, 'open')
            """)
        .param("id", id.value())
        .param("position", position)
        .param("identity", identity)
        .param("claim", claimNumber)
        .update();
  }

  /// Holds a payment for this transaction; gives its state.
  Optional<String> lock(RemittanceId id) {
    return jdbc.sql("select state from remittance where id = :id for update")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  void markClaim(RemittanceId id, int position, Decision.State state, OptionalLong journal) {
    jdbc.sql(
            """
            update remittance_claim set state = :state, why = :why, journal_id = :journal
            where remittance_id = :id and position = :position
            """)
        .param("state", state.word())
        .param("why", state.why())
        .param("journal", journal.isPresent() ? journal.getAsLong() : null)
        .param("id", id.value())
        .param("position", position)
        .update();
  }

  void markPosted(RemittanceId id, Instant at, String by) {
    jdbc.sql(
            """
            update remittance set state = 'posted', posted_at = :at, posted_by = :by, postings = postings + 1
            where id = :id
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("id", id.value())
        .update();
  }

  /// Every decision of the payment is open again.
  void markTakenBack(RemittanceId id, RemittanceRow.TakenBack what) {
    jdbc.sql(
            """
            update remittance set state = 'taken back', taken_back_at = :at, taken_back_by = :by,
              taken_back_why = :why where id = :id
            """)
        .param("at", Timestamp.from(what.at()))
        .param("by", what.by())
        .param("why", what.why())
        .param("id", id.value())
        .update();
    jdbc.sql(
            "update remittance_claim set state = 'open', why = '', journal_id = null where"
                + " remittance_id = :id")
        .param("id", id.value())
        .update();
  }

  /// Payments for a list: those to work on first, then the newest.
  List<RemittanceRow> list(int limit) {
    return jdbc.sql(
            ROWS
                + " order by r.state in ('posted', 'taken back'), r.paid_on desc, r.id desc limit"
                + " :limit")
        .param("limit", limit)
        .query(RemittanceTable::row)
        .list();
  }

  Optional<RemittanceRow> find(RemittanceId id) {
    return jdbc.sql(ROWS + " where r.id = :id")
        .param("id", id.value())
        .query(RemittanceTable::row)
        .optional();
  }

  /// The payments in which a claim was decided, oldest first.
  List<RemittanceRow> ofClaim(String claimNumber) {
    return jdbc.sql(
            ROWS
                + """
                 where exists (select 1 from remittance_claim c
                   where c.remittance_id = r.id and c.claim_number = :claim) order by r.id
                """)
        .param("claim", claimNumber)
        .query(RemittanceTable::row)
        .list();
  }

  /// Where a payment stands in its file.
  FilePlace place(RemittanceId id) {
    return jdbc.sql("select file_id, position from remittance where id = :id")
        .param("id", id.value())
        .query((row, at) -> new FilePlace(row.getLong(1), row.getInt(2)))
        .single();
  }

  /// A payment's place in its file, 1-based.
  record FilePlace(long file, int position) {}

  /// What became of a payment's claim decisions, by position.
  Map<Integer, Mark> marks(RemittanceId id) {
    var marks = new HashMap<Integer, Mark>();
    var rows =
        jdbc.sql("select * from remittance_claim where remittance_id = :id")
            .param("id", id.value())
            .query((row, at) ->
                Map.entry(
                    row.getInt("position"),
                    new Mark(
                        row.getString("identity"),
                        new Decision.State(row.getString("state"), row.getString("why")),
                        journal(row))))
            .list();
    new ArrayList<>(rows).forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
    return marks;
  }

  /// What is noted of a claim decision.
  record Mark(String identity, Decision.State state, OptionalLong journal) {}

  private static OptionalLong journal(ResultSet row) throws SQLException {
    long journal = row.getLong("journal_id");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(journal);
  }

  /// How many payments wait to be posted, and how many claim decisions for a person.
  Waiting waiting() {
    return jdbc.sql(
            """
            select (select count(*) from remittance where state in ('to post', 'unbalanced')) as payments,
                   (select count(*) from remittance_claim where state = 'unpostable') as unpostable
            """)
        .query((row, at) -> new Waiting(row.getInt(1), row.getInt(2)))
        .single();
  }

  /// Work that waits.
  record Waiting(int payments, int unpostable) {}

  private static RemittanceRow row(ResultSet row, int at) throws SQLException {
    var payment =
        new Payment(
            Money.ofCents(row.getLong("cents")),
            row.getString("method"),
            row.getString("trace"),
            row.getString("originator"),
            row.getDate("paid_on").toLocalDate());
    var postedAt = row.getTimestamp("posted_at");
    Optional<RemittanceRow.Posted> posted =
        postedAt == null
            ? Optional.empty()
            : Optional.of(
                new RemittanceRow.Posted(
                    postedAt.toInstant(),
                    row.getString("posted_by"),
                    row.getInt("postings"),
                    takenBack(row)));
    return new RemittanceRow(
        new RemittanceId(row.getLong("id")),
        row.getString("payer_name"),
        payment,
        row.getInt("claims"),
        new RemittanceRow.Standing(
            row.getString("state"),
            row.getString("file_name"),
            row.getTimestamp("received_at").toInstant(),
            posted,
            row.getInt("unpostable")));
  }

  private static Optional<RemittanceRow.TakenBack> takenBack(ResultSet row) throws SQLException {
    var at = row.getTimestamp("taken_back_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new RemittanceRow.TakenBack(
                at.toInstant(), row.getString("taken_back_by"), row.getString("taken_back_why")));
  }
}
