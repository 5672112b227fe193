package org.claimwright.x12;

/// A range of procedure codes, told by number without a text: `00100` to `01999`, or `E0424` to
/// `E0444`.
///
/// @param letter the first character of a HCPCS Level II or CDT code; 0 for codes of digits only
record ServiceCode(char letter, int from, int to) {

  ServiceCode {
    if (from > to) {
      throw new IllegalArgumentException("the range begins after it ends: " + from + " to " + to);
    }
  }

  static ServiceCode digits(int from, int to) {
    return new ServiceCode((char) 0, from, to);
  }

  /// Whether the code in component 2 of the element lies in the range.
  boolean covers(Segment service, int element) {
    var at = service.componentStart(element, 2);
    if (at < 0) {
      return false;
    }
    var end = service.componentEnd(at, service.end(element));
    if (end - at != 5 || (letter != 0 && service.bytes()[at] != letter)) {
      return false;
    }
    var number = Bytes.number(service.bytes(), letter == 0 ? at : at + 1, end);
    return number >= from && number <= to;
  }
}
