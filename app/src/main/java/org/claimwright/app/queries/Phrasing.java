package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Looks for words in the fields of a query. Pure.
final class Phrasing {

  private Phrasing() {}

  /// An objection for each place in title, question and options where the pattern stands.
  static List<Objection> everywhere(
      QueryText text, Pattern pattern, Function<Found, Objection> object) {
    var found = new ArrayList<Objection>();
    found.addAll(in("title", text.title(), pattern, object));
    found.addAll(in("question", text.question(), pattern, object));
    found.addAll(in("options", String.join("\n", text.options()), pattern, object));
    return found;
  }

  static List<Objection> in(
      String field, String words, Pattern pattern, Function<Found, Objection> object) {
    return pattern
        .matcher(words)
        .results()
        .map(hit ->
            object.apply(
                new Found(new Objection.Place(field, hit.start(), hit.end()), hit.group().strip())))
        .toList();
  }

  /// Words found and where.
  record Found(Objection.Place place, String words) {}
}
