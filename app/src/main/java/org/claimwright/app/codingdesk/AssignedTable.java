package org.claimwright.app.codingdesk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.claimwright.app.encounters.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignedTable {

  private final JdbcClient sql;

  AssignedTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Writes the assigned codes of a finished sheet in the place of earlier ones.
  void replace(VisitId visit, CodingSheet sheet) {
    clear(visit);
    insert(visit, "diagnosis", sheet, sheet.diagnoses());
    insert(visit, "service", sheet, sheet.services());
  }

  Set<VisitId> visitsWith(String code) {
    return Set.copyOf(
        sql.sql("select distinct visit_id from assigned_code where code = :code limit 5000")
            .param("code", code)
            .query((row, at) -> new VisitId(row.getLong(1)))
            .list());
  }

  void clear(VisitId visit) {
    sql.sql("delete from assigned_code where visit_id = :visit")
        .param("visit", visit.value())
        .update();
  }

  private void insert(VisitId visit, String kind, CodingSheet sheet, List<CodeEntry> entries) {
    for (int at = 0; at < entries.size(); at++) {
      var place = new Place(visit, kind, at + 1);
      insert(place, sheet, entries.get(at));
      insertEvidence(place, entries.get(at));
    }
  }

  private record Place(VisitId visit, String kind, int position) {}

  private void insert(Place place, CodingSheet sheet, CodeEntry entry) {
    var pointers = entry.diagnosis() ? List.<Integer>of() : sheet.pointers(entry);
    bind(
            """
            insert into assigned_code (visit_id, kind, position, system, code, title, release, modifiers, units,
                                       pointers, provenance, decided_by, decided_at)
            values (:visit, :kind, :position, :system, :code, :title, :release, :modifiers, :units,
                    :pointers, :provenance, :by, :at)
            """,
            place)
        .param("system", entry.code().system().label())
        .param("code", entry.code().code())
        .param("title", entry.code().title())
        .param("release", entry.code().release())
        .param("modifiers", entry.service().modifiers().toArray(String[]::new))
        .param("units", entry.service().units())
        .param("pointers", pointers.toArray(Integer[]::new))
        .param("provenance", entry.decision().provenance().word())
        .param("by", entry.decision().stamp().by())
        .param("at", entry.decision().stamp().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void insertEvidence(Place place, CodeEntry entry) {
    int number = 1;
    for (var evidence : entry.grounds().evidence()) {
      bind(
              """
              insert into assigned_code_evidence (visit_id, kind, position, number, document_id, starts, ends)
              values (:visit, :kind, :position, :number, :document, :starts, :ends)
              """,
              place)
          .param("number", number++)
          .param("document", evidence.document())
          .param("starts", evidence.start())
          .param("ends", evidence.end())
          .update();
    }
  }

  private JdbcClient.StatementSpec bind(String insert, Place place) {
    return sql.sql(insert)
        .param("visit", place.visit().value())
        .param("kind", place.kind())
        .param("position", place.position());
  }
}
