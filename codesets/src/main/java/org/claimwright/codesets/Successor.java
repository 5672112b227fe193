package org.claimwright.codesets;

/// A code to look at in the place of one that ended, and why.
///
/// @param detail the words the reason rests on, `""` for none
public record Successor(String code, Reason reason, Strength strength, String detail) {

  /// Where the suggestion comes from.
  public enum Reason {
    CONVERSION("by the publisher's conversion table"),
    BELOW("below it in the new release"),
    BESIDE("new under the same header"),
    NOTE("its words stand there now"),
    TITLE("alike in title");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// How much it says; the strongest first.
  public enum Strength {
    /// The publisher says so, or nothing else comes in question.
    STRONG("sure"),
    LIKELY("likely"),
    /// To be looked at only.
    WEAK("weak");

    private final String words;

    Strength(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// `new under the same header · likely`.
  public String why() {
    return reason.words() + (detail.isEmpty() ? "" : ": " + detail) + " · " + strength.words();
  }
}
