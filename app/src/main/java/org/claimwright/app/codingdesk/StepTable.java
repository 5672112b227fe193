package org.claimwright.app.codingdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.encounters.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StepTable {

  private static final String COLUMNS =
      "select number, previous, origin, redo, action, sheet, done_by, done_at from coding_step where visit_id = :visit";

  private final JdbcClient sql;
  private final JsonMapper json;

  StepTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<CodingStep> last(VisitId visit) {
    return sql.sql(COLUMNS + " order by number desc limit 1")
        .param("visit", visit.value())
        .query(this::read)
        .optional();
  }

  Optional<CodingStep> find(VisitId visit, int number) {
    return sql.sql(COLUMNS + " and number = :number")
        .param("visit", visit.value())
        .param("number", number)
        .query(this::read)
        .optional();
  }

  /// The sheets of these visits as they stand, of those that have one.
  Map<VisitId, CodingSheet> sheets(List<VisitId> visits) {
    return sql
        .sql(
            """
            select distinct on (visit_id) visit_id, sheet from coding_step
             where visit_id = any(:visits) order by visit_id, number desc
            """)
        .param("visits", visits.stream().map(VisitId::value).toArray(Long[]::new))
        .query((row, at) ->
            Map.entry(
                new VisitId(row.getLong("visit_id")),
                json.readValue(row.getString("sheet"), CodingSheet.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void insert(VisitId visit, CodingStep step) {
    sql.sql(
            """
            insert into coding_step (visit_id, number, previous, origin, redo, action, sheet, done_by, done_at)
            values (:visit, :number, :previous, :origin, :redo, :action, cast(:sheet as jsonb), :by, :at)
            """)
        .param("visit", visit.value())
        .param("number", step.number())
        .param("previous", step.previous())
        .param("origin", step.way().origin())
        .param("redo", step.way().redo())
        .param("action", step.action())
        .param("sheet", json.writeValueAsString(step.sheet()))
        .param("by", step.stamp().by())
        .param("at", step.stamp().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What was done, the newest first, without the sheets.
  List<Done> history(VisitId visit, int limit) {
    return sql.sql(
            """
            select number, action, done_by, done_at from coding_step
             where visit_id = :visit order by number desc limit :limit
            """)
        .param("visit", visit.value())
        .param("limit", limit)
        .query((row, n) -> new Done(row.getInt(1), row.getString(2), stamp(row)))
        .list();
  }

  /// What the step did, `""` when there is none of that number.
  String action(VisitId visit, int number) {
    return sql.sql("select action from coding_step where visit_id = :visit and number = :number")
        .param("visit", visit.value())
        .param("number", number)
        .query((row, n) -> row.getString(1))
        .optional()
        .orElse("");
  }

  /// A line of the history.
  record Done(int number, String action, Stamp stamp) {}

  private CodingStep read(ResultSet row, int at) throws SQLException {
    return new CodingStep(
        row.getInt("number"),
        new CodingStep.Way(row.getInt("previous"), row.getInt("origin"), row.getInt("redo")),
        row.getString("action"),
        json.readValue(row.getString("sheet"), CodingSheet.class),
        stamp(row));
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    return new Stamp(
        row.getString("done_by"), row.getObject("done_at", OffsetDateTime.class).toInstant());
  }
}
