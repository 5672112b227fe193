package org.claimwright.app.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverageTable {

  private static final String COLUMNS =
      """
      select id, patient_id, position, payer_id, member_id, group_number, relationship, subscriber_last,
             subscriber_first, subscriber_middle, subscriber_suffix, subscriber_birth, subscriber_sex, begins, ends,
             version
        from coverage
      """;

  private final JdbcClient sql;

  CoverageTable(JdbcClient sql) {
    this.sql = sql;
  }

  CoverageId insert(PatientId patient, NewCoverage coverage, Instant now) {
    var insert =
        sql.sql(
                """
                insert into coverage (patient_id, payer_id, member_id, group_number, relationship, subscriber_last,
                                      subscriber_first, subscriber_middle, subscriber_suffix, subscriber_birth,
                                      subscriber_sex, begins, ends, position, added_at)
                values (:patient, :payer, :member, :group, :relationship, :last, :first, :middle, :suffix, :birth,
                        :sex, :begins, :ends,
                        (select coalesce(max(position), 0) + 1 from coverage where patient_id = :patient), :now)
                returning id
                """)
            .param("patient", patient.value())
            .param("now", now.atOffset(ZoneOffset.UTC));
    return bind(insert, coverage).query((row, n) -> new CoverageId(row.getLong(1))).single();
  }

  /// Whether the row still had the version and was changed.
  boolean update(CoverageId id, int version, NewCoverage terms) {
    var update =
        """
        update coverage
           set payer_id = :payer, member_id = :member, group_number = :group, relationship = :relationship,
               subscriber_last = :last, subscriber_first = :first, subscriber_middle = :middle,
               subscriber_suffix = :suffix, subscriber_birth = :birth, subscriber_sex = :sex,
               begins = :begins, ends = :ends, version = version + 1
         where id = :id and version = :version
        """;
    return bind(sql.sql(update), terms).param("id", id.value()).param("version", version).update()
        == 1;
  }

  Optional<CoverageRecord> find(CoverageId id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(CoverageTable::read)
        .optional();
  }

  List<CoverageRecord> of(PatientId patient) {
    return sql.sql(COLUMNS + " where patient_id = :patient order by position, id limit 50")
        .param("patient", patient.value())
        .query(CoverageTable::read)
        .list();
  }

  List<CoverageRecord> ofAll(Collection<PatientId> patients) {
    return sql.sql(COLUMNS + " where patient_id = any(:patients) order by position, id")
        .param("patients", patients.stream().map(PatientId::value).distinct().toArray(Long[]::new))
        .query(CoverageTable::read)
        .list();
  }

  void end(CoverageId id, LocalDate end) {
    sql.sql("update coverage set ends = :end, version = version + 1 where id = :id")
        .param("id", id.value())
        .param("end", end)
        .update();
  }

  void place(CoverageId id, int position) {
    sql.sql("update coverage set position = :position where id = :id")
        .param("id", id.value())
        .param("position", position)
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, NewCoverage terms) {
    statement
        .param("payer", terms.membership().payer().value())
        .param("member", terms.membership().memberId().value())
        .param("group", terms.membership().groupNumber())
        .param("relationship", terms.subscriber().relationship())
        .param("begins", terms.days().from())
        .param("ends", endOf(terms.days()), Types.DATE);
    return switch (terms.subscriber()) {
      case Subscriber.Self self -> holder(statement, null);
      case Subscriber.Another another -> holder(statement, another);
    };
  }

  private static JdbcClient.StatementSpec holder(
      JdbcClient.StatementSpec statement, Subscriber.@Nullable Another holder) {
    return statement
        .param("last", holder == null ? null : holder.name().last(), Types.VARCHAR)
        .param("first", holder == null ? null : holder.name().first(), Types.VARCHAR)
        .param("middle", holder == null ? null : holder.name().middle(), Types.VARCHAR)
        .param("suffix", holder == null ? null : holder.name().suffix(), Types.VARCHAR)
        .param("birth", holder == null ? null : holder.birthDate(), Types.DATE)
        .param("sex", holder == null ? null : holder.sex().code(), Types.VARCHAR);
  }

  private static @Nullable LocalDate endOf(DateRange days) {
    return days.isOpen() ? null : days.end();
  }

  private static CoverageRecord read(ResultSet row, int number) throws SQLException {
    var membership =
        new Membership(
            new PayerKey(row.getLong("payer_id")),
            new MemberId(row.getString("member_id")),
            row.getString("group_number"));
    return new CoverageRecord(
        new CoverageId(row.getLong("id")),
        new PatientId(row.getLong("patient_id")),
        row.getInt("position"),
        new NewCoverage(membership, subscriber(row), days(row)),
        row.getInt("version"));
  }

  private static DateRange days(ResultSet row) throws SQLException {
    var begins = row.getObject("begins", LocalDate.class);
    var ends = row.getObject("ends", LocalDate.class);
    return ends == null ? DateRange.startingOn(begins) : new DateRange(begins, ends);
  }

  private static Subscriber subscriber(ResultSet row) throws SQLException {
    if (row.getString("relationship").equals("self")) {
      return new Subscriber.Self();
    }
    var name =
        new PersonName(
            row.getString("subscriber_last"),
            row.getString("subscriber_first"),
            row.getString("subscriber_middle"),
            row.getString("subscriber_suffix"));
    return new Subscriber.Another(
        Relationship.ofWord(row.getString("relationship")),
        name,
        row.getObject("subscriber_birth", LocalDate.class),
        Sex.ofCode(row.getString("subscriber_sex")));
  }
}
