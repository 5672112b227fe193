package org.claimwright.codesets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small order file, written row by row.
final class OrderFixture {

  private final List<String> rows = new ArrayList<>();
  private String lineEnd = "\r\n";

  /// A file that an importer takes: two categories and, last, a Z code.
  static OrderFixture ofDiabetesAndMore() {
    return new OrderFixture()
        .header("E11", "Type 2 diabetes mellitus")
        .header("E114", "Type 2 diabetes mellitus with neurological complications")
        .code("E1142", "Type 2 diabetes mellitus with diabetic polyneuropathy")
        .code("E119", "Type 2 diabetes mellitus without complications")
        .code("I10", "Essential (primary) hypertension")
        .header("S525", "Fracture of lower end of radius")
        .code("S52501A", "Unspecified fracture of the lower end of right radius, initial encounter")
        .header("Z79", "Long term (current) drug therapy")
        .code("Z794", "Long term (current) use of insulin");
  }

  OrderFixture header(String code, String title) {
    return row(code, '0', title);
  }

  OrderFixture code(String code, String title) {
    return row(code, '1', title);
  }

  OrderFixture withLineFeedsOnly() {
    lineEnd = "\n";
    return this;
  }

  OrderFixture without(String code) {
    var kept = rows.stream().filter(row -> !row.substring(6, 13).strip().equals(code)).toList();
    rows.clear();
    kept.forEach(row -> rows.add(numbered(rows.size() + 1, row.substring(5))));
    return this;
  }

  OrderFixture retitled(String code, String title) {
    rows.replaceAll(row ->
        row.substring(6, 13).strip().equals(code)
            ? row.substring(0, 16) + "%-60.60s %s".formatted(title, title)
            : row);
    return this;
  }

  OrderFixture replacing(int line, String text) {
    rows.set(line - 1, text);
    return this;
  }

  OrderFixture lackingLine(int line) {
    rows.remove(line - 1);
    return this;
  }

  String line(int line) {
    return rows.get(line - 1);
  }

  private OrderFixture row(String code, char flag, String title) {
    rows.add(numbered(rows.size() + 1, " %-7s %s %-60.60s %s".formatted(code, flag, title, title)));
    return this;
  }

  private static String numbered(int number, String rest) {
    return "%05d".formatted(number) + rest;
  }

  String text() {
    return String.join(lineEnd, rows) + lineEnd;
  }

  Path in(Path folder, String name) throws IOException {
    return Files.write(folder.resolve(name), text().getBytes(StandardCharsets.UTF_8));
  }
}
