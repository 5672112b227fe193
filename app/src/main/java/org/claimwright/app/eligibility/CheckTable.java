package org.claimwright.app.eligibility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.claimwright.app.coverage.CoverageId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of checks.
@Repository
class CheckTable {

  private static final String COLUMNS =
      """
      select id, coverage_id, on_day, asked_at, asked_by, standing, last_day, reason, route, control_number
        from eligibility_check
      """;

  private final JdbcClient sql;
  private final Clock clock;

  CheckTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The two files of a check, a character for each byte; `""` for one there is not.
  record Files(String question, String answer) {}

  /// A check about to be kept.
  ///
  /// @param after the newest check of the coverage, 0 for none
  record NewCheck(CoverageId coverage, long after, LocalDate on, String by) {}

  /// Keeps a check; empty when another one has followed the same one meanwhile.
  OptionalLong insert(
      NewCheck check, EligibilityCheck.Result result, EligibilityCheck.Way way, Files files) {
    return sql.sql(
            """
            insert into eligibility_check (coverage_id, after_id, on_day, standing, last_day, reason, route,
                                           control_number, question, answer, asked_by, asked_at)
            values (:coverage, :after, :on, :standing, :lastDay, :reason, :route, :control, :question, :answer,
                    :by, :at)
            on conflict (practice_id, coverage_id, after_id) do nothing returning id
            """)
        .param("coverage", check.coverage().value())
        .param("after", check.after())
        .param("on", check.on())
        .param("standing", result.standing().word())
        .param("lastDay", result.lastDay().orElse(null), Types.DATE)
        .param("reason", result.reason())
        .param("route", way.route())
        .param("control", way.controlNumber())
        .param("question", files.question().getBytes(ISO_8859_1))
        .param("answer", files.answer().getBytes(ISO_8859_1))
        .param("by", check.by())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> OptionalLong.of(row.getLong(1)))
        .optional()
        .orElse(OptionalLong.empty());
  }

  Optional<EligibilityCheck> find(long id) {
    return sql.sql(COLUMNS + " where id = :id").param("id", id).query(CheckTable::read).optional();
  }

  Files files(long id) {
    return sql.sql("select question, answer from eligibility_check where id = :id")
        .param("id", id)
        .query((row, n) -> new Files(text(row.getBytes(1)), text(row.getBytes(2))))
        .single();
  }

  /// The newest first.
  List<EligibilityCheck> of(CoverageId coverage, int limit) {
    return sql.sql(COLUMNS + " where coverage_id = :coverage order by id desc limit :limit")
        .param("coverage", coverage.value())
        .param("limit", limit)
        .query(CheckTable::read)
        .list();
  }

  /// The newest of each.
  Map<CoverageId, EligibilityCheck> newest(Collection<CoverageId> coverages) {
    return sql
        .sql(
            """
            select k.* from unnest(:coverages) c(id) cross join lateral (
            """
                + COLUMNS
                + " where coverage_id = c.id order by id desc limit 1) k")
        .param("coverages", coverages.stream().map(CoverageId::value).toArray(Long[]::new))
        .query(CheckTable::read)
        .list()
        .stream()
        .collect(Collectors.toMap(EligibilityCheck::coverage, one -> one));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static EligibilityCheck read(ResultSet row, int number) throws SQLException {
    return new EligibilityCheck(
        row.getLong("id"),
        new CoverageId(row.getLong("coverage_id")),
        new EligibilityCheck.Asked(
            row.getObject("on_day", LocalDate.class),
            row.getTimestamp("asked_at").toInstant(),
            row.getString("asked_by")),
        new EligibilityCheck.Result(
            Standing.ofWord(row.getString("standing")),
            Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
            row.getString("reason")),
        new EligibilityCheck.Way(row.getString("route"), row.getInt("control_number")));
  }
}
