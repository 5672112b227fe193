package org.claimwright.app.practicerules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.practicerules.OwnRule.Version;
import org.claimwright.app.practicerules.RuleTerms.About;
import org.claimwright.app.practicerules.RuleTerms.Weight;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.DemandKind;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnRuleTable {

  /// Every version that is the last of its rule or in force, the newest of a rule first.
  private static final String STANDING =
      """
      select r.id, r.live, v.* from practice_rule r join practice_rule_version v on v.rule_id = r.id
       where not r.dropped
         and (v.version = r.live
              or v.version = (select max(version) from practice_rule_version last where last.rule_id = r.id))
      """;

  private final JdbcClient sql;
  private final Clock clock;

  OwnRuleTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Standing(long id, boolean live, Version version) {}

  /// All that are kept, by name.
  List<OwnRule> all() {
    var standing =
        sql.sql(STANDING + " order by r.id, v.version desc").query(OwnRuleTable::standing).list();
    return standing.stream()
        .map(Standing::id)
        .distinct()
        .map(id -> rule(standing.stream().filter(one -> one.id() == id).toList()))
        .sorted(
            java.util.Comparator.comparing(rule -> rule.name().toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  Optional<OwnRule> find(long id) {
    var standing =
        sql.sql(STANDING + " and r.id = :id order by v.version desc")
            .param("id", id)
            .query(OwnRuleTable::standing)
            .list();
    return standing.isEmpty() ? Optional.empty() : Optional.of(rule(standing));
  }

  /// Everything ever written of a rule, the newest first.
  List<Version> versions(long id) {
    return sql.sql(
            "select * from practice_rule_version where rule_id = :id order by version desc limit 200")
        .param("id", id)
        .query(OwnRuleTable::version)
        .list();
  }

  /// Holds the rule for this transaction against anybody else who would change it.
  void lock(long id) {
    sql.sql("select id from practice_rule where id = :id for update")
        .param("id", id)
        .query((row, at) -> row.getLong(1))
        .list();
  }

  long insert(RuleTerms terms, String by) {
    var id =
        sql.sql("insert into practice_rule default values returning id")
            .query((row, at) -> row.getLong(1))
            .single();
    write(id, 1, terms, by);
    return id;
  }

  void write(long id, int version, RuleTerms terms, String by) {
    sql.sql(
            """
            insert into practice_rule_version (rule_id, version, name, payer_id, codes, demand, wanted, severity, advice,
                                               begins, ends, written_by, written_at)
            values (:rule, :version, :name, :payer, :codes, :demand, :wanted, :severity, :advice, :begins, :ends, :by, :at)
            """)
        .param("rule", id)
        .param("version", version)
        .param("name", terms.name())
        .param("payer", terms.about().payer().map(PayerKey::value).orElse(null), Types.BIGINT)
        .param("codes", texts(terms.about().codes().stream().map(CodeMask::toString)))
        .param("demand", DemandKind.of(terms.demand()).word())
        .param("wanted", texts(DemandKind.wanted(terms.demand()).stream()))
        .param("severity", terms.weight().severity().word())
        .param("advice", terms.weight().advice())
        .param("begins", terms.days().from())
        .param("ends", terms.days().isOpen() ? null : terms.days().end(), Types.DATE)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Puts a version in force, or none.
  void live(long id, Optional<Integer> version) {
    sql.sql("update practice_rule set live = :live where id = :id")
        .param("live", version.orElse(null), Types.INTEGER)
        .param("id", id)
        .update();
  }

  void drop(long id, boolean dropped) {
    sql.sql("update practice_rule set dropped = :dropped where id = :id")
        .param("dropped", dropped)
        .param("id", id)
        .update();
  }

  private static String[] texts(Stream<String> values) {
    return values.toArray(String[]::new);
  }

  private static OwnRule rule(List<Standing> versions) {
    return new OwnRule(
        versions.getFirst().id(),
        versions.getFirst().version(),
        versions.stream().filter(Standing::live).map(Standing::version).findFirst());
  }

  private static Standing standing(ResultSet row, int at) throws SQLException {
    var version = version(row, at);
    return new Standing(row.getLong("id"), row.getInt("live") == version.number(), version);
  }

  private static Version version(ResultSet row, int at) throws SQLException {
    return new Version(
        row.getInt("version"),
        terms(row),
        row.getString("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private static RuleTerms terms(ResultSet row) throws SQLException {
    var payer = row.getLong("payer_id");
    return new RuleTerms(
        row.getString("name"),
        new About(
            payer == 0 ? Optional.empty() : Optional.of(new PayerKey(payer)),
            list(row, "codes").stream().map(CodeMask::parse).toList()),
        DemandKind.parse(row.getString("demand")).of(list(row, "wanted")),
        new Weight(
            Severity.valueOf(row.getString("severity").toUpperCase(java.util.Locale.ROOT)),
            row.getString("advice")),
        days(row));
  }

  private static DateRange days(ResultSet row) throws SQLException {
    var begins = row.getObject("begins", LocalDate.class);
    @Nullable LocalDate ends = row.getObject("ends", LocalDate.class);
    return ends == null ? DateRange.startingOn(begins) : new DateRange(begins, ends);
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
