package org.claimwright.x12;

/// One thing wrong with a file: what kind, where, which value, and in plain words why.
///
/// The message never repeats free text, names, identifiers or dates of a person; the value stands
/// beside it for whoever may see it.
///
/// @param fault the kind, with its stable code, level and acknowledgement code
/// @param value the offending value, `""` where something is missing
/// @param citation the guide and the place in it, e.g. `005010X222A1 2300 CLM05`; `""` for none
public record X12Problem(Fault fault, Place place, String value, String message, String citation) {

  static X12Problem of(Fault fault, Place place, String value, String message) {
    return new X12Problem(fault, place, value, message, "");
  }

  X12Problem citing(String source) {
    return new X12Problem(fault, place, value, message, source);
  }

  /// The stable code, e.g. `X12-ELEMENT-CODE`.
  public String code() {
    return fault.code();
  }

  public Severity severity() {
    return fault.severity();
  }

  /// The WEDI SNIP level, 1 to 7.
  public int snip() {
    return fault.snip();
  }

  public String segment() {
    return place.segment();
  }

  /// The segment's number in the file, from 1; 0 for the file itself.
  public int position() {
    return place.position();
  }

  public String loop() {
    return place.loop();
  }

  public String element() {
    return place.element();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
