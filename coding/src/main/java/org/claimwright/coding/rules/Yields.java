package org.claimwright.coding.rules;

import java.util.List;
import org.claimwright.coding.text.ResourceLines;

/// Of two codes that the Tabular List keeps apart one often takes the other in: an episode yields
/// to the disorder that it belongs to, a finding to its disease. From the table `yields.txt`, so
/// that it holds with a release that has no notes too (Official Guidelines I.A.12.a).
final class Yields {
  private record Row(String code, String to) {
    static Row of(String line) {
      var p = line.split("\\|", 2);
      return new Row(p[0].strip(), p[1].strip());
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("yields.txt").stream().map(Row::of).toList();

  private Yields() {}

  static void apply(Claimable claim) {
    for (var row : ROWS) {
      claim
          .kept(row.to())
          .ifPresent(stronger ->
              claim.kept().stream()
                  .filter(c -> c.startsWith(row.code()))
                  .forEach(c -> c.drop(why(stronger, row))));
    }
  }

  private static String why(Candidate stronger, Row row) {
    return "Not reported with "
        + stronger.id()
        + ": Excludes1 at "
        + row.code()
        + " (Official Guidelines I.A.12.a).";
  }
}
