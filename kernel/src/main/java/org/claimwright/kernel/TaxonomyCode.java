package org.claimwright.kernel;

import java.util.regex.Pattern;

/// A provider taxonomy code: ten characters ending in X.
public record TaxonomyCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{3}[A-Z0-9]{6}X");

  public TaxonomyCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a taxonomy code (ten characters such as 207Q00000X): \"" + value + "\"");
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
