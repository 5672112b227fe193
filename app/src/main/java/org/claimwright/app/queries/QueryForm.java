package org.claimwright.app.queries;

import java.util.List;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.Outcome;

/// The form a query is written in, as it stands in the request.
record QueryForm(VisitId visit, String about, Entries typed, List<String> places) {

  private static final int TITLE = 120;
  private static final int QUESTION = 2000;

  /// The draft, as far as it can be read; what cannot be is refused in the form.
  Outcome<QueryDraft> draft(List<Indicator> indicators) {
    var kind = typed.required("kind", "About", QueryKind::ofWord);
    var priority = typed.required("priority", "Priority", Priority::ofWord);
    var title = typed.required("title", "Title", one -> bounded(one, TITLE));
    var question = typed.required("question", "Question", one -> bounded(one, QUESTION));
    return typed.outcome(() ->
        new QueryDraft(
            visit,
            kind.orElseThrow(),
            priority.orElseThrow(),
            about,
            new QueryText(title.orElseThrow(), question.orElseThrow(), options(), indicators)));
  }

  /// What stands in the form, complete or not, for the linter.
  QueryText text(List<Indicator> indicators) {
    return new QueryText(typed.get("title"), typed.get("question"), options(), indicators);
  }

  QueryKind kind() {
    try {
      return QueryKind.ofWord(typed.get("kind"));
    } catch (IllegalArgumentException unreadable) {
      return QueryKind.SPECIFICITY;
    }
  }

  private List<String> options() {
    return typed.get("options").lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static String bounded(String words, int most) {
    if (words.length() > most) {
      throw new IllegalArgumentException(
          "it has " + words.length() + " characters; give at most " + most);
    }
    return words;
  }
}
