package org.claimwright.app.remittance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The files as they came, readable or not; the same bytes are kept once.
@Repository
class RemittanceFiles {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RemittanceFiles(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A file in the store.
  ///
  /// @param before whether the same bytes had come before
  record Stored(long id, boolean before, String firstName) {}

  /// A file that could not be read, with what was wrong.
  record Refused(long id, String name, Instant received, List<Problem> problems) {}

  Stored store(byte[] bytes, String name, String by, Instant at) {
    var sha = sha256(bytes);
    var id =
        jdbc.sql(
                """
                insert into remittance_file (name, sha256, bytes, received_at, received_by)
                values (:name, :sha, :bytes, :at, :by)
                on conflict (practice_id, sha256) do nothing returning id
                """)
            .param("name", name)
            .param("sha", sha)
            .param("bytes", bytes)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .query((row, n) -> row.getLong(1))
            .optional();
    return id.map(fresh -> new Stored(fresh, false, name)).orElseGet(() -> standing(sha));
  }

  private Stored standing(String sha) {
    return jdbc.sql("select id, name from remittance_file where sha256 = :sha")
        .param("sha", sha)
        .query((row, n) -> new Stored(row.getLong(1), true, row.getString(2)))
        .single();
  }

  void note(long file, List<Problem> problems) {
    jdbc.sql("update remittance_file set problems = :problems::jsonb where id = :id")
        .param("problems", json.writeValueAsString(problems))
        .param("id", file)
        .update();
  }

  byte[] bytes(long file) {
    return jdbc.sql("select bytes from remittance_file where id = :id")
        .param("id", file)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  /// Files out of which no payment came, newest first.
  List<Refused> refused(int limit) {
    return jdbc.sql(
            """
            select * from remittance_file f where jsonb_array_length(problems) > 0
            order by received_at desc limit :limit
            """)
        .param("limit", limit)
        .query((row, n) ->
            new Refused(
                row.getLong("id"),
                row.getString("name"),
                row.getTimestamp("received_at").toInstant(),
                List.of(json.readValue(row.getString("problems"), Problem[].class))))
        .list();
  }

  /// A file that could not be read.
  Optional<Refused> refused(long id) {
    return refused(1_000).stream().filter(file -> file.id() == id).findFirst();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
