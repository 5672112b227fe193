package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// Where answers are offered, another one and "cannot be determined" are among them.
final class OpenAnswers {

  private static final String CITATION =
      "AHIMA/ACDIS 2022: multiple choice includes \"other\" and \"unable to determine\" as answers";
  private static final Rule OTHER = new Rule("QUERY-OTHER", Severity.STOP, CITATION);
  private static final Rule UNDETERMINED = new Rule("QUERY-UNDETERMINED", Severity.STOP, CITATION);

  private OpenAnswers() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    var options = asked.text().options();
    var found = new ArrayList<Objection>();
    if (options.isEmpty()) {
      return found;
    }
    if (options.stream().noneMatch(QueryOptions::isOther)) {
      found.add(missing(OTHER, QueryOptions.OTHER));
    }
    if (options.stream().noneMatch(QueryOptions::isUndetermined)) {
      found.add(missing(UNDETERMINED, QueryOptions.UNDETERMINED));
    }
    return found;
  }

  private static Objection missing(Rule rule, String line) {
    return new Objection(
        rule,
        Objection.Place.all("options"),
        "",
        "\"" + line + "\" is not among the answers.",
        "Add the line \"" + line + "\".");
  }
}
