package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IndicatorTable {

  private final JdbcClient sql;

  IndicatorTable(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(QueryId query, List<Indicator> cited) {
    int number = 1;
    for (var one : cited) {
      sql.sql(
              """
              insert into query_indicator (query_id, number, document_id, starts, ends, words)
              values (:query, :number, :document, :starts, :ends, :words)
              """)
          .param("query", query.value())
          .param("number", number++)
          .param("document", one.document())
          .param("starts", one.start())
          .param("ends", one.end())
          .param("words", one.words())
          .update();
    }
  }

  /// What each of these queries cites, in its order: one query.
  Map<QueryId, List<Indicator>> of(List<QueryId> queries) {
    var cited = new HashMap<QueryId, List<Indicator>>();
    if (queries.isEmpty()) {
      return cited;
    }
    sql.sql("select * from query_indicator where query_id = any(:ids) order by query_id, number")
        .param("ids", queries.stream().map(QueryId::value).toArray(Long[]::new))
        .query(row -> {
          cited
              .computeIfAbsent(new QueryId(row.getLong("query_id")), id -> new ArrayList<>())
              .add(
                  new Indicator(
                      row.getLong("document_id"),
                      row.getInt("starts"),
                      row.getInt("ends"),
                      row.getString("words")));
        });
    return cited;
  }
}
