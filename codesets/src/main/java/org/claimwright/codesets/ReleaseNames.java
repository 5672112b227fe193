package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads from the names that publishers give their tables from which day they hold, most telling
/// form first; at last from the folder or zip that the file came in.
final class ReleaseNames {

  private record Form(Pattern pattern, Function<MatchResult, Optional<ReleaseDate>> reading) {}

  private static final List<Form> FORMS =
      List.of(
          // ccipra-v322r0-f1.TXT: version 32 is 2026, .2 its third quarter
          form(
              "cci(?:ra|oph|pra)-v(\\d\\d)(\\d)r\\d",
              m -> quarter(1994 + number(m, 1), number(m, 2))),
          // MCR_MUE_PractitionerServices_Eff_07-01-2026.csv
          form(
              "eff_(\\d\\d)-(\\d\\d)-(20\\d\\d)",
              m -> day(number(m, 3), number(m, 1), number(m, 2))),
          // PPRRVU2026_Jul_nonQPP.csv, PPRRVU24_APR.csv
          form(
              "(?:20)?(\\d\\d)[-_ ]?(jan|apr|jul|oct)",
              m -> month(2000 + number(m, 1), m.group(2))),
          form(
              "\\b(january|april|july|october)[-_ ]?(?:1[-_ ])?(20\\d\\d)",
              m -> month(number(m, 2), m.group(1).substring(0, 3))),
          // POAexemptCodesFY26.txt, ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx
          form(
              "fy(?:20)?(\\d\\d)(?!\\d)",
              m -> Optional.of(ReleaseDate.ofFiscalYear(2000 + number(m, 1)))),
          // dx_mdc_severity_v431.csv: grouper 43 is fiscal year 2026, .1 its April release
          form("_v(\\d\\d)(\\d)\\b", m -> grouper(number(m, 1), number(m, 2))),
          // nucc_taxonomy_251.csv: 25.1 is the July release, in force from October
          form(
              "taxonomy_(\\d\\d)([01])(?!\\d)",
              m -> day(2000 + number(m, 1), m.group(2).equals("0") ? 4 : 10, 1)),
          // AOC_V2026Q1-MCR.txt
          form("v(20\\d\\d)q([1-4])", m -> quarter(number(m, 1), number(m, 2) - 1)),
          form("(20\\d\\d)[-_](01|04|07|10)(?!\\d)", m -> day(number(m, 1), number(m, 2), 1)),
          // GPCI2026.csv, ANES2024.csv, ra_dx_to_cc_2026.csv
          form("(?<!\\d)(20\\d\\d)(?!\\d)", m -> day(number(m, 1), 1, 1)),
          // 24LOCCO.csv
          form("^(\\d\\d)locco", m -> day(2000 + number(m, 1), 1, 1)),
          // RVU24B.zip
          form(
              "rvu(\\d\\d)([a-d])", m -> quarter(2000 + number(m, 1), m.group(2).charAt(0) - 'a')));

  private ReleaseNames() {}

  private static Form form(String pattern, Function<MatchResult, Optional<ReleaseDate>> reading) {
    return new Form(Pattern.compile(pattern), reading);
  }

  /// From the file's own name, else from the two folders or the zip above it.
  static Optional<ReleaseDate> of(ReleaseFile file) {
    return Stream.concat(Stream.of(file.name()), file.above().stream())
        .flatMap(name -> ofName(name).stream())
        .findFirst();
  }

  static Optional<ReleaseDate> ofName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .flatMap(form -> {
          var match = form.pattern().matcher(lower);
          return match.find()
              ? form.reading().apply(match.toMatchResult()).stream()
              : Stream.empty();
        })
        .findFirst();
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Optional<ReleaseDate> day(int year, int month, int day) {
    boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 28;
    return possible
        ? Optional.of(ReleaseDate.ofQuarter(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  private static Optional<ReleaseDate> quarter(int year, int quarter) {
    return quarter <= 3 ? day(year, 1 + quarter * 3, 1) : Optional.empty();
  }

  private static Optional<ReleaseDate> month(int year, String month) {
    return day(year, 1 + List.of("jan", "apr", "jul", "oct").indexOf(month) * 3, 1);
  }

  private static Optional<ReleaseDate> grouper(int version, int part) {
    return part == 0
        ? Optional.of(ReleaseDate.ofFiscalYear(1983 + version))
        : day(1983 + version, 4, 1);
  }
}
