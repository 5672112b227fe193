package org.claimwright.coding.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.coding.text.ResourceLines;

/// The engine's own table of clinical words: a code, then the phrases that lead to it. The phrases
/// are compiled from general clinical knowledge; `lexicon.txt` says how to write them.
public final class Lexicon {
  private static final List<String> HISTORY =
      List.of("history of", "h/o", "hx of", "hx", "personal history of", "previous", "prior");
  private static final List<String> AFTER =
      List.of("status post", "s/p", "post", "history of", "h/o", "hx of", "prior", "previous");

  /// One-word forms of the types of diabetes.
  private static final Map<String, List<String>> SHORT =
      Map.of("type 1 diabetes", List.of("t1dm", "dm1"), "type 2 diabetes", List.of("t2dm", "dm2"));

  private static final List<String> TABLES =
      List.of("lexicon.txt", "lexicon-specialties.txt", "lexicon-clinic.txt");

  private Lexicon() {}

  /// The phrases of all the engine's tables.
  public static List<Phrase> all() {
    return TABLES.stream().flatMap(table -> read(table).stream()).toList();
  }

  /// The phrases of one of the engine's tables.
  public static List<Phrase> read(String name) {
    var phrases = new ArrayList<Phrase>();
    for (var line : ResourceLines.of(name)) {
      int space = line.indexOf(' ');
      var codes = List.of(line.substring(0, space).split("\\+", -1));
      for (var text : line.substring(space + 1).split("\\|", -1)) {
        expand(text.strip()).forEach(t -> codes.forEach(code -> add(phrases, code, t)));
      }
    }
    return List.copyOf(phrases);
  }

  private static void add(List<Phrase> phrases, String code, String text) {
    var stems = PhraseWords.of(text);
    if (!stems.isEmpty()) {
      phrases.add(new Phrase(stems, code, text, Phrase.Origin.LEXICON));
    }
  }

  private static List<String> expand(String text) {
    if (text.startsWith("{hx}")) {
      return HISTORY.stream().map(h -> h + text.substring(4)).toList();
    }
    if (text.startsWith("{sp}")) {
      return AFTER.stream().map(h -> h + text.substring(4)).toList();
    }
    return SHORT.entrySet().stream()
        .filter(e -> text.contains(e.getKey()))
        .findFirst()
        .map(e -> withShort(text, e.getKey(), e.getValue()))
        .orElse(List.of(text));
  }

  private static List<String> withShort(String text, String words, List<String> forms) {
    var all = new ArrayList<>(List.of(text));
    forms.forEach(form -> all.add(text.replace(words, form)));
    return all;
  }
}
