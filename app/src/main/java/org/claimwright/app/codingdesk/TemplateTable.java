package org.claimwright.app.codingdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.CodeTemplate.Kept;
import org.claimwright.app.codingdesk.CodeTemplate.Owner;
import org.claimwright.codesets.CodeSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateTable {

  private static final String SELECT =
      """
      select t.id, t.name, t.owner_kind, t.owner, c.position, c.system, c.code, c.modifiers
        from code_template t
        join code_template_code c on c.template_id = t.id and c.days @> cast(:on as date)
      """;

  private final JdbcClient sql;

  TemplateTable(JdbcClient sql) {
    this.sql = sql;
  }

  private record Line(long id, String name, Owner owner, Kept kept) {}

  List<CodeTemplate> all(LocalDate on) {
    return whole(
        sql.sql(SELECT + " order by t.owner_kind, t.name, t.id, c.position limit 2000")
            .param("on", on)
            .query(TemplateTable::line)
            .list());
  }

  Optional<CodeTemplate> find(long id, LocalDate on) {
    return whole(
            sql.sql(SELECT + " where t.id = :id order by c.position")
                .param("on", on)
                .param("id", id)
                .query(TemplateTable::line)
                .list())
        .stream()
        .findFirst();
  }

  boolean has(Owner owner, String name) {
    return sql.sql(
            """
            select exists (select from code_template
             where owner_kind = :kind and owner = :owner and name = :name)
            """)
        .param("kind", owner.kind())
        .param("owner", owner.name())
        .param("name", name)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  long insert(Owner owner, String name, List<Kept> codes, String by, Instant at) {
    var id =
        sql.sql(
                """
                insert into code_template (name, owner_kind, owner, added_by, added_at)
                values (:name, :kind, :owner, :by, :at) returning id
                """)
            .param("name", name)
            .param("kind", owner.kind())
            .param("owner", owner.name())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query((row, n) -> row.getLong(1))
            .single();
    codes.forEach(code -> insert(id, code));
    return id;
  }

  private void insert(long id, Kept kept) {
    sql.sql(
            """
            insert into code_template_code (practice_id, template_id, position, system, code, modifiers)
            select practice_id, id, :position, :system, :code, :modifiers from code_template where id = :id
            """)
        .param("id", id)
        .param("position", kept.position())
        .param("system", kept.system().label())
        .param("code", kept.code())
        .param("modifiers", String.join(" ", kept.modifiers()))
        .update();
  }

  void delete(long id) {
    sql.sql("delete from code_template where id = :id").param("id", id).update();
  }

  /// Ends a code of a template on a day and puts the successor in its place from then on; false
  /// when it does not hold across the day.
  boolean follow(long id, int position, String successor, LocalDate from) {
    var followed =
        sql.sql(
                """
                with ended as (
                  update code_template_code set days = daterange(lower(days), :from)
                   where template_id = :id and position = :position and upper_inf(days)
                     and (lower_inf(days) or lower(days) < :from)
                  returning practice_id, template_id, position, system, modifiers)
                insert into code_template_code (practice_id, template_id, position, system, code, modifiers, days)
                select practice_id, template_id, position, system, :code, modifiers, daterange(:from, null) from ended
                """)
            .param("id", id)
            .param("position", position)
            .param("code", successor)
            .param("from", from)
            .update();
    return followed == 1;
  }

  /// Takes the successor away and lets the code before it hold on.
  void putBack(long id, int position, LocalDate from) {
    sql.sql(
            "delete from code_template_code where template_id = :id and position = :position and lower(days) = :from")
        .param("id", id)
        .param("position", position)
        .param("from", from)
        .update();
    sql.sql(
            """
            update code_template_code set days = daterange(lower(days), null)
             where template_id = :id and position = :position and upper(days) = :from
            """)
        .param("id", id)
        .param("position", position)
        .param("from", from)
        .update();
  }

  private static List<CodeTemplate> whole(List<Line> lines) {
    var codes = new LinkedHashMap<Long, List<Kept>>();
    var heads = new LinkedHashMap<Long, Line>();
    for (var line : lines) {
      heads.putIfAbsent(line.id(), line);
      codes.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line.kept());
    }
    return heads.values().stream()
        .map(head ->
            new CodeTemplate(
                head.id(), head.name(), head.owner(), codes.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    var modifiers = row.getString("modifiers");
    return new Line(
        row.getLong("id"),
        row.getString("name"),
        new Owner(row.getString("owner_kind"), row.getString("owner")),
        new Kept(
            row.getInt("position"),
            system(row.getString("system")),
            row.getString("code"),
            modifiers.isEmpty() ? List.of() : List.of(modifiers.split(" ", -1))));
  }

  private static CodeSystem system(String label) {
    return Arrays.stream(CodeSystem.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a code of an unknown system: " + label));
  }
}
