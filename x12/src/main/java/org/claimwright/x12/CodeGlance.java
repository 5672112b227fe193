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
      case ICD_10_CM -> length >= 3 && length <= 7 && isDiagnosis(bytes, from, to);
      case PROCEDURE -> length == 5 && isProcedure(bytes, from);
      default -> false;
    };
  }

  private static boolean isDiagnosis(byte[] bytes, int from, int to) {
    var third = bytes[from + 2];
    var fits =
        isLetter(bytes[from])
            && isDigit(bytes[from + 1])
            && (isDigit(third) || third == 'A' || third == 'B');
    for (var i = from + 3; fits && i < to; i++) {
      fits = isDigit(bytes[i]) || isLetter(bytes[i]);
    }
    return fits;
  }

  /// Not those that begin with 0 or with 996 to 999, some of which are none.
  private static boolean isProcedure(byte[] bytes, int from) {
    var first = bytes[from];
    if (first >= 'A' && first <= 'V') {
      return Bytes.isDigits(bytes, from + 1, from + 5);
    }
    var late = first == '9' && bytes[from + 1] == '9' && bytes[from + 2] >= '6';
    return first != '0' && !late && Bytes.isDigits(bytes, from, from + 5);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z';
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
