package org.claimwright.app.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.queries.Query.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QueryTable {

  private static final String SELECT =
      """
      select q.*, a.kind as answer_kind, a.words as answer_words, a.document_id as answer_document,
             a.answered_by, a.answered_at
        from query q left join query_answer a on a.query_id = q.id
      """;

  private final JdbcClient sql;
  private final IndicatorTable indicators;

  QueryTable(JdbcClient sql, IndicatorTable indicators) {
    this.sql = sql;
    this.indicators = indicators;
  }

  QueryId insert(QueryDraft draft, ProviderId provider, Asking asking) {
    var id =
        sql.sql(
                """
                insert into query (visit_id, provider_id, kind, priority, title, question, options, about,
                                   codes_before, asked_by, asked_at, due_on)
                values (:visit, :provider, :kind, :priority, :title, :question, :options, :about,
                        :codes, :by, :at, :due)
                returning id
                """)
            .param("visit", draft.visit().value())
            .param("provider", provider.value())
            .param("kind", draft.kind().word())
            .param("priority", draft.priority().word())
            .param("title", draft.text().title())
            .param("question", draft.text().question())
            .param("options", draft.text().options().toArray(String[]::new))
            .param("about", draft.about())
            .param("codes", asking.codes().toArray(String[]::new))
            .param("by", asking.by())
            .param("at", asking.at().atOffset(ZoneOffset.UTC))
            .param("due", asking.due())
            .query((row, at) -> new QueryId(row.getLong(1)))
            .single();
    indicators.insert(id, draft.text().indicators());
    return id;
  }

  Optional<Query> find(QueryId id) {
    return read(sql.sql(SELECT + " where q.id = :id").param("id", id.value())).stream().findFirst();
  }

  /// The query, held for this transaction against anybody else who would change it.
  Optional<Query> lock(QueryId id) {
    return read(sql.sql(SELECT + " where q.id = :id for update of q").param("id", id.value()))
        .stream()
        .findFirst();
  }

  List<Query> ofVisit(VisitId visit) {
    return read(
        sql.sql(SELECT + " where q.visit_id = :visit order by q.id desc")
            .param("visit", visit.value()));
  }

  /// Queries for a list: the open ones by deadline, others the newest first.
  List<Query> list(QueryFilter filter) {
    return read(
        sql.sql(SELECT + filter.where() + filter.order() + " limit " + QueryFilter.MOST)
            .params(filter.parameters()));
  }

  /// How many there are in each state.
  Map<String, Long> counts(QueryFilter filter) {
    var counts = new HashMap<String, Long>();
    sql.sql("select q.state, count(*) from query q" + filter.whose() + " group by q.state")
        .params(filter.parameters())
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  void answer(QueryId id, Answer answer) {
    sql.sql(
            """
            insert into query_answer (query_id, kind, words, document_id, answered_by, answered_at)
            values (:id, :kind, :words, nullif(:document, 0), :by, :at)
            """)
        .param("id", id.value())
        .param("kind", answer.choice().word())
        .param("words", answer.words())
        .param("document", answer.document())
        .param("by", answer.signed().by())
        .param("at", answer.signed().at().atOffset(ZoneOffset.UTC))
        .update();
    move(id, "answered");
  }

  void move(QueryId id, String state) {
    sql.sql("update query set state = :state where id = :id")
        .param("state", state)
        .param("id", id.value())
        .update();
  }

  void settle(QueryId id, List<String> codes) {
    sql.sql("update query set state = 'settled', codes_after = :codes where id = :id")
        .param("codes", codes.toArray(String[]::new))
        .param("id", id.value())
        .update();
  }

  private List<Query> read(JdbcClient.StatementSpec statement) {
    var rows = statement.query(QueryTable::row).list();
    var cited = indicators.of(rows.stream().map(Query::id).toList());
    return rows.stream()
        .map(query -> citing(query, cited.getOrDefault(query.id(), List.of())))
        .toList();
  }

  private static Query citing(Query query, List<Indicator> cited) {
    var text = query.text();
    var draft = query.draft();
    return new Query(
        query.id(),
        query.provider(),
        new QueryDraft(
            draft.visit(),
            draft.kind(),
            draft.priority(),
            draft.about(),
            new QueryText(text.title(), text.question(), text.options(), cited)),
        query.asking(),
        query.state());
  }

  private static Query row(ResultSet row, int at) throws SQLException {
    return new Query(
        new QueryId(row.getLong("id")),
        new ProviderId(row.getLong("provider_id")),
        new QueryDraft(
            new VisitId(row.getLong("visit_id")),
            QueryKind.ofWord(row.getString("kind")),
            Priority.ofWord(row.getString("priority")),
            row.getString("about"),
            new QueryText(
                row.getString("title"),
                row.getString("question"),
                strings(row, "options"),
                List.of())),
        new Asking(
            row.getString("asked_by"),
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            row.getObject("due_on", LocalDate.class),
            strings(row, "codes_before")),
        state(row));
  }

  private static QueryState state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "open" -> new QueryState.Open();
      case "answered" -> new QueryState.Answered(answered(row));
      case "settled" -> new QueryState.Settled(answered(row), strings(row, "codes_after"));
      case "withdrawn" -> new QueryState.Withdrawn();
      default -> throw new IllegalStateException("no state of a query: " + row.getString("state"));
    };
  }

  private static Answer answered(ResultSet row) throws SQLException {
    return new Answer(
        Answer.Choice.ofWord(row.getString("answer_kind")),
        row.getString("answer_words"),
        row.getLong("answer_document"),
        new Answer.Signed(
            row.getString("answered_by"),
            row.getObject("answered_at", OffsetDateTime.class).toInstant()));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
