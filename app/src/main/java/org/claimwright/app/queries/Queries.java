package org.claimwright.app.queries;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.VisitCoded;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.queries.Answer.Choice;
import org.claimwright.app.queries.Query.Asking;
import org.claimwright.kernel.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Queries to clinicians. Every call works in the practice in scope and in the name of whoever is
/// signed in.
///
/// ```
///   ask ── open ─┬─ answered ── settled (the visit is coded with the answer)
///                └─ withdrawn
/// ```
@Service
public class Queries {

  private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);

  private final QueryTable table;
  private final QueryEvents events;
  private final QueryHolds holds;
  private final QueryDocuments documents;
  private final CodingDesk desk;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;
  private final Practices practices;

  Queries(
      QueryTable table,
      QueryEvents events,
      QueryHolds holds,
      QueryDocuments documents,
      CodingDesk desk,
      Signature signature,
      Audit audit,
      Clock clock,
      Practices practices) {
    this.table = table;
    this.events = events;
    this.holds = holds;
    this.documents = documents;
    this.desk = desk;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
    this.practices = practices;
  }

  /// Asks the clinician of the visit and holds the visit until the answer is there. Refused while
  /// the linter objects, or when words it cites do not stand where it says.
  @Transactional
  public Outcome<QueryId> ask(QueryDraft draft) {
    var coding = desk.find(draft.visit());
    if (coding.isEmpty()) {
      return Outcome.rejected(QueryRefusals.unknownVisit(draft.visit()));
    }
    var problems = documents.problems(draft);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    var asking =
        new Asking(
            signature.name(),
            clock.instant(),
            today().plusDays(draft.priority().days()),
            QueryDocuments.codes(coding.get().sheet()));
    var id = table.insert(draft, coding.get().visit().facts().provider(), asking);
    events.tell(id, "asked", draft.priority().label());
    holds.hold(coding.get().visit(), id);
    audit.record(AuditEvent.created("query", id).with("visit " + draft.visit()));
    return Outcome.ok(id);
  }

  /// Asks by the text that stands ready for a kind, about words of the visit's documents.
  ///
  /// @param words as they stand in a document
  @Transactional
  public Outcome<QueryId> askAbout(VisitId visit, QueryKind kind, String words) {
    var cited = documents.cite(visit, words);
    return ask(
        new QueryDraft(visit, kind, Priority.ROUTINE, "", QueryTemplates.of(kind, words, cited)));
  }

  /// Answers with one of the options, other words, that it cannot be determined, or an addendum.
  /// What the clinician says joins the visit's documents under the clinician's name, so that codes
  /// may rest on it; and a visit that waited for it alone goes back to the queue.
  ///
  /// @param provider the clinician who answers
  @Transactional
  public Outcome<Query> answer(QueryId id, Choice choice, String words, OptionalLong provider) {
    return open(id)
        .then(query ->
            provider.isPresent() && provider.getAsLong() == query.provider().value()
                ? Outcome.ok(query)
                : Outcome.rejected(QueryRefusals.notYours(query)))
        .then(query -> documents.said(query, choice, words))
        .map(said -> answered(id, said));
  }

  /// Takes an open query back.
  @Transactional
  public Outcome<Query> withdraw(QueryId id, String reason) {
    if (reason.isBlank()) {
      return Outcome.rejected(
          QueryRefusals.noWords(
              "reason", "Say why the query is taken back; the clinician may have read it."));
    }
    return open(id)
        .map(query -> {
          table.move(id, "withdrawn");
          return told(id, "withdrawn", reason.strip());
        });
  }

  /// Reminds the clinician; once a day at most.
  @Transactional
  public Outcome<Query> remind(QueryId id) {
    return open(id)
        .then(query -> {
          var last = events.last(id, "reminded");
          if (last.isPresent() && last.get().plus(BETWEEN_REMINDERS).isAfter(clock.instant())) {
            return Outcome.rejected(QueryRefusals.remindedAlready(query));
          }
          return Outcome.ok(told(id, "reminded", ""));
        });
  }

  /// Reminds of every open query past its day, each once a day.
  @Transactional
  public int remindOfTheLate() {
    int reminded = 0;
    for (var query : table.list(new QueryFilter("late", OptionalLong.empty(), today()))) {
      reminded += remind(query.id()) instanceof Outcome.Ok<Query> ? 1 : 0;
    }
    return reminded;
  }

  /// The clinician has opened it; told once.
  @Transactional
  public void seen(Query query) {
    if (query.state().isOpen() && events.last(query.id(), "seen").isEmpty()) {
      events.tell(query.id(), "seen", "");
    }
  }

  public Optional<Query> find(QueryId id) {
    return table.find(id);
  }

  /// Of a visit, the newest first.
  public List<Query> ofVisit(VisitId visit) {
    return table.ofVisit(visit);
  }

  List<Query> list(QueryFilter filter) {
    return table.list(filter);
  }

  Map<String, Long> counts(QueryFilter filter) {
    return table.counts(filter);
  }

  List<QueryEvents.Event> history(QueryId id) {
    return events.of(id);
  }

  /// The day it is at the practice.
  LocalDate today() {
    return practices.today();
  }

  @EventListener
  void coded(VisitCoded coded) {
    var answered =
        table.ofVisit(coded.visit()).stream().filter(query -> query.state().isAnswered()).toList();
    if (answered.isEmpty()) {
      return;
    }
    var codes =
        desk.find(coded.visit()).map(now -> QueryDocuments.codes(now.sheet())).orElse(List.of());
    for (var query : answered) {
      table.settle(query.id(), codes);
      events.tell(query.id(), "coded", CodeChange.between(query.asking().codes(), codes).inWords());
    }
  }

  private Query answered(QueryId id, Answer answer) {
    table.answer(id, answer);
    return told(id, "answered", answer.choice().word());
  }

  private Query told(QueryId id, String kind, String words) {
    events.tell(id, kind, words);
    audit.record(AuditEvent.changed("query", id).with(kind));
    var query = table.find(id).orElseThrow();
    if (!query.state().isOpen()) {
      holds.release(query.visit(), table.ofVisit(query.visit()));
    }
    return query;
  }

  private Outcome<Query> open(QueryId id) {
    return table
        .lock(id)
        .map(query ->
            query.state().isOpen()
                ? Outcome.ok(query)
                : Outcome.<Query>rejected(QueryRefusals.notOpen(query)))
        .orElseGet(() -> Outcome.rejected(QueryRefusals.unknown(id)));
  }
}
