package org.claimwright.x12;

/// Passes codes of many digits by their form; what it does not pass is looked up by {@link
/// KnownCodes}. Hot: makes no objects; measured by `bench x12`.
final class CodeGlance {

  private CodeGlance() {}

  static boolean passes(CodeList list, byte[] bytes, int from, int to) {
    var length = to - from;
    return switch (list) {
      case ZIP -> (length == 5 || length == 9) && isNumber(bytes, from, to, from + 5);
      case ZIP_PLUS_4 -> length == 9 && isNumber(bytes, from, to, from + 5);
      case TAX_NUMBER, SOCIAL_SECURITY_NUMBER -> length == 9 && isNumber(bytes, from, to, to);
      case PHONE -> length >= 7 && length <= 20 && Bytes.isDigits(bytes, from, to);
      case NDC -> length == 11 && Bytes.isDigits(bytes, from, to);
      default -> false;
    };
  }

  /// Digits, not all of which up to `some` are zero.
  private static boolean isNumber(byte[] bytes, int from, int to, int some) {
    var any = false;
    for (var i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
      any |= i < some && bytes[i] != '0';
    }
    return any;
  }
}
