package org.claimwright.coding.rules;

import java.util.Set;

/// The episode of care that an injury code's seventh character tells (Official Guidelines
/// I.C.19.a).
public enum Episode {
  ACTIVE,
  HEALING,
  SEQUELA;

  /// The characters that fit, the best first; fractures tell how they heal and whether they are
  /// open.
  String characters(Set<String> words) {
    return switch (this) {
      case ACTIVE -> words.contains("open") ? "BA" : "A";
      case HEALING -> healing(words) + "D";
      case SEQUELA -> "S";
    };
  }

  private static String healing(Set<String> words) {
    if (words.contains("nonunion")) {
      return "K";
    }
    if (words.contains("malunion")) {
      return "P";
    }
    return words.contains("delayed") ? "G" : "";
  }
}
