package org.claimwright.kernel;

import java.util.regex.Pattern;

/// The number a payer is addressed by in claims (X12 NM109 with qualifier PI).
public record PayerId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{2,80}");

  public PayerId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a payer id (2 to 80 letters or digits): \"" + value + "\"");
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
