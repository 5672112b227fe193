package org.claimwright.x12;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Whether a text is a date, a time or a number as X12 writes them.
final class Formats {

  private Formats() {}

  static boolean isDigits(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /// Whether the text is a date or period of the format that a 1250 qualifier announces; what this
  /// does not know it lets pass.
  static boolean isDate(String format, String text) {
    return switch (format) {
      case "D8" -> isDay(text);
      case "D6" -> text.length() == 6 && isDay("20" + text);
      case "RD8" -> text.length() == 17 && text.charAt(8) == '-' && isPeriod(text);
      case "DT" -> text.length() == 12 && isDay(text.substring(0, 8)) && isTime(text.substring(8));
      case "TM" -> text.length() == 4 && isTime(text);
      case "RTS" -> text.length() >= 12 && isDay(text.substring(0, 8));
      default -> true;
    };
  }

  private static boolean isPeriod(String text) {
    var from = text.substring(0, 8);
    var to = text.substring(9);
    return isDay(from) && isDay(to) && from.compareTo(to) <= 0;
  }

  static boolean isDay(String text) {
    if (text.length() != 8 || !isDigits(text)) {
      return false;
    }
    try {
      return LocalDate.of(part(text, 0, 4), part(text, 4, 6), part(text, 6, 8)).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int part(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /// HHMM, HHMMSS, HHMMSSD or HHMMSSDD.
  static boolean isTime(String text) {
    if (text.length() < 4 || text.length() > 8 || text.length() == 5 || !isDigits(text)) {
      return false;
    }
    var seconds = text.length() >= 6 ? part(text, 4, 6) : 0;
    return part(text, 0, 2) < 24 && part(text, 2, 4) < 60 && seconds < 60;
  }

  /// A whole number, with a minus sign at most.
  static boolean isWhole(String text) {
    return isDigits(text.startsWith("-") ? text.substring(1) : text);
  }

  /// A decimal number: minus sign, digits, one point.
  static boolean isDecimal(String text) {
    var digits = 0;
    var points = 0;
    for (var i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      var c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return digits > 0 && points < 2;
  }

  /// The national provider identifier's check digit, Luhn over the digits with the prefix 80840.
  static boolean isNpi(String text) {
    if (text.length() != 10 || !isDigits(text)) {
      return false;
    }
    var sum = 24;
    for (var i = 0; i < 10; i++) {
      var digit = text.charAt(9 - i) - '0';
      var twice = i % 2 == 1 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
