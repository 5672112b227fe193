package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// A query cites clinical indicators of this patient and asks something.
final class MissingParts {

  private static final Rule INDICATORS =
      new Rule(
          "QUERY-INDICATORS",
          Severity.STOP,
          "AHIMA/ACDIS 2022: relevant clinical indicators of the record are part of every query");
  private static final Rule QUESTION =
      new Rule("QUERY-QUESTION", Severity.STOP, "AHIMA/ACDIS 2022: a query is clear and concise");

  private MissingParts() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    var found = new ArrayList<Objection>();
    if (asked.text().indicators().isEmpty()) {
      found.add(
          missing(
              INDICATORS,
              "indicators",
              "No clinical indicator is cited: the clinician cannot see what the question rests on.",
              "Tick the words of the note that made you ask."));
    }
    if (!asked.text().question().contains("?")) {
      found.add(
          missing(
              QUESTION,
              "question",
              "Nothing is asked: the query has no question mark.",
              "Ask what the clinician's judgement is, as a question."));
    }
    if (asked.text().title().isBlank()) {
      found.add(
          missing(
              QUESTION,
              "title",
              "The query has no title.",
              "Name the finding it is about, not a diagnosis that is not documented."));
    }
    return found;
  }

  private static Objection missing(Rule rule, String field, String message, String fix) {
    return new Objection(rule, Objection.Place.all(field), "", message, fix);
  }
}
