package org.claimwright.codesets;

import java.util.List;

/// What Medicare makes of a HCPCS Level II code or modifier, in its own letters.
///
/// @param shortTitle at most 28 characters
/// @param coverage `C` the contractor judges, `D` special instructions apply, `I` not payable by
///   Medicare, `M` not covered, `S` not covered by statute
/// @param pricing two digits, `00` for none
/// @param action what the last change was: `A` added, `D` discontinued, `N` none, …
public record HcpcsFacts(String shortTitle, String coverage, String pricing, String action) {

  static final List<String> COLUMNS = List.of("short", "coverage", "pricing", "action");

  static List<String> cells(HcpcsRow.Facts facts) {
    return List.of(
        facts.shortTitle().strip(),
        facts.coverage().strip(),
        facts.pricing().strip(),
        facts.action().strip());
  }

  static HcpcsFacts of(Table table, int row) {
    return new HcpcsFacts(
        table.cell(row, "short"),
        table.cell(row, "coverage"),
        table.cell(row, "pricing"),
        table.cell(row, "action"));
  }

  /// The coverage letter in words; `""` for a letter that is not known.
  public String coverageInWords() {
    return switch (coverage) {
      case "C" -> "covered at the contractor's discretion";
      case "D" -> "covered under special instructions";
      case "I" -> "not payable by Medicare";
      case "M" -> "not covered by Medicare";
      case "S" -> "not covered by Medicare by statute";
      default -> "";
    };
  }
}
