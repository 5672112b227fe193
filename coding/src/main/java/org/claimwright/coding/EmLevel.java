package org.claimwright.coding;

import java.util.List;

/// An evaluation-and-management level and the worksheet it rests on (2021/2023 documentation rules:
/// two of three of problems, data and risk, or total time).
///
/// @param code the CPT number, e.g. `99214`
/// @param basis `MDM`, `time`, or `preventive` for a preventive visit, whose code goes by age
public record EmLevel(String code, String basis, List<Element> elements) {
  public EmLevel {
    elements = List.copyOf(elements);
  }

  /// One element of the worksheet.
  ///
  /// @param name `problems`, `data`, `risk` or `time`
  /// @param level `straightforward`, `low`, `moderate`, `high`, or minutes for time
  public record Element(String name, String level, String why, List<Span> evidence) {
    public Element {
      evidence = List.copyOf(evidence);
    }
  }
}
