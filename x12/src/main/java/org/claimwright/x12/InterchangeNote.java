package org.claimwright.x12;

import java.util.List;

/// The note (TA105) by which a TA1 tells what is wrong with an interchange.
final class InterchangeNote {

  /// By the number of the ISA element.
  private static final List<String> ISA =
      List.of(
          "022", "010", "011", "012", "013", "005", "006", "007", "008", "014", "015", "016", "017",
          "018", "019", "020", "027");

  private InterchangeNote() {}

  static String of(X12Problem fault, Segment isa) {
    if (fault.fault() == Fault.ISA_WIDTH || fault.fault() == Fault.ISA_VALUE) {
      return ofHeader(Integer.parseInt(fault.element().substring(3)), fault.value(), isa);
    }
    return switch (fault.element()) {
      case "IEA01" -> "021";
      case "IEA02" -> "001";
      case "ISB01" -> "031";
      case "ISE01" -> "028";
      case "ISE02" -> "029";
      case "ISE03" -> "030";
      default ->
          fault.fault().answer() == Fault.Answer.INTERCHANGE ? fault.fault().answerCode() : "024";
    };
  }

  /// Another version, or another standard where ISA11 still names one, is not supported; what is
  /// neither is invalid.
  private static String ofHeader(int element, String value, Segment isa) {
    if (element == 12 && value.matches("00[2-9]\\d\\d")) {
      return "003";
    }
    var namesStandard = isa.element(12).matches("00[23]\\d\\d|0040[01]");
    return element == 11 && namesStandard && value.matches("[A-Z]") ? "002" : ISA.get(element);
  }
}
