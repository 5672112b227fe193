package org.claimwright.kernel;

import java.util.regex.Pattern;

/// The number a payer knows a member by (X12 NM109 with qualifier MI): 2 to 80 letters, digits,
/// blanks or hyphens.
public record MemberId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,79}");

  public MemberId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a member id (2 to 80 letters, digits, blanks or hyphens): \"" + value + "\"");
    }
  }

  /// Whether the text would be accepted.
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
