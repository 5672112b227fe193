package org.claimwright.app.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.DateRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorizationTable {

  private static final String COLUMNS =
      """
      select id, patient_id, coverage_id, number, codes, begins, ends, units, version
        from prior_authorization
      """;

  private final JdbcClient sql;

  AuthorizationTable(JdbcClient sql) {
    this.sql = sql;
  }

  long insert(PatientId patient, NewAuthorization terms, Instant now) {
    var insert =
        """
        insert into prior_authorization (patient_id, coverage_id, number, codes, begins, ends, units, added_at)
        values (:patient, :coverage, :number, :codes, :begins, :ends, :units, :now)
        returning id
        """;
    return bind(sql.sql(insert), terms)
        .param("patient", patient.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Whether the row still had the version and was changed.
  boolean update(long id, int version, NewAuthorization terms) {
    var update =
        """
        update prior_authorization
           set coverage_id = :coverage, number = :number, codes = :codes, begins = :begins, ends = :ends,
               units = :units, version = version + 1
         where id = :id and version = :version
        """;
    return bind(sql.sql(update), terms).param("id", id).param("version", version).update() == 1;
  }

  Optional<AuthorizationRecord> find(long id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(AuthorizationTable::read)
        .optional();
  }

  List<AuthorizationRecord> of(PatientId patient) {
    return sql.sql(COLUMNS + " where patient_id = :patient order by ends desc, id desc limit 100")
        .param("patient", patient.value())
        .query(AuthorizationTable::read)
        .list();
  }

  /// Those that allow something on or after a day.
  List<AuthorizationRecord> from(LocalDate day, int limit) {
    return sql.sql(COLUMNS + " where ends > :day order by ends, id limit :limit")
        .param("day", day)
        .param("limit", limit)
        .query(AuthorizationTable::read)
        .list();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, NewAuthorization terms) {
    return statement
        .param("coverage", terms.coverage().value())
        .param("number", terms.number())
        .param("codes", terms.codes().toArray(String[]::new))
        .param("begins", terms.days().from())
        .param("ends", terms.days().end())
        .param("units", terms.units());
  }

  private static AuthorizationRecord read(ResultSet row, int number) throws SQLException {
    var terms =
        new NewAuthorization(
            new CoverageId(row.getLong("coverage_id")),
            row.getString("number"),
            List.of((String[]) row.getArray("codes").getArray()),
            new DateRange(
                row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)),
            row.getInt("units"));
    return new AuthorizationRecord(
        row.getLong("id"), new PatientId(row.getLong("patient_id")), terms, row.getInt("version"));
  }
}
