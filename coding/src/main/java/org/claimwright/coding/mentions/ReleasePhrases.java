package org.claimwright.coding.mentions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeTerm;
import org.claimwright.coding.text.ResourceLines;

/// The loaded release's own words: titles, inclusion terms, Alphabetic Index paths, phrases.
public final class ReleasePhrases {
  private static final int MOST_WORDS = 7;
  private static final Pattern SIDE = Pattern.compile("(?i)\\b(right|left|bilateral)\\b");
  private static final Set<String> TOO_GENERAL =
      ResourceLines.of("too-general.txt").stream()
          .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
          .collect(Collectors.toUnmodifiableSet());

  private ReleasePhrases() {}

  /// The phrases of the release in force, one for each set of words: the most trusted source wins.
  public static List<Phrase> of(CodeSets codeSets, LocalDate on) {
    return of(codeSets, on, stem -> true);
  }

  /// Those of them that hold only wanted stems: what one note can meet is read in a fraction of the
  /// time.
  public static List<Phrase> of(CodeSets codeSets, LocalDate on, Predicate<String> wanted) {
    var best = new HashMap<List<String>, Phrase>();
    var words = new OfficialWords(MOST_WORDS, wanted);
    try (var terms = codeSets.terms(on)) {
      terms
          .filter(ReleasePhrases::isUseful)
          .forEach(term -> words.of(term.text()).ifPresent(stems -> keep(best, term, stems)));
    }
    return new ArrayList<>(best.values());
  }

  private static void keep(Map<List<String>, Phrase> best, CodeTerm term, List<String> stems) {
    if (stems.isEmpty() || isTooGeneral(stems)) {
      return;
    }
    var sorted = new ArrayList<>(stems);
    sorted.sort(null);
    var phrase = new Phrase(stems, term.code(), term.text(), origin(term.source()));
    best.merge(sorted, phrase, ReleasePhrases::better);
  }

  private static Phrase better(Phrase one, Phrase other) {
    int byOrigin = one.origin().compareTo(other.origin());
    if (byOrigin != 0) {
      return byOrigin < 0 ? one : other;
    }
    return one.text().length() <= other.text().length() ? one : other;
  }

  private static boolean isTooGeneral(List<String> stems) {
    if (stems.size() == 1 && stems.getFirst().length() < 4) {
      return true;
    }
    for (var stem : stems) {
      if (stem.length() >= 3 && !TOO_GENERAL.contains(stem)) {
        return false;
      }
    }
    return true;
  }

  /// Encounter-level codes are reached from their category; external causes and perinatal codes
  /// have tables of their own; a title that names a side is reached from the one that does not.
  private static boolean isUseful(CodeTerm term) {
    char chapter = term.code().charAt(0);
    if (term.code().length() >= 8 || (chapter >= 'V' && chapter <= 'Y') || chapter == 'P') {
      return false;
    }
    var text = term.text();
    boolean other = term.source() == CodeTerm.Source.TITLE && text.startsWith("Other ");
    return !other && !(mayNameSide(text) && SIDE.matcher(text).find());
  }

  private static boolean mayNameSide(String text) {
    return text.contains("ight") || text.contains("eft") || text.contains("ilateral");
  }

  private static Phrase.Origin origin(CodeTerm.Source source) {
    return switch (source) {
      case TITLE -> Phrase.Origin.TITLE;
      case INCLUSION -> Phrase.Origin.INCLUSION;
      case INDEX -> Phrase.Origin.INDEX;
      case PHRASE -> Phrase.Origin.RELEASE_PHRASE;
    };
  }
}
