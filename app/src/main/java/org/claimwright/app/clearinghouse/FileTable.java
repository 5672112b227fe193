package org.claimwright.app.clearinghouse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of sent and received files.
@Repository
class FileTable {

  private static final String SENT =
      "select id, route, control_number, claims, billed_cents, prepared_at, prepared_by, sent_at from sent_file";
  private static final String RECEIVED =
      "select id, name, kind, received_at, sent_file_id, note from received_file";

  private final JdbcClient sql;
  private final Clock clock;

  FileTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The route's next control number; no number is given twice.
  int nextControlNumber(String route) {
    return sql.sql(
            """
            insert into route_counter (route, last) values (:route, 1)
            on conflict (practice_id, route) do update set last = route_counter.last + 1 returning last
            """)
        .param("route", route)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  long insert(
      SentFile.Envelope envelope, SentFile.Contents contents, byte[] bytes, String preparedBy) {
    return sql.sql(
            """
            insert into sent_file (route, control_number, bytes, claims, billed_cents, prepared_at, prepared_by)
            values (:route, :control, :bytes, :claims, :billed, :at, :by) returning id
            """)
        .param("route", envelope.route())
        .param("control", envelope.controlNumber())
        .param("bytes", bytes)
        .param("claims", contents.claims())
        .param("billed", contents.billed().cents())
        .param("at", now())
        .param("by", preparedBy)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Held for this transaction, unless it was sent already or somebody else is sending it.
  Optional<SentFile> lockUnsent(long id) {
    return sql.sql(SENT + " where id = :id and sent_at is null for update skip locked")
        .param("id", id)
        .query(FileTable::sentRow)
        .optional();
  }

  List<Long> unsent() {
    return sql.sql("select id from sent_file where sent_at is null order by id")
        .query((row, n) -> row.getLong(1))
        .list();
  }

  void markSent(long id) {
    sql.sql("update sent_file set sent_at = :at where id = :id")
        .param("at", now())
        .param("id", id)
        .update();
  }

  Optional<SentFile> sent(long id) {
    return sql.sql(SENT + " where id = :id").param("id", id).query(FileTable::sentRow).optional();
  }

  Optional<SentFile> sent(int controlNumber) {
    return sql.sql(SENT + " where control_number = :control order by id desc limit 1")
        .param("control", controlNumber)
        .query(FileTable::sentRow)
        .optional();
  }

  byte[] sentBytes(long id) {
    return bytes("sent_file", id);
  }

  List<SentFile> sent() {
    return sql.sql(SENT + " order by id desc limit 200").query(FileTable::sentRow).list();
  }

  /// Stores an answer; nothing when the same bytes have come before.
  OptionalLong insert(ReceivedFile.Arrival arrival, byte[] bytes) {
    return sql.sql(
            """
            insert into received_file (route, name, kind, sha256, bytes, received_at)
            values (:route, :name, :kind, :sha, :bytes, :at)
            on conflict (practice_id, sha256) do nothing returning id
            """)
        .param("route", arrival.route())
        .param("name", arrival.name())
        .param("kind", arrival.kind())
        .param("sha", sha256(bytes))
        .param("bytes", bytes)
        .param("at", now())
        .query((row, n) -> OptionalLong.of(row.getLong(1)))
        .optional()
        .orElse(OptionalLong.empty());
  }

  void note(long received, @Nullable Long sentFile, String note) {
    sql.sql("update received_file set sent_file_id = :sent, note = :note where id = :id")
        .param("sent", sentFile, Types.BIGINT)
        .param("note", note)
        .param("id", received)
        .update();
  }

  Optional<ReceivedFile> received(long id) {
    return sql.sql(RECEIVED + " where id = :id")
        .param("id", id)
        .query(FileTable::receivedRow)
        .optional();
  }

  byte[] receivedBytes(long id) {
    return bytes("received_file", id);
  }

  List<ReceivedFile> received() {
    return sql.sql(RECEIVED + " order by id desc limit 200").query(FileTable::receivedRow).list();
  }

  private byte[] bytes(String table, long id) {
    return sql.sql("select bytes from " + table + " where id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  private static SentFile sentRow(ResultSet row, int number) throws SQLException {
    var sentAt = row.getTimestamp("sent_at");
    return new SentFile(
        row.getLong("id"),
        new SentFile.Envelope(row.getString("route"), row.getInt("control_number")),
        new SentFile.Contents(row.getInt("claims"), Money.ofCents(row.getLong("billed_cents"))),
        new SentFile.Prepared(
            row.getTimestamp("prepared_at").toInstant(), row.getString("prepared_by")),
        sentAt == null ? Optional.empty() : Optional.of(sentAt.toInstant()));
  }

  private static ReceivedFile receivedRow(ResultSet row, int number) throws SQLException {
    var answered = row.getLong("sent_file_id");
    return new ReceivedFile(
        row.getLong("id"),
        row.getString("name"),
        row.getString("kind"),
        row.getTimestamp("received_at").toInstant(),
        answered == 0 ? OptionalLong.empty() : OptionalLong.of(answered),
        row.getString("note"));
  }

  private java.time.OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
