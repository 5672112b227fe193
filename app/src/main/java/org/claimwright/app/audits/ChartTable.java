package org.claimwright.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encounters.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChartTable {

  private final JdbcClient sql;
  private final AuditCodeTable codes;

  ChartTable(JdbcClient sql, AuditCodeTable codes) {
    this.sql = sql;
    this.codes = codes;
  }

  long insert(long audit, int position, AuditChart.Subject subject) {
    return sql.sql(
            """
            insert into audit_chart (audit_id, position, visit_id, coder, claim)
            values (:audit, :position, :visit, :coder, :claim) returning id
            """)
        .param("audit", audit)
        .param("position", position)
        .param("visit", subject.visit().value())
        .param("coder", subject.coder())
        .param("claim", subject.claim())
        .query((row, at) -> row.getLong(1))
        .single();
  }

  Optional<AuditChart> find(long id) {
    return read(sql.sql("select * from audit_chart where id = :id").param("id", id)).stream()
        .findFirst();
  }

  Optional<AuditChart> lock(long id) {
    return read(sql.sql("select * from audit_chart where id = :id for update").param("id", id))
        .stream()
        .findFirst();
  }

  List<AuditChart> of(long audit) {
    return read(
        sql.sql("select * from audit_chart where audit_id = :audit order by position")
            .param("audit", audit));
  }

  /// The charts of a visit that audits of denied claims opened, the newest first.
  List<AuditChart> ofDenial(VisitId visit) {
    return read(
        sql.sql(
                """
                select c.* from audit_chart c join chart_audit a on a.id = c.audit_id
                 where c.visit_id = :visit and a.method = 'denial' order by c.id desc
                """)
            .param("visit", visit.value()));
  }

  /// Done charts of a coder, the newest first.
  List<AuditChart> ofCoder(String coder, int limit) {
    return read(
        sql.sql(
                """
                select * from audit_chart where state = 'done' and coder = :coder
                 order by done_at desc limit :limit
                """)
            .param("coder", coder)
            .param("limit", limit));
  }

  void move(long id, String state, String auditor, Optional<Instant> doneAt) {
    sql.sql(
            "update audit_chart set state = :state, auditor = :auditor, done_at = :at where id = :id")
        .param("state", state)
        .param("auditor", auditor)
        .param("at", doneAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("id", id)
        .update();
  }

  void educate(long id, String words) {
    sql.sql("update audit_chart set education = :words where id = :id")
        .param("words", words)
        .param("id", id)
        .update();
  }

  void correct(long id, String by) {
    sql.sql("update audit_chart set correction = :by where id = :id")
        .param("by", by)
        .param("id", id)
        .update();
  }

  private List<AuditChart> read(JdbcClient.StatementSpec statement) {
    var rows = statement.query(ChartTable::row).list();
    var all = codes.of(rows.stream().map(AuditChart::id).toList());
    return rows.stream()
        .map(chart ->
            new AuditChart(
                chart.id(),
                chart.audit(),
                chart.subject(),
                chart.work(),
                all.getOrDefault(chart.id(), List.of())))
        .toList();
  }

  private static AuditChart row(ResultSet row, int at) throws SQLException {
    return new AuditChart(
        row.getLong("id"),
        row.getLong("audit_id"),
        new AuditChart.Subject(
            new VisitId(row.getLong("visit_id")), row.getString("coder"), row.getString("claim")),
        new AuditChart.Work(
            row.getString("state"),
            row.getString("auditor"),
            Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant),
            new AuditChart.Said(row.getString("education"), row.getString("correction"))),
        List.of());
  }
}
