package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Outcome;

/// The form of an authorization: its fields, and how they are read.
final class AuthorizationForm {

  private static final int MOST_CODES = 50;

  private AuthorizationForm() {}

  /// The form as an edit begins.
  static Entries of(AuthorizationRecord held) {
    var terms = held.terms();
    return Entries.of(
        Map.of(
            "coverage", terms.coverage().toString(),
            "number", terms.number(),
            "codes", String.join(" ", terms.codes()),
            "begins", Days.written(terms.days().from()),
            "lastDay", Days.written(terms.days().end().minusDays(1)),
            "units", Integer.toString(terms.units()),
            "version", Integer.toString(held.version())));
  }

  /// What the form says, or everything that is wrong with it.
  static Outcome<NewAuthorization> read(Entries form) {
    var coverage = form.required("coverage", "Coverage", AuthorizationForm::coverage);
    var number = form.required("number", "Number", AuthorizationForm::number);
    var codes = form.required("codes", "Codes", AuthorizationForm::codes);
    var days = days(form);
    var units = form.required("units", "Units allowed", AuthorizationForm::units);
    return form.outcome(() ->
        new NewAuthorization(
            coverage.orElseThrow(),
            number.orElseThrow(),
            codes.orElseThrow(),
            days.orElseThrow(),
            units.orElseThrow()));
  }

  private static Optional<DateRange> days(Entries form) {
    var begins = form.day("begins", "First day");
    var last = form.day("lastDay", "Last day");
    if (begins.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(begins.get())) {
      form.refuse("AUTHORIZATION-DAYS", "lastDay", before(last.get(), begins.get()));
      return Optional.empty();
    }
    return Optional.of(DateRange.ofDays(begins.get(), last.get()));
  }

  private static String before(LocalDate last, LocalDate first) {
    return "The last day " + last + " lies before the first, " + first + ": correct one of them.";
  }

  private static CoverageId coverage(String typed) {
    if (!typed.matches("[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException("\"" + typed + "\" is none of the list; choose one");
    }
    return new CoverageId(Long.parseLong(typed));
  }

  private static String number(String typed) {
    if (!typed.matches("[A-Za-z0-9-]{1,30}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is not as payers write it; letters, digits and hyphens, 30 at most");
    }
    return typed;
  }

  private static List<String> codes(String typed) {
    var codes =
        Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    codes.forEach(AuthorizationForm::code);
    if (codes.isEmpty() || codes.size() > MOST_CODES) {
      throw new IllegalArgumentException("give 1 to 50 codes, not " + codes.size());
    }
    return codes;
  }

  private static void code(String code) {
    if (!code.matches("[A-Z0-9]{5}")) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is no procedure code; write five characters, such as 70551 or J3301");
    }
  }

  private static Integer units(String typed) {
    if (!typed.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException("\"" + typed + "\" is not a number from 1 to 9999");
    }
    return Integer.valueOf(typed);
  }
}
