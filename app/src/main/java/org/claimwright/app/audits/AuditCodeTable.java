package org.claimwright.app.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditCodeTable {

  private final JdbcClient sql;

  AuditCodeTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Puts these codes in the place of the chart's earlier lines.
  void replace(long chart, List<AuditedCode> codes) {
    sql.sql("delete from audit_code where chart_id = :chart").param("chart", chart).update();
    for (var code : codes) {
      sql.sql(
              """
              insert into audit_code (chart_id, number, diagnosis, billed, title, provenance, verdict, revised, remark)
              values (:chart, :number, :diagnosis, :billed, :title, :provenance, :verdict, :revised, :remark)
              """)
          .param("chart", chart)
          .param("number", code.number())
          .param("diagnosis", code.billed().diagnosis())
          .param("billed", code.billed().label())
          .param("title", code.billed().title())
          .param("provenance", code.billed().provenance())
          .param("verdict", code.verdict())
          .param("revised", code.revised())
          .param("remark", code.remark())
          .update();
    }
  }

  Map<Long, List<AuditedCode>> of(List<Long> charts) {
    var all = new HashMap<Long, List<AuditedCode>>();
    if (charts.isEmpty()) {
      return all;
    }
    sql.sql("select * from audit_code where chart_id = any(:ids) order by chart_id, number")
        .param("ids", charts.toArray(Long[]::new))
        .query(row -> {
          all.computeIfAbsent(row.getLong("chart_id"), id -> new ArrayList<>()).add(read(row));
        });
    return all;
  }

  /// Verdicts of done charts since a day, by `coder` or by `provenance`.
  Map<String, AuditFigures> figures(String by, Instant since) {
    var counts = new TreeMap<String, Map<Verdict, Integer>>();
    var column = by.equals("coder") ? "h.coder" : "nullif(c.provenance, '')";
    sql.sql(
            "select "
                + column
                + " as of_whom, c.verdict, count(*) from audit_code c join audit_chart h on h.id = c.chart_id"
                + " where h.state = 'done' and h.done_at >= :since and c.verdict <> ''"
                + " group by 1, 2 having "
                + column
                + " is not null")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(row -> {
          var verdict = Verdict.ofWord(row.getString(2)).orElseThrow();
          counts
              .computeIfAbsent(row.getString(1), who -> new EnumMap<>(Verdict.class))
              .put(verdict, row.getInt(3));
        });
    var figures = new TreeMap<String, AuditFigures>();
    counts.forEach((who, verdicts) -> figures.put(who, AuditFigures.of(verdicts)));
    return figures;
  }

  private static AuditedCode read(ResultSet row) throws SQLException {
    var revised = row.getString("revised");
    var remark = row.getString("remark");
    return new AuditedCode(
        row.getInt("number"),
        new AuditedCode.Billed(
            row.getBoolean("diagnosis"),
            row.getString("billed"),
            row.getString("title"),
            row.getString("provenance")),
        Verdict.ofWord(row.getString("verdict"))
            .map(verdict -> new AuditedCode.Finding(verdict, revised, remark)));
  }
}
