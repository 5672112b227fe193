package org.claimwright.app.queries;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingSheet;
import org.claimwright.app.encounters.DocumentId;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.NewDocument;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.queries.Answer.Choice;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// The documents a query cites and the one its answer becomes.
@Component
class QueryDocuments {

  static final int LONGEST_ANSWER = 4000;

  private final Visits visits;
  private final Signature signature;
  private final Clock clock;

  QueryDocuments(Visits visits, Signature signature, Clock clock) {
    this.visits = visits;
    this.signature = signature;
    this.clock = clock;
  }

  /// What stands against asking: words that are not where they are cited from, and the linter's
  /// stops.
  List<Problem> problems(QueryDraft draft) {
    var all = visits.documents(draft.visit());
    var problems = new ArrayList<Problem>();
    draft.text().indicators().stream()
        .filter(one -> !stands(one, all))
        .map(QueryRefusals::notInTheNote)
        .forEach(problems::add);
    objections(draft, all).stream()
        .filter(Objection::isStop)
        .map(QueryRefusals::of)
        .forEach(problems::add);
    return problems;
  }

  /// Where the words stand first; nothing when they stand nowhere.
  List<Indicator> cite(VisitId visit, String words) {
    return visits.documents(visit).stream()
        .filter(one -> one.text().contains(words))
        .limit(1)
        .map(one -> {
          int start = one.text().indexOf(words);
          return new Indicator(one.id().value(), start, start + words.length(), words);
        })
        .toList();
  }

  List<Objection> objections(QueryDraft draft) {
    return objections(draft, visits.documents(draft.visit()));
  }

  private static List<Objection> objections(QueryDraft draft, List<DocumentRecord> all) {
    var words = all.stream().map(DocumentRecord::text).collect(Collectors.joining("\n"));
    return QueryLinter.objections(draft.kind(), draft.text(), words);
  }

  private static boolean stands(Indicator one, List<DocumentRecord> all) {
    return all.stream()
        .filter(document -> document.id().value() == one.document())
        .filter(document -> one.end() <= document.text().length())
        .anyMatch(document -> document.text().startsWith(one.words(), one.start()));
  }

  /// The answer, with the clinician's words added to the visit's documents where there are any.
  Outcome<Answer> said(Query query, Choice choice, String typed) {
    var words = typed.strip();
    return refusal(query, choice, words)
        .<Outcome<Answer>>map(Outcome::rejected)
        .orElseGet(() ->
            choice == Choice.UNDETERMINED
                ? Outcome.ok(answer(choice, words, 0))
                : added(query, choice, words).map(id -> answer(choice, words, id.value())));
  }

  private static Optional<Problem> refusal(Query query, Choice choice, String words) {
    if (words.length() > LONGEST_ANSWER) {
      return Optional.of(
          QueryRefusals.noWords(
              "words",
              "The answer has "
                  + words.length()
                  + " characters; give at most "
                  + LONGEST_ANSWER
                  + ", or add a document to the visit."));
    }
    return switch (choice) {
      case OPTION ->
          query.text().named().contains(words)
              ? Optional.empty()
              : Optional.of(QueryRefusals.notOffered(words));
      case OTHER, ADDENDUM ->
          words.isEmpty()
              ? Optional.of(
                  QueryRefusals.noWords("words", "Write what it is: this answer needs your words."))
              : Optional.empty();
      case UNDETERMINED -> Optional.empty();
    };
  }

  private Outcome<DocumentId> added(Query query, Choice choice, String words) {
    var title = choice == Choice.ADDENDUM ? "Addendum" : "Answer to query " + query.id();
    return NoteText.pasted(words)
        .then(text ->
            visits.add(query.visit(), new NewDocument(DocumentRecord.Kind.ADDENDUM, title, text)));
  }

  private Answer answer(Choice choice, String words, long document) {
    return new Answer(
        choice, words, document, new Answer.Signed(signature.name(), clock.instant()));
  }

  /// The codes on a sheet as labels, diagnoses first.
  static List<String> codes(CodingSheet sheet) {
    return Stream.concat(sheet.diagnoses().stream(), sheet.services().stream())
        .map(CodeEntry::label)
        .toList();
  }
}
