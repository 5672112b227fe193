package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;

/// The texts a query begins from, by what it is about: compliant as they stand, filled with what
/// the note calls the finding. Pure.
final class QueryTemplates {

  private QueryTemplates() {}

  private static final String ANY_DETAIL = "type, stage, side, cause or severity";

  /// The text for a kind.
  ///
  /// @param finding what the note says, in its own words; `""` when nothing is at hand
  static QueryText of(QueryKind kind, String finding, List<Indicator> indicators) {
    return of(kind, finding, "", indicators);
  }

  /// The text for a kind.
  ///
  /// @param missing what the code at hand leaves open, such as `the side`; `""` when nothing is
  ///   known
  static QueryText of(QueryKind kind, String finding, String missing, List<Indicator> indicators) {
    var named = finding.isBlank() ? "the findings below" : "\"" + finding + "\"";
    return switch (kind) {
      case SPECIFICITY ->
          open(
              title("Detail", finding),
              "The note documents "
                  + named
                  + ". What further detail, such as "
                  + (missing.isEmpty() ? ANY_DETAIL : missing)
                  + ", can you document from your evaluation of this patient?",
              indicators);
      case CAUSE ->
          choice(
              title("Relationship", finding),
              "The note documents the conditions cited below. Based on your clinical judgement, how are they related?",
              List.of("Related to each other", "Not related to each other"),
              indicators);
      case CONFLICT ->
          open(
              title("Differing documentation", finding),
              "The note says the following in different places. Which describes the patient at this visit?",
              indicators);
      case VALIDITY ->
          choice(
              title("Documented diagnosis", finding),
              "The note documents "
                  + named
                  + ". After your review of the findings cited, which describes the patient at this visit?",
              List.of(
                  "Present at this visit, as documented",
                  "Ruled out",
                  "History only, not present at this visit"),
              indicators);
      case MISSING ->
          open(
              title("Findings or treatment", finding),
              "The note documents the findings or treatment cited below. What condition, if any, was evaluated or treated?",
              indicators);
      case SERVICE ->
          open(
              title("Service", finding),
              "The note documents "
                  + named
                  + ". What was done, with site, side, number or size, and amount where they apply?",
              indicators);
    };
  }

  private static String title(String about, String finding) {
    return finding.isBlank() ? about : about + ": " + finding;
  }

  private static QueryText open(String title, String question, List<Indicator> indicators) {
    return new QueryText(title, question, List.of(), indicators);
  }

  private static QueryText choice(
      String title, String question, List<String> named, List<Indicator> indicators) {
    var options = new ArrayList<>(named);
    options.add(QueryOptions.OTHER);
    options.add(QueryOptions.UNDETERMINED);
    return new QueryText(title, question, options, indicators);
  }
}
