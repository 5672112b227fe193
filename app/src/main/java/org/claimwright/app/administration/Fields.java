package org.claimwright.app.administration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;

/// Fields that several settings have, read and written.
final class Fields {

  private Fields() {}

  static Map<String, String> of(Address address) {
    return Map.of(
        "line1", address.line1(),
        "line2", address.line2(),
        "city", address.city(),
        "state", address.state().code(),
        "zip", address.zip().toString());
  }

  static Optional<Address> address(Entries form) {
    var line1 = form.required("line1", "Street and number");
    var city = form.required("city", "City");
    var state =
        form.required("state", "State", typed -> new UsState(typed.toUpperCase(Locale.ROOT)));
    var zip = form.required("zip", "ZIP code", Zip::parse);
    if (line1.isEmpty() || city.isEmpty() || state.isEmpty() || zip.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Address(line1.get(), form.get("line2"), city.get(), state.get(), zip.get()));
  }

  /// Ten digits, written with hyphens, blanks or brackets.
  static String phone(String typed) {
    var digits = typed.replaceAll("[\\s().+-]", "").replaceFirst("^1(\\d{10})$", "$1");
    if (!digits.matches("[0-9]{10}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" has not ten digits, such as 419-555-0100");
    }
    return digits;
  }

  static String phoneWords(String digits) {
    return digits.replaceFirst("(\\d{3})(\\d{3})(\\d{4})", "$1-$2-$3");
  }

  static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is not a time zone such as America/New_York", unknown);
    }
  }

  /// Whole days from 1 to 3,650.
  static int days(String typed) {
    if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < 1) {
      throw new IllegalArgumentException("\"" + typed + "\" is not a number of days such as 365");
    }
    return Integer.parseInt(typed);
  }

  static String placeOfService(String typed) {
    if (!typed.matches("[0-9]{2}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is not a place of service: two digits, such as 11 for an office");
    }
    return typed;
  }
}
