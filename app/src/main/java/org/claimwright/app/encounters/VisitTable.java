package org.claimwright.app.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Provider.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitTable {

  private static final String COLUMNS =
      """
      select id, patient_id, provider_id, date_of_service, place_of_service, type, state, state_reason, state_by,
             state_since
        from visit
      """;

  private final JdbcClient sql;

  VisitTable(JdbcClient sql) {
    this.sql = sql;
  }

  VisitId insert(VisitFacts facts, String by, Instant now) {
    return sql.sql(
            """
            insert into visit (patient_id, provider_id, date_of_service, place_of_service, type, state_by, state_since,
                               opened_at)
            values (:patient, :provider, :day, :place, :type, :by, :now, :now)
            returning id
            """)
        .param("patient", facts.patient().value())
        .param("provider", facts.provider().value())
        .param("day", facts.dateOfService())
        .param("place", facts.placeOfService())
        .param("type", facts.type().word())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new VisitId(row.getLong(1)))
        .single();
  }

  Optional<VisitRecord> find(VisitId id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(VisitTable::read)
        .optional();
  }

  /// Takes the row for this transaction, so that two people finish one visit one after the other.
  Optional<VisitRecord> lock(VisitId id) {
    return sql.sql(COLUMNS + " where id = :id for update")
        .param("id", id.value())
        .query(VisitTable::read)
        .optional();
  }

  List<VisitRecord> newestFirst(VisitFilter filter) {
    return list(filter, " order by date_of_service desc, id desc");
  }

  List<VisitRecord> oldestFirst(VisitFilter filter) {
    return list(filter, " order by date_of_service, id");
  }

  /// The newest day of each patient's visits, for those who have one.
  Map<PatientId, LocalDate> lastDays(Collection<PatientId> patients) {
    var days = new HashMap<PatientId, LocalDate>();
    sql.sql(
            """
            select patient_id, max(date_of_service) from visit where patient_id = any(:patients) group by patient_id
            """)
        .param("patients", patients.stream().map(PatientId::value).distinct().toArray(Long[]::new))
        .query(row -> {
          days.put(new PatientId(row.getLong(1)), row.getObject(2, LocalDate.class));
        });
    return days;
  }

  Map<String, Long> counts() {
    var counts = new HashMap<String, Long>();
    sql.sql("select state, count(*) from visit where state <> 'coded' group by state")
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  void state(VisitId id, CodingState state, String by, Instant now) {
    sql.sql(
            """
            update visit set state = :state, state_reason = :reason, state_by = :by, state_since = :now
             where id = :id
            """)
        .param("id", id.value())
        .param("state", state.word())
        .param("reason", state.reason())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<VisitRecord> list(VisitFilter filter, String order) {
    return sql.sql(COLUMNS + filter.where() + order + " limit :limit")
        .params(filter.parameters())
        .param("limit", filter.limit())
        .query(VisitTable::read)
        .list();
  }

  private static VisitRecord read(ResultSet row, int number) throws SQLException {
    var facts =
        new VisitFacts(
            new PatientId(row.getLong("patient_id")),
            new ProviderId(row.getLong("provider_id")),
            row.getObject("date_of_service", LocalDate.class),
            row.getString("place_of_service"),
            VisitType.ofWord(row.getString("type")));
    return new VisitRecord(
        new VisitId(row.getLong("id")),
        facts,
        CodingState.of(row.getString("state"), row.getString("state_reason")),
        row.getString("state_by"),
        row.getObject("state_since", OffsetDateTime.class).toInstant());
  }
}
