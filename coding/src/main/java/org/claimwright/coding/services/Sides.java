package org.claimwright.coding.services;

import java.util.List;
import java.util.regex.Pattern;

/// Modifiers of side.
final class Sides {
  private static final Pattern BOTH = Pattern.compile("bilateral|\\bboth\\b");
  private static final Pattern RIGHT =
      Pattern.compile("\\b(right|rt)\\b|(?<![\\d/] ?)\\br (?=[a-z0-9]{3})");
  private static final Pattern LEFT =
      Pattern.compile("\\b(left|lt)\\b|(?<![\\d/] ?)\\bl (?=[a-z0-9]{3})");

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
}
