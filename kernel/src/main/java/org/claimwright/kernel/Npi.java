package org.claimwright.kernel;

/// A National Provider Identifier: ten digits whose last is a check digit.
///
/// The check digit is the Luhn digit over `80840` and the first nine digits (45 CFR 162.406;
/// ISO/IEC 7812 card issuer prefix for US health).
///
/// @param value ten digits beginning with 1 or 2
public record Npi(String value) {

  private static final int PREFIX_SUM = 24;

  public Npi {
    if (!value.matches("[12][0-9]{9}")) {
      throw new IllegalArgumentException(
          "an NPI has ten digits and begins with 1 or 2: \"" + value + "\"");
    }
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "the check digit of NPI \""
              + value
              + "\" should be "
              + checkDigit(value.substring(0, 9)));
    }
  }

  /// Whether the text is ten digits with the right check digit.
  public static boolean isValid(String text) {
    return text.matches("[12][0-9]{9}") && checkDigit(text.substring(0, 9)) == text.charAt(9) - '0';
  }

  /// The check digit that belongs to the first nine digits.
  public static int checkDigit(String nineDigits) {
    int sum = PREFIX_SUM;
    for (int i = 0; i < 9; i++) {
      int digit = nineDigits.charAt(i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
