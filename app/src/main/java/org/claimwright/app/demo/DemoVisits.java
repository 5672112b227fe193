package org.claimwright.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.encounters.NewVisit;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Contact;
import org.claimwright.app.patients.NewPatient;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Person;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.PersonName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens visits in the demo practice: those of the demo notes, or of notes somebody gives.
@Component
class DemoVisits {

  private final Practices practices;
  private final Patients patients;
  private final Coverages coverages;
  private final Visits visits;

  DemoVisits(Practices practices, Patients patients, Coverages coverages, Visits visits) {
    this.practices = practices;
    this.patients = patients;
    this.coverages = coverages;
    this.visits = visits;
  }

  /// A visit under the name its note has.
  record Named(String name, VisitId visit) {}

  /// The name under which a demo note's visit goes.
  static String name(NoteFile note) {
    return note.name().replace(".txt", "");
  }

  /// Puts the demo notes' visits on the desk, each so many days before today as its file says.
  @Transactional
  List<Named> ofDemoNotes(DemoPractice.Keys keys) {
    var opened = new ArrayList<Named>();
    for (var note : DemoFiles.notes()) {
      var visit = note.visit();
      var facts =
          new VisitFacts(
              DemoPractice.known(keys.patients(), visit.patient()),
              DemoPractice.known(keys.providers(), visit.provider()),
              today().minusDays(visit.daysAgo()),
              visit.placeOfService(),
              VisitType.ofWord(visit.visitType()));
      opened.add(new Named(name(note), open(facts, new NoteText(note.text()))));
    }
    return List.copyOf(opened);
  }

  /// Opens a visit for each given note, with an invented patient of the age and sex the note names,
  /// insured by the demo payers in turn.
  @Transactional
  List<Named> ofGivenNotes(List<GivenNotes.GivenNote> notes) {
    var opened = new ArrayList<Named>();
    for (var note : notes) {
      int turn = opened.size();
      var day = today().minusDays(3 + turn % 20);
      var providers = practices.providers();
      var facts =
          new VisitFacts(
              patient(note, turn, day),
              providers.get(turn % providers.size()).id(),
              day,
              "11",
              VisitType.ESTABLISHED);
      opened.add(new Named(note.id(), open(facts, note.text())));
    }
    return List.copyOf(opened);
  }

  private VisitId open(VisitFacts facts, NoteText note) {
    return visits.open(new NewVisit(facts, note)).orThrow();
  }

  private PatientId patient(GivenNotes.GivenNote note, int turn, LocalDate day) {
    var told = NotePatient.of(note.text().value(), day);
    var person =
        new Person(
            PersonName.of("Note", "Patient " + (turn + 1)),
            told.birthDate(),
            told.sex(),
            practices.current().profile().address());
    var id = patients.registerKnowingly(new NewPatient(person, Contact.of("", ""))).orThrow();
    var payers = practices.payers();
    var member = memberId(turn);
    coverages
        .add(
            id,
            new NewCoverage(
                new Membership(payers.get(turn % payers.size()).id(), member, ""),
                new Subscriber.Self(),
                DateRange.startingOn(LocalDate.of(2024, 1, 1))))
        .orThrow();
    return id;
  }

  /// Of the form of a Medicare number, which the other demo payers take too.
  private static MemberId memberId(int turn) {
    return new MemberId("1AC%dDE%dFG%02d".formatted(turn / 1000 % 10, turn / 100 % 10, turn % 100));
  }

  private LocalDate today() {
    return practices.today();
  }
}
