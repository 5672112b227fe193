package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// A service of the tables `services-*.txt`: its code and the words that tell of it. All the
/// expressions must stand in a sentence, in any order, and the last one, where there is one, must
/// not.
record ServiceRow(String code, String words, String flags, List<Sought> all, List<Sought> none) {
  private static final Pattern NAME = Pattern.compile("<([a-z]+)>");
  private static final List<String> TABLES =
      List.of("services-surgery.txt", "services-tests.txt", "services-care.txt");

  ServiceRow {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }

  /// The rows of all tables, in their order.
  static List<ServiceRow> read() {
    var rows = new ArrayList<ServiceRow>();
    for (var table : TABLES) {
      var names = new HashMap<String, String>();
      for (var line : ResourceLines.of(table)) {
        if (line.startsWith("@")) {
          var named = line.substring(1).split(" = ", 2);
          names.put(named[0], "(?:" + named[1].strip() + ")");
        } else {
          rows.add(of(line, names));
        }
      }
    }
    return List.copyOf(rows);
  }

  private static ServiceRow of(String line, Map<String, String> names) {
    var parts = line.split("\\|", 4);
    var told = parts[3].strip().split(" !! ", 2);
    var all = List.of(told[0].split(" && ", -1)).stream().map(p -> compiled(p, names)).toList();
    var none = told.length < 2 ? List.<Sought>of() : List.of(compiled(told[1], names));
    return new ServiceRow(parts[0].strip(), parts[1].strip(), parts[2].strip(), all, none);
  }

  private static Sought compiled(String expression, Map<String, String> names) {
    var named =
        NAME.matcher(expression.strip())
            .replaceAll(m ->
                java.util.regex.Matcher.quoteReplacement(
                    names.getOrDefault(m.group(1), m.group())));
    return Sought.of(named);
  }

  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /// The expression by which rows are looked up.
  Sought first() {
    return all.getFirst();
  }

  /// Whether words in which the first expression stands tell of the service.
  boolean isToldBy(Told words) {
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).in(words)) {
        return false;
      }
    }
    return none.isEmpty() || !none.getFirst().in(words);
  }

  /// Surgery by its number.
  boolean isSurgery() {
    return code.matches("[1-6]\\d{4}");
  }
}
