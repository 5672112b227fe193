package org.claimwright.kernel;

/// An employer identification number: nine digits, shown as `12-3456789`, sent without the hyphen.
///
/// @param digits nine digits, not all alike, beginning with a prefix the IRS has issued (never 00,
///   07 to 09, 17 to 19, 28, 29, 49, 69, 70, 78, 79, 89, 96 or 97)
public record TaxId(String digits) {

  private static final String UNUSED_PREFIXES =
      "00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97";

  public TaxId {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "not an employer identification number (nine digits with an issued prefix): \""
              + digits
              + "\"");
    }
  }

  /// Reads `123456789` or `12-3456789`.
  public static TaxId parse(String text) {
    return new TaxId(text.strip().replaceFirst("^(\\d{2})-(\\d{7})$", "$1$2"));
  }

  public static boolean isValid(String nineDigits) {
    return nineDigits.matches("[0-9]{9}") && !UNUSED_PREFIXES.contains(nineDigits.substring(0, 2));
  }

  /// The form for people: `12-3456789`.
  @Override
  public String toString() {
    return digits.substring(0, 2) + "-" + digits.substring(2);
  }
}
