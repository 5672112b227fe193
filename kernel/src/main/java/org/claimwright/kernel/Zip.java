package org.claimwright.kernel;

/// A US ZIP code of five or nine digits, held without the hyphen as X12 sends it.
///
/// @param digits five or nine digits, not `00000`
public record Zip(String digits) {

  public Zip {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "not a ZIP code (five or nine digits): \"" + digits + "\"");
    }
  }

  /// Reads `44101`, `441011234` or `44101-1234`.
  public static Zip parse(String text) {
    return new Zip(text.strip().replaceFirst("^(\\d{5})-(\\d{4})$", "$1$2"));
  }

  public static boolean isValid(String digits) {
    return digits.matches("[0-9]{5}([0-9]{4})?") && !digits.startsWith("00000");
  }

  /// Whether all nine digits are known, as the billing provider's address requires.
  public boolean isPlusFour() {
    return digits.length() == 9;
  }

  /// The form for people: `44101` or `44101-1234`.
  @Override
  public String toString() {
    return isPlusFour() ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
  }
}
