package org.claimwright.app.codingdesk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.app.practices.Provider.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts over the desk's own records: how long visits take, which suggestions are taken, which
/// levels are assigned. No amounts: coding does not see prices.
@Repository
public class CodingFigures {

  private final JdbcClient sql;

  CodingFigures(JdbcClient sql) {
    this.sql = sql;
  }

  /// How long a coder's visits take.
  ///
  /// @param seconds the median of a visit, pauses of more than five minutes counted as five
  public record VisitTime(String coder, int visits, int seconds) {

    /// `1 min 12 s`.
    public String inWords() {
      return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
  }

  /// How often a code the engine suggested was taken.
  public record Acceptance(String code, String title, int suggested, int taken) {

    public int percent() {
      return suggested == 0 ? 0 : Math.round(taken * 100f / suggested);
    }
  }

  /// By coder, of the visits finished since then.
  public List<VisitTime> times(Instant since) {
    return sql.sql(
            """
            with step as (
              select visit_id, done_by, action, done_at,
                     done_at - lag(done_at) over (partition by visit_id order by number) as pause
                from coding_step where done_at >= :since),
            visit_time as (
              select visit_id, max(done_by) filter (where action = 'Finished') as coder,
                     sum(least(extract(epoch from pause), 300)) as seconds
                from step group by visit_id having bool_or(action = 'Finished') and count(*) > 1)
            select coder, count(*) as visits, percentile_cont(0.5) within group (order by seconds) as median
              from visit_time group by coder order by coder
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, at) ->
            new VisitTime(row.getString("coder"), row.getInt("visits"), row.getInt("median")))
        .list();
  }

  /// Of the visits finished since then, the codes suggested most often first.
  public List<Acceptance> acceptance(Instant since) {
    return sql.sql(
            """
            with last as (
              select distinct on (visit_id) sheet from coding_step
               where done_at >= :since and action = 'Finished' order by visit_id, number desc)
            select e -> 'code' ->> 'code' as code, max(e -> 'code' ->> 'title') as title, count(*) as suggested,
                   count(*) filter (where e -> 'decision' ->> 'standing' = 'ASSIGNED') as taken
              from last, jsonb_array_elements(last.sheet -> 'entries') e
             where e -> 'decision' ->> 'provenance' in ('ENGINE', 'BOTH')
               and e -> 'decision' ->> 'standing' <> 'CONSIDERED'
             group by 1 order by suggested desc, code limit 40
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, at) ->
            new Acceptance(
                row.getString("code"),
                row.getString("title"),
                row.getInt("suggested"),
                row.getInt("taken")))
        .list();
  }

  /// How often each level of an office visit was assigned, by the clinician of the visit.
  public Map<ProviderId, Map<String, Integer>> levelsByClinician(Instant from, Instant to) {
    var counts = new HashMap<ProviderId, Map<String, Integer>>();
    sql.sql(
            """
            select v.provider_id, a.code, count(*) from assigned_code a join visit v on v.id = a.visit_id
             where a.code between '99202' and '99215' and a.kind = 'service'
               and a.decided_at >= :from and a.decided_at <= :to
             group by v.provider_id, a.code
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(row -> {
          counts
              .computeIfAbsent(new ProviderId(row.getLong(1)), clinician -> new TreeMap<>())
              .put(row.getString(2), row.getInt(3));
        });
    return counts;
  }

  /// How often each office level was assigned in that time, by its code.
  public Map<String, Integer> levels(Instant from, Instant to) {
    var counts = new TreeMap<String, Integer>();
    sql.sql(
            """
            select code, count(*) from assigned_code
             where code between '99202' and '99215' and kind = 'service'
               and decided_at >= :from and decided_at <= :to
             group by code
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(row -> {
          counts.put(row.getString(1), row.getInt(2));
        });
    return counts;
  }
}
