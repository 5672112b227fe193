package org.claimwright.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a day given on the command line.
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException wrong) {
      throw new TypeConversionException(
          "\"" + day + "\" is no day of the calendar; write it as 2026-10-01");
    }
  }
}
