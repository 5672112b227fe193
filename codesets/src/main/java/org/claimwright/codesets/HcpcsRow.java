package org.claimwright.codesets;

/// One record of a HCPCS file as it stands there.
///
/// @param recordId 3 a code, 4 its continuation, 7 a modifier, 8 its continuation; `""` where the
///   layout has none
record HcpcsRow(long line, String code, String recordId, String title, Facts facts) {

  /// What Medicare makes of it, in its own letters.
  record Facts(String shortTitle, String coverage, String pricing, String action, Dates dates) {}

  /// yyyymmdd or ISO, blank when there is none.
  record Dates(String added, String acted, String ended) {}

  Dates dates() {
    return facts.dates();
  }

  boolean continues() {
    var id = recordId.strip();
    return id.equals("4") || id.equals("8");
  }
}
