package org.claimwright.x12;

/// Reads a file once more, forward only, and knows at each segment which claim, payment or member
/// it is part of.
final class BusinessUnits {

  private static final int LONGEST = 50;
  private static final String SUBSCRIBER = "SUBSCRIBER NUMBER REF02";

  private final X12Reader reader;
  private String type = "";
  private int first;
  private boolean waits;
  private int level;
  private String name = "";
  private String value = "";

  BusinessUnits(X12Reader reader) {
    this.reader = reader;
    this.waits = reader.next();
  }

  /// A transaction begins, in file order.
  void begin(Transaction transaction) {
    type = transaction.type();
    first = transaction.firstPosition();
    level = 0;
    name = "";
    value = "";
  }

  /// Passes everything up to a segment of the transaction.
  void passTo(int position) {
    while (waits && reader.segment().position() <= position) {
      if (reader.segment().position() >= first) {
        pass(reader.segment());
      }
      waits = reader.next();
    }
  }

  /// The number in the file of the HL that the segment stands below; 0 where there is none.
  int level() {
    return level;
  }

  /// The name of what identifies the unit, as CTX01 has it: `CLM01`, `TRN02` …
  String name() {
    return name;
  }

  /// What identifies the unit; `""` where the segment is part of none.
  String value() {
    return value;
  }

  private void pass(Segment segment) {
    if (segment.is("HL")) {
      level = segment.position();
      value = "";
    }
    switch (type) {
      case "837P", "837I", "837D" -> unit(segment.is("CLM"), "CLM01", segment, 1);
      case "834" -> unit(segment.is("REF") && segment.holds(1, "0F"), SUBSCRIBER, segment, 2);
      case "820" -> unit(segment.is("ENT"), "ENT01", segment, 1);
      default -> unit(segment.is("TRN"), "TRN02", segment, 2);
    }
  }

  private void unit(boolean begins, String called, Segment segment, int element) {
    if (begins) {
      var by = Acknowledgements.delimiters(segment);
      name = called;
      value = Acknowledgements.fitting(segment.element(element), by, 1, LONGEST, "");
    }
  }
}
