package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.claimwright.app.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions over the coverages of all patients.
@Repository
class CoverageSearches {

  /// A coverage that ends within the days with none beyond it.
  private static final String LAPSING =
      """
        from coverage c
       where c.ends > :from and c.ends <= :to
         and not exists (select 1 from coverage o
                          where o.patient_id = c.patient_id and o.begins <= c.ends
                            and (o.ends is null or o.ends > c.ends))
      """;

  private final JdbcClient sql;

  CoverageSearches(JdbcClient sql) {
    this.sql = sql;
  }

  /// Patients with a member id that begins so, blanks, hyphens and case aside.
  List<PatientId> members(String beginning, int limit) {
    var key = beginning.replaceAll("[ -]", "").toLowerCase(Locale.ROOT);
    return sql.sql(
            """
            select distinct patient_id from coverage
             where member_key >= :key and member_key < :end order by patient_id limit :limit
            """)
        .param("key", key)
        .param("end", key + '\uFFFF')
        .param("limit", limit)
        .query((row, n) -> new PatientId(row.getLong(1)))
        .list();
  }

  /// How many patients will be without cover after a day of these.
  ///
  /// @param from exclusive, as `ends` is the first day without the cover
  long lapsing(LocalDate from, LocalDate to) {
    return sql.sql("select count(distinct c.patient_id)" + LAPSING)
        .param("from", from)
        .param("to", to)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Those patients, the next to lapse first.
  List<PatientId> lapsing(LocalDate from, LocalDate to, int limit) {
    return sql.sql(
            "select c.patient_id, max(c.ends) as ends"
                + LAPSING
                + " group by c.patient_id order by ends, c.patient_id limit :limit")
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query((row, n) -> new PatientId(row.getLong(1)))
        .list();
  }
}
