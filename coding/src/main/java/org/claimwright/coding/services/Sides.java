package org.claimwright.coding.services;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// Modifiers of side.
final class Sides {
  private static final Pattern BOTH =
      Pattern.compile(
          "bilat|\\bboth\\b|\\bb/l\\b|\\br ?[+&/] ?l\\b|\\bl ?[+&/] ?r\\b|\\bright and left\\b|\\bleft and right\\b|\\bou\\b|\\bau\\b");
  private static final Pattern RIGHT =
      Pattern.compile("\\b(right|rt)\\b|(?<![\\d/] ?)\\br (?=[a-z0-9]{3})|\\b(od|au dextra)\\b");
  private static final Pattern LEFT =
      Pattern.compile("\\b(left|lt)\\b|(?<![\\d/] ?)\\bl (?=[a-z0-9]{3})|\\b(os)\\b");

  private static final double OFTEN = 1.3;

  private Sides() {}

  /// LT, RT or 50 by the words of a sentence, nothing where no side or no clear side is said.
  static List<String> modifiers(String sentence) {
    boolean both = BOTH.matcher(sentence).find();
    boolean right = RIGHT.matcher(sentence).find();
    boolean left = LEFT.matcher(sentence).find();
    if (both || (right && left)) {
      return both ? List.of("50") : List.of();
    }
    if (right) {
      return List.of("RT");
    }
    return left ? List.of("LT") : List.of();
  }

  /// The side that the note's problems are on, for a service whose own sentence leaves it out
  /// (`Right ankle sprain … posterior splint put on`): that of what was assessed, else of the whole
  /// note where it speaks of one side far more often.
  static List<String> ofNote(List<Passage> passages) {
    var assessed = sides(passages, Kind.ASSESSMENT, Kind.PROCEDURE);
    if (assessed.stream().distinct().count() == 1) {
      return assessed.getFirst();
    }
    var all = sides(passages, Kind.values());
    return all.stream()
        .distinct()
        .filter(side -> 2 * all.stream().filter(side::equals).count() > OFTEN * all.size())
        .findFirst()
        .orElse(List.of());
  }

  private static List<List<String>> sides(List<Passage> passages, Kind... kinds) {
    var wanted = Set.of(kinds);
    return passages.stream()
        .filter(p -> wanted.contains(p.kind()))
        .map(p -> modifiers(ServiceTable.words(p)))
        .filter(m -> !m.isEmpty())
        .toList();
  }
}
