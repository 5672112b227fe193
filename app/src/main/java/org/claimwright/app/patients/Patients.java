package org.claimwright.app.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Person;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice's patients. Every call works in the practice in scope. Thread-safe.
@Service
public class Patients {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final PatientTable table;
  private final ObjectProvider<PatientFinder> finders;
  private final Audit audit;
  private final Practices practices;
  private final Clock clock;

  Patients(
      PatientTable table,
      ObjectProvider<PatientFinder> finders,
      Audit audit,
      Practices practices,
      Clock clock) {
    this.table = table;
    this.finders = finders;
    this.audit = audit;
    this.practices = practices;
    this.clock = clock;
  }

  /// Registers a patient; refuses one whose name and birth date the practice already has
  /// (`PATIENT-DUPLICATE`).
  @Transactional
  public Outcome<PatientId> register(NewPatient patient) {
    var alike = alike(patient.person());
    if (!alike.isEmpty()) {
      return Outcome.rejected(duplicate(alike));
    }
    return registerKnowingly(patient);
  }

  /// Registers a patient although another has the same name and birth date: twins of one name do
  /// happen, and somebody has looked.
  @Transactional
  public Outcome<PatientId> registerKnowingly(NewPatient patient) {
    return checked(patient.person()).map(person -> inserted(patient));
  }

  /// Patients with this name and birth date.
  public List<PatientRecord> alike(Person person) {
    return table.alike(person);
  }

  public Optional<PatientRecord> find(PatientId id) {
    return table.find(id);
  }

  /// The patient of a number as it stands in an address; empty also for a number nobody can have.
  public Optional<PatientRecord> find(long number) {
    return number < 1 ? Optional.empty() : table.find(new PatientId(number));
  }

  /// Many at once, for lists: one query.
  public Map<PatientId, PatientRecord> findAll(Collection<PatientId> ids) {
    return table.findAll(ids).stream()
        .collect(Collectors.toMap(PatientRecord::id, Function.identity()));
  }

  /// Patients by beginnings of names, birth date, telephone or number, in name order, and before
  /// them those other features know by the words, such as a member id; all for no words.
  public List<PatientRecord> search(String words, int limit) {
    var found = new LinkedHashMap<PatientId, PatientRecord>();
    elsewhere(words, limit).forEach(one -> found.put(one.id(), one));
    table.search(PatientSearch.of(words), limit).forEach(one -> found.put(one.id(), one));
    return found.values().stream().limit(limit).toList();
  }

  /// Those registered last, the newest first.
  public List<PatientRecord> newest(int limit) {
    return table.newest(limit);
  }

  /// Changes what is known of a patient; refused when somebody else has changed it meanwhile
  /// (`PATIENT-CHANGED`).
  ///
  /// @param changed carries the version that was read
  @Transactional
  public Outcome<PatientId> update(PatientRecord changed) {
    return checked(changed.person()).then(person -> updated(changed));
  }

  private List<PatientRecord> elsewhere(String words, int limit) {
    var ids = finders.stream().flatMap(one -> one.find(words.strip(), limit).stream()).toList();
    return ids.isEmpty() ? List.of() : table.findAll(ids);
  }

  private PatientId inserted(NewPatient patient) {
    var id = table.insert(patient, clock.instant());
    audit.record(AuditEvent.created("patient", id));
    return id;
  }

  private Outcome<PatientId> updated(PatientRecord changed) {
    if (table.update(changed)) {
      audit.record(AuditEvent.changed("patient", changed.id()));
      return Outcome.ok(changed.id());
    }
    return Outcome.rejected(
        Problem.stop(
            "PATIENT-CHANGED",
            "",
            "Patient "
                + changed.id()
                + " was changed by somebody else after you opened this form: open it again, look at"
                + " what changed, and save once more."));
  }

  private Outcome<Person> checked(Person person) {
    var birth = person.birthDate();
    if (birth.isAfter(practices.today())) {
      return Outcome.rejected(
          birthDate("The birth date " + birth + " lies in the future: correct the year."));
    }
    if (birth.isBefore(EARLIEST)) {
      return Outcome.rejected(
          birthDate("The birth date " + birth + " lies before 1900: correct the year."));
    }
    return Outcome.ok(person);
  }

  private static Problem birthDate(String message) {
    return Problem.stop("PATIENT-BIRTH-DATE", "birthDate", message);
  }

  private static Problem duplicate(List<PatientRecord> alike) {
    return Problem.warn(
        "PATIENT-DUPLICATE",
        "lastName",
        "A patient with this name and birth date is registered already: patient "
            + alike.stream().map(one -> one.id().toString()).collect(Collectors.joining(", "))
            + ". Open that record, or register this one on purpose.");
  }
}
