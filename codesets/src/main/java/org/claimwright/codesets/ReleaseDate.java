package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a release is called and from when it is in force.
record ReleaseDate(String version, LocalDate effective) {

  private static final Pattern MID_YEAR =
      Pattern.compile("(january|april|july|october)[-_ ]?(?:1[-_ ])?(20\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)[-_ ]?(jan|apr|jul|oct)");

  /// A fiscal year: in force from 1 October of the year before.
  static ReleaseDate ofFiscalYear(int year) {
    return new ReleaseDate("FY" + year, LocalDate.of(year - 1, 10, 1));
  }

  /// The fiscal year before one; empty for a release within a year.
  static Optional<ReleaseDate> before(String version) {
    return version.matches("FY20\\d\\d")
        ? Optional.of(ofFiscalYear(Integer.parseInt(version.substring(2)) - 1))
        : Optional.empty();
  }

  /// A release in force from a day inside a fiscal year: `FY2026-April`.
  private static ReleaseDate within(int year, String month) {
    var from = LocalDate.of(year, monthNumber(month.substring(0, 3)), 1);
    if (from.getMonthValue() == 10) {
      return ofFiscalYear(year + 1);
    }
    return new ReleaseDate(
        "FY" + year + "-" + month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1),
        from);
  }

  /// Reads the name of an ICD file: `icd10cm-order-2026.txt`,
  /// `icd10cm-eindex-April-1-2026-XML.xml`.
  static Optional<ReleaseDate> ofIcdName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var dated = MID_YEAR.matcher(lower);
    if (dated.find()) {
      return Optional.of(within(Integer.parseInt(dated.group(2)), dated.group(1)));
    }
    return year(lower).map(ReleaseDate::ofFiscalYear);
  }

  /// Reads the name of a quarterly file: `HCPC2026_OCT_ANWEB.xlsx` is in force from 1 October 2026.
  static Optional<ReleaseDate> ofQuarterlyName(String name) {
    var quarter = QUARTER.matcher(name.toLowerCase(Locale.ROOT));
    if (!quarter.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(quarter.group(1));
    return Optional.of(ofQuarter(LocalDate.of(year, monthNumber(quarter.group(2)), 1)));
  }

  /// A quarterly release by its first day: `2026-10`.
  static ReleaseDate ofQuarter(LocalDate first) {
    return new ReleaseDate(first.toString().substring(0, 7), first);
  }

  /// The release that a table is, by the user's day, its names, or else today's ignorance told.
  static Optional<ReleaseDate> ofTable(FileReading reading) {
    var named = ReleaseNames.of(reading.file()).map(reading::dated);
    var known = named.or(() -> reading.effective().map(ReleaseDate::ofQuarter));
    if (known.isEmpty()) {
      reading
          .problems()
          .file(
              "its name does not say from when it holds; say --effective DATE, or keep the name that"
                  + " its publisher gave it");
    }
    return known;
  }

  /// The same release in force from another day.
  ReleaseDate effectiveFrom(LocalDate day) {
    return version.matches("\\d{4}-\\d{2}") ? ofQuarter(day) : new ReleaseDate(version, day);
  }

  static Optional<Integer> year(String name) {
    var year = YEAR.matcher(name);
    return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }

  private static int monthNumber(String abbreviation) {
    return switch (abbreviation) {
      case "jan" -> 1;
      case "apr" -> 4;
      case "jul" -> 7;
      default -> 10;
    };
  }
}
