package org.claimwright.x12;

import org.claimwright.x12.Dictionary.Element;

/// Words a fault of a value. Codes and numbers are repeated in the message; free text, identifiers
/// and dates are not, since they may be a person's.
final class Wording {

  private Wording() {}

  static String of(Fault fault, Place at, Element element, String value) {
    var what = at.element() + (element.name().isEmpty() ? "" : " (" + element.name() + ")");
    var shown = isPublic(element) ? " is " + value + "," : "";
    return switch (fault) {
      case ELEMENT_SHORT -> what + shown + " is shorter than " + characters(element.min());
      case ELEMENT_LONG -> what + shown + " is longer than " + characters(element.max());
      case ELEMENT_CHARACTER -> what + shown + character(element);
      case ELEMENT_DATE -> what + " is no date of the calendar in the format announced.";
      case ELEMENT_TIME -> what + " is no time of day. Write it as HHMM.";
      case ELEMENT_CODE, CODE_UNKNOWN -> what + shown + " which the guide does not list here.";
      default -> what + shown + " is not allowed here.";
    };
  }

  private static boolean isPublic(Element element) {
    return !element.type().equals("AN") && !element.type().equals("DT");
  }

  private static String characters(int count) {
    return count == 1 ? "1 character." : count + " characters.";
  }

  private static String character(Element element) {
    return switch (element.type()) {
      case "R" -> " not a decimal number.";
      case "N0" -> " not a whole number.";
      default -> " is blank.";
    };
  }
}
