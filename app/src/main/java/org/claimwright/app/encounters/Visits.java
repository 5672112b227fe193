package org.claimwright.app.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.DocumentRecord.Added;
import org.claimwright.app.encounters.DocumentRecord.Kind;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice's visits with their documents and charges. Every call works in the practice in
/// scope.
@Service
public class Visits {

  private static final String WITHOUT_NOTE = "The note was taken back and another must be added";

  private final VisitTable visits;
  private final DocumentTable documents;
  private final ChargeTable charges;
  private final VisitChecks checks;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;

  Visits(
      VisitTable visits,
      DocumentTable documents,
      ChargeTable charges,
      VisitChecks checks,
      Signature signature,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.documents = documents;
    this.charges = charges;
    this.checks = checks;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
  }

  /// Opens a visit with its note; refuses a day in the future or before the loaded code sets, and
  /// whom the practice does not know.
  @Transactional
  public Outcome<VisitId> open(NewVisit visit) {
    return checks.check(visit.facts()).map(facts -> opened(facts, visit.note()));
  }

  public Optional<VisitRecord> find(VisitId id) {
    return visits.find(id);
  }

  /// The visit of a number as it stands in an address; empty also for a number no visit can have.
  public Optional<VisitRecord> find(long number) {
    return number < 1 ? Optional.empty() : visits.find(new VisitId(number));
  }

  /// The visit, held for this transaction against anybody else who would change it.
  public Optional<VisitRecord> lock(VisitId id) {
    return visits.lock(id);
  }

  /// Visits for a list, the newest day first.
  public List<VisitRecord> list(VisitFilter filter) {
    return visits.newestFirst(filter);
  }

  /// Visits for work, the oldest day first.
  public List<VisitRecord> queue(VisitFilter filter) {
    return visits.oldestFirst(filter);
  }

  /// How many visits wait in each state that is not `coded`, by the state's word.
  public Map<String, Long> counts() {
    return visits.counts();
  }

  /// The newest day of each patient's visits, for those who have one: one query.
  public Map<PatientId, LocalDate> lastDays(Collection<PatientId> patients) {
    return visits.lastDays(patients);
  }

  /// The clinician's note.
  public Optional<DocumentRecord> note(VisitId id) {
    return documents(id).stream().filter(one -> one.kind() == Kind.NOTE).findFirst();
  }

  /// The note, its addenda and whatever else came with the visit, in the order they came.
  public List<DocumentRecord> documents(VisitId id) {
    return documents.of(id);
  }

  /// Adds an addendum, a result or another document. The note itself comes with the visit and is
  /// never changed; one that was taken back is followed by another, with which a held visit waits
  /// to be coded again.
  @Transactional
  public Outcome<DocumentId> add(VisitId id, NewDocument document) {
    return document.kind() == Kind.NOTE
        ? uncoded(id).then(visit -> noteAgain(visit, document))
        : visits
            .find(id)
            .map(visit -> Outcome.ok(inserted(id, document)))
            .orElseGet(() -> Outcome.rejected(unknown(id)));
  }

  private Outcome<DocumentId> noteAgain(VisitRecord visit, NewDocument document) {
    if (note(visit.id()).isPresent()) {
      return Outcome.rejected(
          Problem.stop(
              "NOTE-UNCHANGEABLE",
              "kind",
              "Visit "
                  + visit.id()
                  + " has its note, which is never changed: add an addendum instead."));
    }
    if (visit.isHeld()) {
      moveTo(visit.id(), new CodingState.ToCode());
    }
    return Outcome.ok(inserted(visit.id(), document));
  }

  /// Takes the note and its addenda back, because they are another patient's, and sets the visit
  /// aside until it has a note of its own. Their words are kept and shown nowhere. A coded visit is
  /// refused (`VISIT-CODED`).
  @Transactional
  public Outcome<VisitId> takeNoteBack(VisitId id) {
    return uncoded(id)
        .map(visit -> {
          documents(id).stream()
              .filter(DocumentRecord::isCodable)
              .forEach(one -> takenBack(id, one));
          return moved(visit, new CodingState.Held(WITHOUT_NOTE));
        });
  }

  /// Who took a note of the visit back, and when.
  public List<Added> takenBack(VisitId id) {
    return documents.takenBack(id);
  }

  private void takenBack(VisitId id, DocumentRecord document) {
    documents.takeBack(document.id(), added());
    audit.record(AuditEvent.changed("visit", id).with("document " + document.id() + " taken back"));
  }

  /// What the practice charges for services of a visit; refuses a code without a fee, naming it.
  public Outcome<List<Charge>> price(VisitId id, List<ServiceLine> lines) {
    return visits
        .find(id)
        .map(visit -> checks.price(visit.facts().dateOfService(), lines))
        .orElseGet(() -> Outcome.rejected(unknown(id)));
  }

  /// The charges of a coded visit, in line order.
  public List<Charge> charges(VisitId id) {
    return charges.of(id);
  }

  /// Puts these charges in the place of the visit's earlier ones.
  @Transactional
  public void replaceCharges(VisitId id, List<Charge> lines) {
    charges.replace(id, lines, clock.instant());
  }

  /// Moves the visit on in its coding, in the name of whoever is signed in.
  @Transactional
  public void moveTo(VisitId id, CodingState state) {
    visits.state(id, state, signature.name(), clock.instant());
    audit.record(AuditEvent.changed("visit", id).with(state.word()));
  }

  /// Sets a visit aside with a reason that worklists show; a coded one is refused (`VISIT-CODED`).
  @Transactional
  public Outcome<VisitId> hold(VisitId id, String reason) {
    if (reason.isBlank()) {
      return Outcome.rejected(
          Problem.stop(
              "HOLD-REASON",
              "reason",
              "A visit is not held without a reason: say what it waits for."));
    }
    return uncoded(id).map(visit -> moved(visit, new CodingState.Held(reason.strip())));
  }

  /// Takes a held visit up again.
  @Transactional
  public Outcome<VisitId> resume(VisitId id) {
    return uncoded(id)
        .map(visit -> visit.isHeld() ? moved(visit, new CodingState.InCoding()) : visit.id());
  }

  /// Why a visit cannot be on that day, if it cannot.
  public Optional<Problem> refusal(LocalDate dateOfService) {
    return checks.refusal(dateOfService);
  }

  private Outcome<VisitRecord> uncoded(VisitId id) {
    var visit = visits.lock(id);
    if (visit.isEmpty()) {
      return Outcome.rejected(unknown(id));
    }
    return visit.get().isCoded() ? Outcome.rejected(coded(id)) : Outcome.ok(visit.get());
  }

  private VisitId moved(VisitRecord visit, CodingState state) {
    moveTo(visit.id(), state);
    return visit.id();
  }

  private VisitId opened(VisitFacts facts, NoteText note) {
    var id = visits.insert(facts, signature.name(), clock.instant());
    documents.insert(id, new NewDocument(Kind.NOTE, "Progress note", note), added());
    audit.record(AuditEvent.created("visit", id));
    return id;
  }

  private DocumentId inserted(VisitId id, NewDocument document) {
    var number = documents.insert(id, document, added());
    audit.record(AuditEvent.changed("visit", id).with("document " + number));
    return number;
  }

  private Added added() {
    return new Added(signature.name(), clock.instant());
  }

  private static Problem coded(VisitId id) {
    return Problem.stop(
        "VISIT-CODED",
        "visit",
        "Visit " + id + " is coded: open it again at the coding desk before it is held.");
  }

  private static Problem unknown(VisitId id) {
    return Problem.stop("VISIT-UNKNOWN", "visit", "There is no visit " + id + " here.");
  }
}
