package org.claimwright.app.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.app.form.Days;

/// What to look for: beginnings of names, a birth date, a telephone, a patient's number, all of
/// which must fit.
///
/// @param where an SQL condition over named parameters
record PatientSearch(String where, Map<String, Object> parameters) {

  private static final int MOST_WORDS = 4;
  private static final Pattern PHONE = Pattern.compile("\\d{3}[-.]?\\d{3}[-.]?\\d{4}");

  /// Every patient.
  static final PatientSearch ALL = new PatientSearch("", Map.of());

  static PatientSearch of(String words) {
    var conditions = new ArrayList<String>();
    var parameters = new LinkedHashMap<String, Object>();
    for (var word : split(words)) {
      conditions.add(condition(word, "w" + conditions.size(), parameters));
    }
    return conditions.isEmpty()
        ? ALL
        : new PatientSearch(" where " + String.join(" and ", conditions), parameters);
  }

  private static String condition(String word, String name, Map<String, Object> parameters) {
    if (Days.isDay(word)) {
      parameters.put(name, Days.read(word));
      return "birth_date = :" + name;
    }
    if (PHONE.matcher(word).matches()) {
      parameters.put(name, word.replaceAll("\\D", ""));
      return "phone = :" + name;
    }
    if (word.matches("\\d{1,18}")) {
      parameters.put(name, Long.valueOf(word));
      return "id = :" + name;
    }
    parameters.put(name, word);
    parameters.put(name + "end", word + '\uFFFF');
    return "(%s or %s)".formatted(begins("last_key", name), begins("first_key", name));
  }

  private static String begins(String column, String name) {
    return "(%1$s >= :%2$s and %1$s < :%2$send)".formatted(column, name);
  }

  private static List<String> split(String words) {
    var joined = words.replaceAll("\\((\\d{3})\\)\\s*", "$1-");
    return java.util.Arrays.stream(joined.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
        .map(word -> word.replace("\0", ""))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }
}
