package org.claimwright.coding.rules;

import java.util.List;

/// Aftercare codes are not used for injuries that heal: the injury's own code with the character of
/// later care says it (Official Guidelines I.C.21.c.7).
final class Aftercare {
  private static final List<String> CODES = List.of("Z47.89", "Z48.0", "Z48.8", "Z51.89", "Z09");

  private Aftercare() {}

  static void apply(Claimable claim) {
    var healing =
        claim.kept().stream()
            .filter(
                c -> CodeKinds.isInjury(c.id()) && c.id().length() == 8 && !c.id().endsWith("A"))
            .findFirst();
    for (var code : claim.kept()) {
      if (healing.isPresent() && CODES.stream().anyMatch(code::startsWith)) {
        code.drop(
            healing.get().id()
                + " tells by its seventh character that the injury is healing (Official Guidelines"
                + " I.C.21.c.7).");
      }
    }
  }
}
