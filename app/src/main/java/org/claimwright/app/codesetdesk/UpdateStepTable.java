package org.claimwright.app.codesetdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimwright.app.codesetdesk.UpdateStep.Action;
import org.claimwright.app.codesetdesk.UpdateStep.Done;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UpdateStepTable {

  private final JdbcClient sql;

  UpdateStepTable(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Update update, UpdateStep step) {
    sql.sql(
            """
            insert into code_update_step (set_name, older, newer, kind, place, code, effect, label, action, successor,
                                          done_by, done_at)
            values (:set, :older, :newer, :kind, :place, :code, :effect, :label, :action, :successor, :by, :at)
            """)
        .param("set", update.set())
        .param("older", update.older().version())
        .param("newer", update.newer().version())
        .param("kind", step.item().kind())
        .param("place", step.item().place())
        .param("code", step.item().code())
        .param("effect", step.item().effect().name())
        .param("label", step.label())
        .param("action", step.action().word())
        .param("successor", step.successor())
        .param("by", step.done().by())
        .param("at", step.done().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// How each item of an update stands that anything was done with, the latest first.
  List<UpdateStep> last(Update update) {
    return sql.sql(
            """
            select kind, place, code, effect, label, action, successor, done_by, done_at from (
              select distinct on (kind, place, code, effect) * from code_update_step
               where set_name = :set and older = :older and newer = :newer
               order by kind, place, code, effect, id desc) last
             order by id desc
            """)
        .param("set", update.set())
        .param("older", update.older().version())
        .param("newer", update.newer().version())
        .query(UpdateStepTable::read)
        .list();
  }

  private static UpdateStep read(ResultSet row, int at) throws SQLException {
    return new UpdateStep(
        new ItemKey(
            row.getString("kind"),
            row.getString("place"),
            row.getString("code"),
            Effect.valueOf(row.getString("effect"))),
        row.getString("label"),
        Action.of(row.getString("action")),
        row.getString("successor"),
        new Done(
            row.getString("done_by"), row.getObject("done_at", OffsetDateTime.class).toInstant()));
  }
}
