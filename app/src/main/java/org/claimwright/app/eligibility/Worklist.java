package org.claimwright.app.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.web.Show;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The coverages of recent visits, and what their payers last said of them: one query for a list,
/// one for its counts.
@Repository
class Worklist {

  /// Visits this many days back are looked at, and all later ones.
  private static final int DAYS_BACK = 30;

  private static final int FRESH_DAYS = 30;

  private static final String ROWS =
      """
      with recent as (
        select distinct on (c.id) c.id coverage_id, c.patient_id, c.payer_id, c.member_id, v.id visit_id,
               v.date_of_service on_day
          from visit v
          join coverage c on c.practice_id = v.practice_id and c.patient_id = v.patient_id
           and c.begins <= v.date_of_service and (c.ends is null or c.ends > v.date_of_service)
         where v.date_of_service >= :since
         order by c.id, v.date_of_service desc, v.id desc),
      seen as (
        select r.*, k.standing, k.reason, k.asked_at,
               case when k.id is null then 'never'
                    when k.standing in ('refused', 'failed', 'unclear') then 'unanswered'
                    when k.last_day < r.on_day or (k.standing = 'inactive' and k.last_day is null) then 'inactive'
                    when k.asked_at < :now - make_interval(days => coalesce(
                           (select fresh_days from eligibility_terms), :days)) then 'old'
                    else 'checked' end place
          from recent r
          left join lateral (
            select id, standing, reason, asked_at, last_day from eligibility_check
             where practice_id = (select claimwright_practice()) and coverage_id = r.coverage_id
             order by id desc limit 1) k on true)
      """;

  private final JdbcClient sql;
  private final Show show;
  private final Clock clock;

  Worklist(JdbcClient sql, Show show, Clock clock) {
    this.sql = sql;
    this.show = show;
    this.clock = clock;
  }

  /// A view of the list, in the order of the menu.
  enum View {
    DUE("To check"),
    INACTIVE("Not covered"),
    UNANSWERED("No answer"),
    CHECKED("Checked");

    private final String label;

    View(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /// As addresses name it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static View ofWord(String word) {
      for (var view : values()) {
        if (view.word().equals(word)) {
          return view;
        }
      }
      return DUE;
    }

    private String where() {
      return switch (this) {
        case DUE -> "place <> 'checked'";
        case INACTIVE -> "place = 'inactive'";
        case UNANSWERED -> "place = 'unanswered'";
        case CHECKED -> "place = 'checked'";
      };
    }
  }

  /// A coverage with the newest visit it is to pay for.
  record Entry(CoverageId coverage, PatientId patient, long payer, String memberId, Visit visit) {

    /// The visit and its day of service.
    record Visit(long id, LocalDate on) {}
  }

  /// Those not covered first, then those without an answer, then those never asked about.
  List<Entry> list(View view, int limit) {
    return query(
            " where "
                + view.where()
                + " order by array_position(array['inactive', 'unanswered', 'never', 'old'], place),"
                + " on_day, coverage_id limit :limit")
        .param("limit", limit)
        .query(Worklist::read)
        .list();
  }

  /// One of the list's entries, whatever its place in it.
  Optional<Entry> find(CoverageId coverage) {
    return query(" where coverage_id = :coverage")
        .param("coverage", coverage.value())
        .query(Worklist::read)
        .optional();
  }

  /// How many stand in each place: `never`, `inactive`, `unanswered`, `old`, `checked`.
  Map<String, Long> counts() {
    return sql
        .sql(ROWS + " select place, count(*) from seen group by place")
        .param("since", show.today().minusDays(DAYS_BACK))
        .param("days", FRESH_DAYS)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// For how many days an answer counts.
  int freshDays() {
    return sql.sql("select fresh_days from eligibility_terms")
        .query((row, n) -> row.getInt(1))
        .optional()
        .orElse(FRESH_DAYS);
  }

  void freshDays(int days) {
    sql.sql(
            """
            insert into eligibility_terms (fresh_days) values (:days)
            on conflict (practice_id) do update set fresh_days = excluded.fresh_days
            """)
        .param("days", days)
        .update();
  }

  private JdbcClient.StatementSpec query(String rest) {
    return sql.sql(
            ROWS
                + "select coverage_id, patient_id, payer_id, member_id, visit_id, on_day from seen"
                + rest)
        .param("since", show.today().minusDays(DAYS_BACK))
        .param("days", FRESH_DAYS)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    return new Entry(
        new CoverageId(row.getLong("coverage_id")),
        new PatientId(row.getLong("patient_id")),
        row.getLong("payer_id"),
        row.getString("member_id"),
        new Entry.Visit(row.getLong("visit_id"), row.getObject("on_day", LocalDate.class)));
  }
}
