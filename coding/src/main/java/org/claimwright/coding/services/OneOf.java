package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.coding.text.ResourceLines;

/// Codes for one service in several words, from the table `one-of.txt`: of those found the first of
/// a group stands.
///
/// @param codes the group, the one that stands first
/// @param sentence whether they are the same service only where one sentence tells of them
record OneOf(List<String> codes, boolean sentence) {
  private static final List<OneOf> GROUPS =
      ResourceLines.of("one-of.txt").stream().map(OneOf::of).toList();

  OneOf {
    codes = List.copyOf(codes);
  }

  private static OneOf of(String line) {
    int at = line.indexOf('@');
    return new OneOf(
        List.of(line.substring(0, at).strip().split(" ", -1)), line.endsWith("@sentence"));
  }

  /// The services without those that another of their group stands for.
  static List<OfficeService> of(List<OfficeService> services) {
    var kept = new ArrayList<>(services);
    for (var group : GROUPS) {
      kept.removeIf(s -> kept.stream().anyMatch(other -> group.covers(other, s)));
    }
    return kept;
  }

  private boolean covers(OfficeService first, OfficeService second) {
    int before = codes.indexOf(first.code());
    int after = codes.indexOf(second.code());
    return before >= 0
        && after > before
        && (!sentence || first.evidence().equals(second.evidence()));
  }
}
