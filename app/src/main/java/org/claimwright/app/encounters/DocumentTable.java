package org.claimwright.app.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimwright.app.encounters.DocumentRecord.Added;
import org.claimwright.app.encounters.DocumentRecord.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTable {

  private final JdbcClient sql;

  DocumentTable(JdbcClient sql) {
    this.sql = sql;
  }

  DocumentId insert(VisitId visit, NewDocument document, Added added) {
    return sql.sql(
            """
            insert into visit_document (visit_id, kind, title, body, added_by, added_at)
            values (:visit, :kind, :title, :body, :by, :at)
            returning id
            """)
        .param("visit", visit.value())
        .param("kind", document.kind().word())
        .param("title", document.title())
        .param("body", document.text().value())
        .param("by", added.by())
        .param("at", added.at().atOffset(ZoneOffset.UTC))
        .query((row, n) -> new DocumentId(row.getLong(1)))
        .single();
  }

  /// In the order they were added; without those that were taken back.
  List<DocumentRecord> of(VisitId visit) {
    return sql.sql(
            """
            select id, kind, title, body, added_by, added_at
              from visit_document d
             where visit_id = :visit
               and not exists (select 1 from visit_document_taken_back t where t.document_id = d.id)
             order by id limit 100
            """)
        .param("visit", visit.value())
        .query(DocumentTable::read)
        .list();
  }

  void takeBack(DocumentId document, Added by) {
    sql.sql(
            """
            insert into visit_document_taken_back (document_id, taken_back_by, taken_back_at)
            values (:document, :by, :at)
            """)
        .param("document", document.value())
        .param("by", by.by())
        .param("at", by.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Who took a note of the visit back, and when, the first first.
  List<Added> takenBack(VisitId visit) {
    return sql.sql(
            """
            select t.taken_back_by, t.taken_back_at
              from visit_document_taken_back t
              join visit_document d on d.practice_id = t.practice_id and d.id = t.document_id
             where d.visit_id = :visit and d.kind = 'note' order by t.taken_back_at limit 100
            """)
        .param("visit", visit.value())
        .query((row, n) ->
            new Added(
                row.getString("taken_back_by"),
                row.getObject("taken_back_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static DocumentRecord read(ResultSet row, int number) throws SQLException {
    return new DocumentRecord(
        new DocumentId(row.getLong("id")),
        Kind.ofWord(row.getString("kind")),
        row.getString("title"),
        row.getString("body"),
        new Added(
            row.getString("added_by"),
            row.getObject("added_at", OffsetDateTime.class).toInstant()));
  }
}
