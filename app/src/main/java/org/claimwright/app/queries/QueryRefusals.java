package org.claimwright.app.queries;

import java.util.Locale;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.kernel.Problem;

/// The refusals of this room, each with its fix.
final class QueryRefusals {

  private QueryRefusals() {}

  static Problem unknown(Object what) {
    return Problem.stop("QUERY-UNKNOWN", "", "There is no query " + what + " here.");
  }

  static Problem unknownVisit(VisitId visit) {
    return Problem.stop("VISIT-UNKNOWN", "visit", "There is no visit " + visit + " here.");
  }

  static Problem notOpen(Query query) {
    return Problem.stop(
        "QUERY-" + query.state().word().toUpperCase(Locale.ROOT),
        "",
        "Query "
            + query.id()
            + " is "
            + query.state().word()
            + " already: read it as it stands now.");
  }

  static Problem notYours(Query query) {
    return Problem.stop(
        "QUERY-NOT-YOURS",
        "",
        "Query " + query.id() + " is addressed to another clinician, who alone can answer it.");
  }

  static Problem notInTheNote(Indicator indicator) {
    return Problem.stop(
        "QUERY-INDICATOR-PLACE",
        "indicators",
        "The words cited from document "
            + indicator.document()
            + ", characters "
            + indicator.start()
            + " to "
            + indicator.end()
            + ", are not there: mark them in the note again.");
  }

  static Problem of(Objection objection) {
    return new Problem(
        objection.rule().id(),
        objection.rule().severity(),
        objection.place().field(),
        objection.message() + " " + objection.fix(),
        objection.rule().citation());
  }

  static Problem noWords(String field, String fix) {
    return Problem.stop("QUERY-NO-WORDS", field, fix);
  }

  static Problem notOffered(String words) {
    return Problem.stop(
        "QUERY-NOT-OFFERED",
        "answer",
        "\"" + words + "\" is not among the answers of this query: choose one of them, or other.");
  }

  static Problem remindedAlready(Query query) {
    return Problem.stop(
        "QUERY-REMINDED",
        "",
        "The clinician was reminded of query "
            + query.id()
            + " within the last day: wait a day, or speak to them.");
  }
}
