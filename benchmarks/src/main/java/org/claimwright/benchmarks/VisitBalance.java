package org.claimwright.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How the suggested visit codes stand to the given ones: right, too high, too low, or another kind
/// of visit. Too high is money to be paid back, too low money never asked for, so a reader wants
/// both, not their sum.
final class VisitBalance {
  private int notes;
  private int exact;
  private int oneAbove;
  private int oneBelow;
  private int above;
  private int below;
  private int otherKind;
  private int missing;
  private int beside;
  private int undue;

  /// Counts one note by its visit codes.
  void add(Set<String> given, Set<String> suggested) {
    if (given.isEmpty()) {
      undue += suggested.isEmpty() ? 0 : 1;
      return;
    }
    notes++;
    exact += given.equals(suggested) ? 1 : 0;
    beside += suggested.size() > given.size() && suggested.containsAll(given) ? 1 : 0;
    for (var code : given) {
      if (!suggested.contains(code)) {
        missed(code, suggested);
      }
    }
  }

  private void missed(String given, Set<String> suggested) {
    var rise = suggested.stream().flatMap(s -> VisitLadder.rise(given, s).stream()).findFirst();
    if (rise.isEmpty()) {
      otherKind += suggested.isEmpty() ? 0 : 1;
      missing += suggested.isEmpty() ? 1 : 0;
      return;
    }
    int rungs = rise.get();
    oneAbove += rungs == 1 ? 1 : 0;
    oneBelow += rungs == -1 ? 1 : 0;
    above += rungs > 1 ? 1 : 0;
    below += rungs < -1 ? 1 : 0;
  }

  /// The figures, `visit exact` as a rate over the notes that have a visit, the others as counts.
  Map<String, Double> counts() {
    var counts = new LinkedHashMap<String, Double>();
    counts.put("notes with a visit due", (double) notes);
    counts.put("visit exact", Tally.rate(exact, notes));
    counts.put("visit one level above", (double) oneAbove);
    counts.put("visit one level below", (double) oneBelow);
    counts.put("visit further above", (double) above);
    counts.put("visit further below", (double) below);
    counts.put("visit of another kind", (double) otherKind);
    counts.put("visit not suggested", (double) missing);
    counts.put("second visit where one is due", (double) beside);
    counts.put("visit where none is due", (double) undue);
    return counts;
  }
}
