package org.claimwright.x12;

/// A range of procedure codes, told by number without a text: `00100` to `01999`, or `E0424` to
/// `E0444`.
record ServiceCode(int from, int to) {

  /// What [#of] says where there is no code of five characters.
  static final int NONE = -1;

  private static final int PER_LETTER = 1_000_000;

  ServiceCode {
    if (from > to) {
      throw new IllegalArgumentException("the range begins after it ends: " + from + " to " + to);
    }
  }

  static ServiceCode digits(int from, int to) {
    return new ServiceCode(from, to);
  }

  /// @param letter the first character of a HCPCS Level II or CDT code
  static ServiceCode letter(char letter, int from, int to) {
    return new ServiceCode(letter * PER_LETTER + from, letter * PER_LETTER + to);
  }

  /// The code in component 2 of the element as a number.
  static int of(Segment service, int element) {
    var at = service.componentStart(element, 2);
    if (at < 0) {
      return NONE;
    }
    var end = service.componentEnd(at, service.end(element));
    if (end - at != 5) {
      return NONE;
    }
    var first = service.bytes()[at];
    var lettered = first >= 'A' && first <= 'Z';
    var number = Bytes.number(service.bytes(), lettered ? at + 1 : at, end);
    return number < 0 ? NONE : (lettered ? first * PER_LETTER : 0) + (int) number;
  }

  /// A code of five characters as a number.
  static int of(String code) {
    var first = code.charAt(0);
    var lettered = first >= 'A' && first <= 'Z';
    var number = Integer.parseInt(code, lettered ? 1 : 0, code.length(), 10);
    return lettered ? first * PER_LETTER + number : number;
  }

  boolean covers(int code) {
    return code >= from && code <= to;
  }
}
