package org.claimwright.app.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// Which column of a fee schedule's file is what, by the headings of its first row.
///
/// @param places from 0
/// @param unread headings that say nothing of a fee, as they stand there
record FeeColumns(Map<Column, Integer> places, List<String> unread) {

  /// What is read, by the names it goes by in lower case, letters and digits only.
  enum Column {
    CODE(
        "code cpt hcpcs cpthcpcs hcpcscpt cptcode hcpcscode cpthcpcscode procedure procedurecode"
            + " proc proccode service servicecode"),
    MODIFIER("modifier modifiers mod mods mod1 modifier1"),
    FEE(
        "fee fees charge charges amount price unitfee unitprice unitcharge feeamount chargeamount"
            + " standardfee standardcharge"),
    FROM(
        "from fromdate begin begins begindate start starts startdate effective effectivedate"
            + " effectivefrom validfrom"),
    TO(
        "to todate end ends enddate through until expires termdate terminationdate effectiveto"
            + " validto");

    private final String names;

    Column(String names) {
      this.names = " " + names + " ";
    }

    boolean isCalled(String name) {
      return names.contains(" " + name + " ");
    }
  }

  static Outcome<FeeColumns> of(CsvRows.Row head) {
    var places = new EnumMap<Column, Integer>(Column.class);
    var unread = new ArrayList<String>();
    var problems = new ArrayList<Problem>();
    for (int at = 0; at < head.fields().size(); at++) {
      var heading = head.at(at);
      var column = named(heading);
      if (column == null) {
        unread.add(heading);
      } else if (places.containsKey(column)) {
        problems.add(twice(head, head.at(places.getOrDefault(column, -1)), heading));
      } else {
        places.put(column, at);
      }
    }
    if (!places.containsKey(Column.CODE) || !places.containsKey(Column.FEE)) {
      problems.add(missing(head));
    }
    unread.removeIf(String::isEmpty);
    return problems.isEmpty()
        ? Outcome.ok(new FeeColumns(places, List.copyOf(unread)))
        : Outcome.rejected(problems);
  }

  /// What stands in a column of a row, `""` where the file has no such column.
  String in(CsvRows.Row row, Column column) {
    return row.at(places.getOrDefault(column, -1));
  }

  private static @Nullable Column named(String heading) {
    var name = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    for (var column : Column.values()) {
      if (column.isCalled(name)) {
        return column;
      }
    }
    return null;
  }

  private static Problem twice(CsvRows.Row head, String one, String other) {
    return Problem.stop(
        "FEE-HEADINGS",
        "Line " + head.line(),
        FeeFields.named(one)
            + " and "
            + FeeFields.named(other)
            + " mean the same: take one of the two columns out.");
  }

  private static Problem missing(CsvRows.Row head) {
    return Problem.stop(
        "FEE-HEADINGS",
        "Line " + head.line(),
        "The first line names the columns, at least code and fee, and says "
            + FeeFields.named(String.join(" · ", head.fields()))
            + ": write code, modifier, fee, from and to above the columns.");
  }
}
