package org.claimwright.app.codingdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.CodingState;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.codesets.CodeSets;
import org.claimwright.coding.ReadingStage;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes visits. Every call works in the practice in scope and in the name of whoever is signed in.
///
/// Each change names the version of the sheet it was decided on; when somebody else has changed the
/// sheet meanwhile it is refused (`CODING-CHANGED`) and nothing is lost.
@Service
public class CodingDesk {

  /// About ten pages, which it reads in less than a tenth of a second.
  private static final int AT_ONCE = 30_000;

  private final Visits visits;
  private final CodingRecords records;
  private final CodeSets codeSets;
  private final VisitReader reader;
  private final Signature signature;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CodingDesk(
      Visits visits,
      CodingRecords records,
      CodeSets codeSets,
      VisitReader reader,
      Signature signature,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visits = visits;
    this.records = records;
    this.codeSets = codeSets;
    this.reader = reader;
    this.signature = signature;
    this.events = events;
    this.clock = clock;
  }

  /// The visit with its sheet.
  public Optional<VisitCoding> find(VisitId id) {
    return visits.find(id).map(visit -> coding(visit, records.last(id)));
  }

  /// Whether the engine reads the documents of a visit in no time that a person would notice.
  boolean isReadAtOnce(VisitId id) {
    return ChartText.of(visits.documents(id)).text().length() <= AT_ONCE;
  }

  /// How far the engine has come with a visit that it is reading now.
  Optional<ReadingStage> stage(VisitId id) {
    return reader.stage(id);
  }

  /// Runs the engine over the note and its addenda and stores what it suggests, unless it has read
  /// these documents already by the release that is still the newest. What a person decided stays.
  @Transactional
  public Outcome<VisitCoding> suggest(VisitId id) {
    var visit = visits.lock(id);
    if (visit.isEmpty()) {
      return Outcome.rejected(unknown(id));
    }
    var chart = ChartText.of(visits.documents(id));
    var last = records.last(id);
    if (visit.get().isCoded() || reader.isCurrent(visit.get(), last.sheet().reading(), chart)) {
      return Outcome.ok(coding(visit.get(), last));
    }
    var read =
        last.next("Suggested codes", merged(visit.get(), chart, last.sheet()), engineStamp());
    var step = read.passedOver(last);
    records.add(id, step);
    return Outcome.ok(coding(visit.get(), step));
  }

  /// Does one thing to the sheet.
  ///
  /// @param version of the sheet it was decided on
  @Transactional
  public Outcome<VisitCoding> act(VisitId id, int version, CodingAction action) {
    return change(
        id,
        version,
        open -> {
          var actions = new SheetActions(lookup(open.visit()), marked(id, action), stamp());
          return actions
              .apply(open.last().sheet(), action)
              .map(sheet ->
                  open.last()
                      .next(SheetActions.words(action, open.last().sheet()), sheet, stamp()));
        });
  }

  /// Puts what was proposed from outside beside the engine's suggestions.
  @Transactional
  Outcome<VisitCoding> take(VisitId id, int version, ChartText chart, Proposed proposed) {
    return change(
        id,
        version,
        open -> {
          var reading = new EngineReading(chart, lookup(open.visit()), stamp());
          var sheet = reading.with(open.last().sheet(), proposed);
          return Outcome.ok(open.last().next("Asked " + proposed.by(), sheet, stamp()));
        });
  }

  /// The sheets of these visits as they stand, of those that have one.
  public Map<VisitId, CodingSheet> sheets(List<VisitId> ids) {
    return records.sheets(ids);
  }

  /// Takes the last thing done back, by a further step.
  @Transactional
  public Outcome<VisitCoding> undo(VisitId id, int version) {
    return change(
        id,
        version,
        open -> {
          if (!open.last().isUndoable()) {
            return SheetActions.refuse("UNDO-NOTHING", "There is nothing to undo on this visit.");
          }
          var before = records.find(id, open.last().previous()).orElse(CodingStep.NONE);
          return Outcome.ok(open.last().undone(before, records.made(id, open.last()), stamp()));
        });
  }

  /// Brings the last thing taken back again, by a further step.
  @Transactional
  public Outcome<VisitCoding> redo(VisitId id, int version) {
    return change(
        id,
        version,
        open ->
            records
                .find(id, open.last().way().redo())
                .map(undone -> open.last().redone(undone, records.made(id, undone), stamp()))
                .<Outcome<CodingStep>>map(Outcome::ok)
                .orElseGet(() ->
                    SheetActions.refuse(
                        "REDO-NOTHING", "Nothing was taken back last on this visit.")));
  }

  /// What the visit is coded with now, whether finished or not.
  public AssignedCodes assigned(VisitId id) {
    return FinishChecks.assigned(records.last(id).sheet());
  }

  /// The finished visits that have the code, by its number as people write it.
  public Set<VisitId> visitsCodedWith(String code) {
    return records.visitsWith(code.strip().toUpperCase(Locale.ROOT));
  }

  /// What to tell whoever looks at a sheet that has changed meanwhile.
  Problem overtaken(VisitId id) {
    return changed(records.last(id));
  }

  /// Why a code cannot stand on the claim of a visit: no code set of a claim has it on that day, or
  /// it needs more characters.
  ///
  /// @param code without modifiers and units
  public Optional<Problem> whyNotBillable(VisitId id, String code) {
    return visits.find(id).map(this::lookup).flatMap(lookup -> lookup.whyNotBillable(code));
  }

  /// What stands in the way of finishing, before any claim edit.
  public List<Problem> obstacles(VisitCoding coding) {
    return new FinishChecks(lookup(coding.visit())).of(coding.sheet());
  }

  /// Finishes the visit as its sheet stands now.
  @Transactional
  public Outcome<VisitId> finish(VisitId id) {
    return finish(id, records.last(id).number());
  }

  /// Finishes the visit: stores its codes, charges its services by the practice's fee schedule and
  /// publishes {@link VisitCoded}. Refused, with nothing changed, while a diagnosis or a service is
  /// missing, a code is not valid on the date, or a service has no fee.
  @Transactional
  public Outcome<VisitId> finish(VisitId id, int version) {
    return opened(id, version).then(this::finished);
  }

  /// Sets the visit aside with a reason that worklists show.
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

  /// Takes a visit in hand: one that waits, one that is held, or one that another had begun.
  @Transactional
  public Outcome<VisitId> resume(VisitId id) {
    return uncoded(id).map(visit -> moved(visit, new CodingState.InCoding()));
  }

  /// Takes the note back, with every code that was decided on it, because it is another patient's;
  /// the visit is held until it has a note of its own.
  @Transactional
  public Outcome<VisitId> takeNoteBack(VisitId id, int version) {
    return opened(id, version)
        .then(open -> {
          records.add(id, open.last().withoutNote(stamp()));
          return visits.takeNoteBack(id);
        });
  }

  /// Puts a held visit back among those that wait, in nobody's hands.
  @Transactional
  public Outcome<VisitId> release(VisitId id) {
    return uncoded(id)
        .map(visit -> visit.isHeld() ? moved(visit, new CodingState.ToCode()) : visit.id());
  }

  /// Opens a finished visit again, to correct its codes; finishing it publishes {@link VisitCoded}
  /// once more.
  @Transactional
  public Outcome<VisitId> reopen(VisitId id) {
    return visits
        .lock(id)
        .map(visit -> Outcome.ok(moved(visit, new CodingState.InCoding())))
        .orElseGet(() -> Outcome.rejected(unknown(id)));
  }

  private record Open(VisitRecord visit, CodingStep last) {}

  private Outcome<VisitCoding> change(
      VisitId id, int version, Function<Open, Outcome<CodingStep>> next) {
    return opened(id, version)
        .then(open ->
            next.apply(open)
                .map(step -> {
                  if (step.changesNothingAfter(open.last())) {
                    return coding(open.visit(), open.last());
                  }
                  records.add(id, step);
                  return coding(begun(open.visit()), step);
                }));
  }

  private Outcome<Open> opened(VisitId id, int version) {
    return uncoded(id)
        .then(visit -> {
          var last = records.last(id);
          return last.number() == version
              ? Outcome.ok(new Open(visit, last))
              : Outcome.rejected(changed(last));
        });
  }

  private Outcome<VisitRecord> uncoded(VisitId id) {
    var visit = visits.lock(id);
    if (visit.isEmpty()) {
      return Outcome.rejected(unknown(id));
    }
    if (visit.get().isCoded()) {
      return Outcome.rejected(
          Problem.stop(
              "VISIT-CODED",
              "",
              "Visit "
                  + id
                  + " was finished by "
                  + visit.get().stateBy()
                  + ": reopen it to change its codes."));
    }
    return Outcome.ok(visit.get());
  }

  private Outcome<VisitId> finished(Open open) {
    var id = open.visit().id();
    var sheet = open.last().sheet();
    var problems = new ArrayList<>(new FinishChecks(lookup(open.visit())).of(sheet));
    if (visits.note(id).isEmpty()) {
      problems.add(
          Problem.stop(
              "NO-NOTE", "note", "The visit has no note; add it on the visit's page first."));
    }
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    return visits
        .price(id, FinishChecks.assigned(sheet).lines())
        .map(charges -> {
          visits.replaceCharges(id, charges);
          records.store(id, sheet);
          records.add(id, open.last().next("Finished", sheet, stamp()));
          visits.moveTo(id, new CodingState.Coded());
          events.publishEvent(new VisitCoded(PracticeScope.current(), id));
          return id;
        });
  }

  private VisitId moved(VisitRecord visit, CodingState state) {
    visits.moveTo(visit.id(), state);
    return visit.id();
  }

  /// The visit in the hands of whoever decided something, unless somebody had it already.
  private VisitRecord begun(VisitRecord visit) {
    if (visit.state() instanceof CodingState.ToCode) {
      visits.moveTo(visit.id(), new CodingState.InCoding());
      return visits.find(visit.id()).orElse(visit);
    }
    return visit;
  }

  private CodingSheet merged(VisitRecord visit, ChartText chart, CodingSheet sheet) {
    return new EngineReading(chart, lookup(visit), engineStamp())
        .merge(sheet, reader.read(visit, chart));
  }

  /// The documents an action marks words in; asked for only when it does.
  private List<DocumentRecord> marked(VisitId id, CodingAction action) {
    return action instanceof CodingAction.Add add && !add.marked().isEmpty()
        ? visits.documents(id)
        : List.of();
  }

  private CodeLookup lookup(VisitRecord visit) {
    return new CodeLookup(codeSets, visit.facts().dateOfService());
  }

  private Stamp stamp() {
    return new Stamp(signature.name(), clock.instant());
  }

  private Stamp engineStamp() {
    return new Stamp("Coding engine", clock.instant());
  }

  private VisitCoding coding(VisitRecord visit, CodingStep last) {
    var id = visit.id();
    var steps = new VisitCoding.Steps(records.undoWords(id, last), records.redoWords(id, last));
    return new VisitCoding(visit, last.sheet(), last.number(), steps);
  }

  private static Problem changed(CodingStep last) {
    return Problem.stop(
        "CODING-CHANGED",
        "",
        last.stamp().by()
            + " changed this visit after you opened it ("
            + last.action()
            + "). Here it is as it stands now; look, and do yours once more.");
  }

  private static Problem unknown(VisitId id) {
    return Problem.stop("VISIT-UNKNOWN", "", "There is no visit " + id + " here.");
  }
}
