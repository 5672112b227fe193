package org.claimwright.app.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Reads a day as people in the United States and browsers write it.
public final class Days {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private Days() {}

  /// Reads `1959-04-18` or `4/18/1959`.
  ///
  /// @throws IllegalArgumentException when the text is no such day
  public static LocalDate read(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(text, iso.group(1), iso.group(2), iso.group(3));
    }
    var us = US.matcher(text);
    if (us.matches()) {
      return day(text, us.group(3), us.group(1), us.group(2));
    }
    throw notADay(text);
  }

  /// Whether the text can be read as a day.
  public static boolean isDay(String text) {
    try {
      read(text);
      return true;
    } catch (IllegalArgumentException notADay) {
      return false;
    }
  }

  /// The day as a form shows it to be changed: `4/18/1959`.
  public static String written(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }

  private static LocalDate day(String text, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      throw notADay(text);
    }
  }

  private static IllegalArgumentException notADay(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a day; write it as 4/18/1959 or 1959-04-18");
  }
}
