package org.claimwright.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audits.BenchmarkFile.Share;
import org.claimwright.app.encounters.Signature;
import org.claimwright.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The distribution of levels of each specialty as the practice has loaded it.
@Component
class LevelBenchmarks {

  private final JdbcClient sql;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;

  LevelBenchmarks(JdbcClient sql, Signature signature, Audit audit, Clock clock) {
    this.sql = sql;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
  }

  /// The file that is loaded.
  record Loaded(String source, String by, Instant at) {}

  /// Puts a file in the place of the one before; refused whole, with every bad line named.
  @Transactional
  Outcome<BenchmarkFile> load(String text) {
    return BenchmarkFile.parse(text)
        .map(file -> {
          clear();
          sql.sql(
                  """
                  insert into level_benchmark_file (source, loaded_by, loaded_at) values (:source, :by, :at)
                  """)
              .param("source", file.source())
              .param("by", signature.name())
              .param("at", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          insert(file.shares());
          audit.record(
              AuditEvent.configured("level-benchmark", file.source())
                  .with(file.shares().size() + " shares"));
          return file;
        });
  }

  @Transactional
  void remove() {
    clear();
    audit.record(AuditEvent.configured("level-benchmark", "none").with("removed"));
  }

  Optional<Loaded> loaded() {
    return sql.sql("select source, loaded_by, loaded_at from level_benchmark_file")
        .query((row, n) ->
            new Loaded(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  List<Share> shares() {
    return sql.sql("select specialty, code, basis_points from level_benchmark order by 1, 2")
        .query(LevelBenchmarks::share)
        .list();
  }

  private static Share share(ResultSet row, int n) throws SQLException {
    return new Share(row.getString(1), row.getString(2), row.getInt(3));
  }

  private void insert(List<Share> shares) {
    sql.sql(
            """
            insert into level_benchmark (specialty, code, basis_points)
            select * from unnest(cast(:specialties as text[]), cast(:codes as text[]), cast(:shares as int[]))
            """)
        .param("specialties", shares.stream().map(Share::specialty).toArray(String[]::new))
        .param("codes", shares.stream().map(Share::code).toArray(String[]::new))
        .param("shares", shares.stream().map(Share::basisPoints).toArray(Integer[]::new))
        .update();
  }

  private void clear() {
    sql.sql("delete from level_benchmark").update();
    sql.sql("delete from level_benchmark_file").update();
  }
}
