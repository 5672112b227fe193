package org.claimwright.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audits.ChartAudit.Made;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditTable {

  private static final String SELECT =
      """
      select a.*, c.charts, c.done from chart_audit a
        left join lateral (select count(*) as charts, count(*) filter (where state = 'done') as done
                             from audit_chart where audit_id = a.id) c on true
      """;

  private final JdbcClient sql;

  AuditTable(JdbcClient sql) {
    this.sql = sql;
  }

  long insert(SamplePlan plan, int population, Made made) {
    return sql.sql(
            """
            insert into chart_audit (name, method, criterion, first_day, last_day, seed, population, blind,
                                     created_by, created_at)
            values (:name, :method, :criterion, :first, :last, :seed, :population, :blind, :by, :at)
            returning id
            """)
        .param("name", plan.name())
        .param("method", plan.method().word())
        .param("criterion", plan.criterion())
        .param("first", plan.drawing().first())
        .param("last", plan.drawing().last())
        .param("seed", plan.drawing().seed())
        .param("population", population)
        .param("blind", plan.blind())
        .param("by", made.by())
        .param("at", made.at().atOffset(ZoneOffset.UTC))
        .query((row, at) -> row.getLong(1))
        .single();
  }

  Optional<ChartAudit> find(long id) {
    return sql.sql(SELECT + " where a.id = :id").param("id", id).query(AuditTable::read).optional();
  }

  /// The newest first.
  List<ChartAudit> all() {
    return sql.sql(SELECT + " order by a.id desc limit 200").query(AuditTable::read).list();
  }

  private static ChartAudit read(ResultSet row, int at) throws SQLException {
    int charts = row.getInt("charts");
    return new ChartAudit(
        row.getLong("id"),
        new SamplePlan(
            row.getString("name"),
            SamplePlan.Method.ofWord(row.getString("method")),
            row.getString("criterion"),
            new SamplePlan.Drawing(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Math.max(1, charts),
                row.getLong("seed")),
            row.getBoolean("blind")),
        row.getInt("population"),
        new Made(
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class).toInstant()),
        new ChartAudit.Progress(charts, row.getInt("done")));
  }
}
