package org.claimwright.x12;

/// How a file is validated.
///
/// @param lists what codes are looked up in
/// @param partner a trading partner's rules
/// @param highestLevel the highest SNIP level looked at, 1 to 7; what would be told of a higher one
///   is left out
/// @param most how many problems of a file validated in little memory are told; see {@link
///   X12Validator#MOST_PROBLEMS}
public record Validation(CodeLists lists, PartnerRules partner, int highestLevel, int most) {

  /// All levels that need nothing from outside.
  public static final Validation ALONE =
      new Validation(CodeLists.NONE, PartnerRules.NONE, 7, X12Validator.MOST_PROBLEMS);

  public Validation {
    if (highestLevel < 1 || highestLevel > 7) {
      throw new IllegalArgumentException(
          "there are SNIP levels 1 to 7, and not " + highestLevel + "; choose one of these");
    }
  }

  /// With codes looked up in the lists.
  public Validation with(CodeLists codeLists) {
    return new Validation(codeLists, partner, highestLevel, most);
  }

  /// With a trading partner's rules.
  public Validation with(PartnerRules rules) {
    return new Validation(lists, rules, highestLevel, most);
  }

  /// Up to a SNIP level.
  public Validation upTo(int level) {
    return new Validation(lists, partner, level, most);
  }

  /// Telling up to so many problems of a long file.
  public Validation telling(int problems) {
    return new Validation(lists, partner, highestLevel, problems);
  }

  boolean reaches(int level) {
    return highestLevel >= level;
  }
}
