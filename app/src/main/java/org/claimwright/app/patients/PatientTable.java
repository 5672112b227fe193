package org.claimwright.app.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Person;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PatientTable {

  private static final String COLUMNS =
      """
      select id, last_name, first_name, middle_name, suffix, birth_date, sex, line1, line2, city, state, zip,
             phone, email, version
        from patient
      """;

  private final JdbcClient sql;

  PatientTable(JdbcClient sql) {
    this.sql = sql;
  }

  PatientId insert(NewPatient patient, Instant now) {
    var insert =
        """
        insert into patient (last_name, first_name, middle_name, suffix, birth_date, sex, line1, line2, city, state,
                             zip, phone, email, registered_at)
        values (:last, :first, :middle, :suffix, :birth, :sex, :line1, :line2, :city, :state,
                :zip, :phone, :email, :now)
        returning id
        """;
    return bind(sql.sql(insert), patient)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new PatientId(row.getLong(1)))
        .single();
  }

  /// Whether the row still had the version and was changed.
  boolean update(PatientRecord patient) {
    var update =
        """
        update patient
           set last_name = :last, first_name = :first, middle_name = :middle, suffix = :suffix, birth_date = :birth,
               sex = :sex, line1 = :line1, line2 = :line2, city = :city, state = :state, zip = :zip, phone = :phone,
               email = :email, version = version + 1
         where id = :id and version = :version
        """;
    return bind(sql.sql(update), new NewPatient(patient.person(), patient.contact()))
            .param("id", patient.id().value())
            .param("version", patient.version())
            .update()
        == 1;
  }

  Optional<PatientRecord> find(PatientId id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(PatientTable::read)
        .optional();
  }

  List<PatientRecord> findAll(Collection<PatientId> ids) {
    var numbers = ids.stream().map(PatientId::value).distinct().toArray(Long[]::new);
    return sql.sql(COLUMNS + " where id = any(:ids)")
        .param("ids", numbers)
        .query(PatientTable::read)
        .list();
  }

  List<PatientRecord> alike(Person person) {
    return sql.sql(
            COLUMNS
                + " where birth_date = :birth and last_key = lower(:last) and first_key = lower(:first)"
                + " order by id limit 5")
        .param("birth", person.birthDate())
        .param("last", person.name().last())
        .param("first", person.name().first())
        .query(PatientTable::read)
        .list();
  }

  List<PatientRecord> search(PatientSearch search, int limit) {
    return sql.sql(
            COLUMNS + search.where() + " order by last_key, first_key, birth_date, id limit :limit")
        .params(search.parameters())
        .param("limit", limit)
        .query(PatientTable::read)
        .list();
  }

  List<PatientRecord> newest(int limit) {
    return sql.sql(COLUMNS + " order by id desc limit :limit")
        .param("limit", limit)
        .query(PatientTable::read)
        .list();
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec spec, NewPatient patient) {
    var person = patient.person();
    return address(spec, person.address())
        .param("last", person.name().last())
        .param("first", person.name().first())
        .param("middle", person.name().middle())
        .param("suffix", person.name().suffix())
        .param("birth", person.birthDate())
        .param("sex", person.sex().code())
        .param("phone", patient.contact().phone())
        .param("email", patient.contact().email());
  }

  private static JdbcClient.StatementSpec address(JdbcClient.StatementSpec spec, Address address) {
    return spec.param("line1", address.line1())
        .param("line2", address.line2())
        .param("city", address.city())
        .param("state", address.state().code())
        .param("zip", address.zip().digits());
  }

  private static PatientRecord read(ResultSet row, int number) throws SQLException {
    var person =
        new Person(
            name(row),
            row.getObject("birth_date", java.time.LocalDate.class),
            Sex.ofCode(row.getString("sex")),
            address(row));
    return new PatientRecord(
        new PatientId(row.getLong("id")),
        person,
        new Contact(row.getString("phone"), row.getString("email")),
        row.getInt("version"));
  }

  private static PersonName name(ResultSet row) throws SQLException {
    return new PersonName(
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("middle_name"),
        row.getString("suffix"));
  }

  private static Address address(ResultSet row) throws SQLException {
    return new Address(
        row.getString("line1"),
        row.getString("line2"),
        row.getString("city"),
        new UsState(row.getString("state")),
        new Zip(row.getString("zip")));
  }
}
