package org.claimwright.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.claimwright.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Journals and postings in their tables.
@Component
class JournalStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JournalStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  record Standing(JournalId id, String fingerprint) {}

  /// Nothing when the key stands in the books already; waits for another transaction with the same.
  Optional<JournalId> insert(Journal journal, Optional<JournalId> reverses, Instant now) {
    var id =
        jdbc.sql(
                """
                insert into journal (key, kind, business_date, memo, fingerprint, reverses, posted_at, posted_by)
                values (:key, :kind, :date, :memo, :fingerprint, :reverses, :at, :by)
                on conflict (practice_id, key) do nothing
                returning id
                """)
            .param("key", journal.key())
            .param("kind", journal.kind())
            .param("date", journal.date())
            .param("memo", journal.memo())
            .param("fingerprint", Fingerprint.of(journal))
            .param("reverses", reverses.map(JournalId::value).orElse(null), Types.BIGINT)
            .param("at", Timestamp.from(now))
            .param("by", actor())
            .query((row, at) -> new JournalId(row.getLong(1)))
            .optional();
    id.ifPresent(made -> insertPostings(made, journal.postings()));
    return id;
  }

  Standing standing(String key) {
    return jdbc.sql("select id, fingerprint from journal where key = :key")
        .param("key", key)
        .query((row, at) -> new Standing(new JournalId(row.getLong(1)), row.getString(2)))
        .single();
  }

  Optional<JournalId> idOf(String key) {
    return jdbc.sql("select id from journal where key = :key")
        .param("key", key)
        .query((row, at) -> new JournalId(row.getLong(1)))
        .optional();
  }

  Optional<String> reversalOf(JournalId id) {
    return jdbc.sql("select key from journal where reverses = :id")
        .param("id", id.value())
        .query((row, at) -> row.getString(1))
        .optional();
  }

  Optional<Journal> find(JournalId id) {
    var entries = entries("p.journal_id = :journal", Map.of("journal", id.value()));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    var heading = entries.getFirst().heading();
    return Optional.of(
        new Journal(
            heading.key(),
            heading.kind(),
            heading.dated().business(),
            heading.memo(),
            entries.stream().map(Entry::posting).toList()));
  }

  Balances balances(String where, Map<String, ?> parameters) {
    return Balances.of(
        jdbc.sql("select account, sum(cents) from posting " + where + " group by account")
            .params(parameters)
            .query((row, at) -> Map.entry(Account.valueOf(row.getString(1)), money(row, 2)))
            .list());
  }

  Map<String, Money> claimsWithBalance(Account account) {
    var sums = new LinkedHashMap<String, Money>();
    jdbc.sql(
            """
            select claim_number, sum(cents) from posting
            where account = :account and claim_number is not null
            group by claim_number having sum(cents) <> 0 order by claim_number
            """)
        .param("account", account.name())
        .query((row, at) -> Map.entry(row.getString(1), money(row, 2)))
        .list()
        .forEach(each -> sums.put(each.getKey(), each.getValue()));
    return sums;
  }

  Map<Long, Money> patientsWithBalance(Account account) {
    var sums = new LinkedHashMap<Long, Money>();
    jdbc.sql(
            """
            select patient_id, sum(cents) from posting
            where account = :account and patient_id is not null
            group by patient_id having sum(cents) <> 0 order by patient_id
            """)
        .param("account", account.name())
        .query((row, at) -> Map.entry(row.getLong(1), money(row, 2)))
        .list()
        .forEach(each -> sums.put(each.getKey(), each.getValue()));
    return sums;
  }

  Map<Long, Balances> balancesByPatient(Set<Account> accounts) {
    var sums = new LinkedHashMap<Long, EnumMap<Account, Money>>();
    jdbc.sql(
            """
            select patient_id, account, sum(cents) from posting
            where account = any(:accounts) and patient_id is not null
            group by account, patient_id having sum(cents) <> 0
            """)
        .param("accounts", accounts.stream().map(Account::name).toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    sums.computeIfAbsent(row.getLong(1), any -> new EnumMap<>(Account.class))
                        .put(Account.valueOf(row.getString(2)), money(row, 3)));
    var balances = new LinkedHashMap<Long, Balances>();
    sums.forEach((patient, each) -> balances.put(patient, new Balances(each)));
    return balances;
  }

  List<Entry> entries(String where, Map<String, ?> parameters) {
    return jdbc.sql(
            "select j.*, p.account, p.cents, p.patient_id, p.claim_number, p.claim_line, p.payer_id,"
                + " p.journal_id from posting p join journal j on j.id = p.journal_id where "
                + where
                + " order by p.id")
        .params(parameters)
        .query(JournalStore::entry)
        .list();
  }

  private void insertPostings(JournalId id, List<Posting> postings) {
    batches.batchUpdate(
        """
        insert into posting (journal_id, account, cents, patient_id, claim_number, claim_line, payer_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        postings.stream().map(posting -> values(id, posting)).toList());
  }

  private static Object[] values(JournalId id, Posting posting) {
    var about = posting.about();
    return new Object[] {
      id.value(),
      posting.account().name(),
      posting.amount().cents(),
      typed(Types.BIGINT, about.patient().isPresent() ? about.patient().getAsLong() : null),
      typed(Types.VARCHAR, about.claim().orElse(null)),
      typed(Types.INTEGER, about.line().isPresent() ? about.line().getAsInt() : null),
      typed(Types.BIGINT, about.payer().isPresent() ? about.payer().getAsLong() : null)
    };
  }

  private static SqlParameterValue typed(int type, @Nullable Object value) {
    return new SqlParameterValue(type, value);
  }

  private static Entry entry(ResultSet row, int at) throws SQLException {
    var dated =
        new Entry.Dated(
            row.getObject("business_date", LocalDate.class),
            row.getTimestamp("posted_at").toInstant(),
            row.getString("posted_by"));
    var heading =
        new Entry.Heading(
            new JournalId(row.getLong("journal_id")),
            row.getString("key"),
            row.getString("kind"),
            dated,
            row.getString("memo"));
    return new Entry(
        heading,
        new Posting(
            Account.valueOf(row.getString("account")),
            Money.ofCents(row.getLong("cents")),
            about(row)));
  }

  private static About about(ResultSet row) throws SQLException {
    var line = row.getInt("claim_line");
    return new About(
        number(row, "patient_id"),
        Optional.ofNullable(row.getString("claim_number")),
        line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
        number(row, "payer_id"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Money money(ResultSet row, int column) throws SQLException {
    return Money.ofCents(row.getBigDecimal(column).longValueExact());
  }

  private static String actor() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getName())
        .orElse("system");
  }
}
