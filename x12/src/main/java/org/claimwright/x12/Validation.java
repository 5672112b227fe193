package org.claimwright.x12;

/// How a file is validated.
///
/// @param lists what codes are looked up in
/// @param partner a trading partner's rules
/// @param highestLevel the highest SNIP level looked at, 1 to 7; what would be told of a higher one
///   is left out
public record Validation(CodeLists lists, PartnerRules partner, int highestLevel) {

  /// All levels that need nothing from outside.
  public static final Validation ALONE = new Validation(CodeLists.NONE, PartnerRules.NONE, 7);

  public Validation {
    if (highestLevel < 1 || highestLevel > 7) {
      throw new IllegalArgumentException(
          "there are SNIP levels 1 to 7, and not " + highestLevel + "; choose one of these");
    }
  }

  /// With codes looked up in the lists.
  public Validation with(CodeLists codeLists) {
    return new Validation(codeLists, partner, highestLevel);
  }

  /// With a trading partner's rules.
  public Validation with(PartnerRules rules) {
    return new Validation(lists, rules, highestLevel);
  }

  /// Up to a SNIP level.
  public Validation upTo(int level) {
    return new Validation(lists, partner, level);
  }

  boolean reaches(int level) {
    return highestLevel >= level;
  }
}
