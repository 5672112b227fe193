package org.claimwright.app.queries;

import java.util.List;
import java.util.Locale;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// The title brings no diagnosis of its own: it is read before the findings are.
final class NewWords {

  private static final Rule TITLE =
      new Rule(
          "QUERY-TITLE",
          Severity.STOP,
          "AHIMA/ACDIS 2022: the title of a query does not lead; an undocumented diagnosis does not stand in it");

  private NewWords() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    var title = asked.text().title();
    var offered = String.join(" ", asked.text().named());
    return NoteWords.absent(title, asked.documents()).stream()
        .filter(word -> NoteWords.isAmong(word, offered))
        .limit(1)
        .map(word -> objection(title, word))
        .toList();
  }

  private static Objection objection(String title, String word) {
    int start = Math.max(0, title.toLowerCase(Locale.ROOT).indexOf(word));
    return new Objection(
        TITLE,
        new Objection.Place("title", start, start + word.length()),
        word,
        "The title says \""
            + word
            + "\", which is offered as an answer and stands nowhere in the note.",
        "Title it by the documented finding.");
  }
}
