package org.claimwright.app.audits;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How the shares of the levels of one kind of visit moved against the practice's own history.
/// Pure.
///
/// @param family such as `Office, established patient`
/// @param before how many visits the history has
/// @param now how many the last quarter has
record LevelDrift(String family, int before, int now, List<Level> levels) {

  /// So many visits on either side before a difference is called one.
  private static final int ENOUGH = 30;

  /// So many points of a hundred before it is worth a look.
  private static final int POINTS = 10;

  private static final Map<String, String> FAMILIES =
      Map.of("9920", "Office, new patient", "9921", "Office, established patient");

  /// One level: its shares of a hundred, then and now.
  record Level(String code, int before, int now) {

    public int change() {
      return now - before;
    }
  }

  LevelDrift {
    levels = List.copyOf(levels);
  }

  /// One for each kind of visit that either side has.
  static List<LevelDrift> of(Map<String, Integer> history, Map<String, Integer> recent) {
    return FAMILIES.keySet().stream()
        .sorted()
        .map(family -> of(family, history, recent))
        .filter(one -> one.before + one.now > 0)
        .toList();
  }

  public boolean isEnough() {
    return before >= ENOUGH && now >= ENOUGH;
  }

  /// Levels whose share moved far, where there are enough visits to say so.
  public boolean isDrifting() {
    return isEnough() && levels.stream().anyMatch(level -> Math.abs(level.change()) >= POINTS);
  }

  private static LevelDrift of(
      String family, Map<String, Integer> history, Map<String, Integer> recent) {
    int before = total(family, history);
    int now = total(family, recent);
    var codes = new TreeSet<String>(history.keySet());
    codes.addAll(recent.keySet());
    return new LevelDrift(
        FAMILIES.getOrDefault(family, family),
        before,
        now,
        codes.stream()
            .filter(code -> code.startsWith(family))
            .map(code -> new Level(code, share(code, history, before), share(code, recent, now)))
            .toList());
  }

  private static int total(String family, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().startsWith(family))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int share(String code, Map<String, Integer> counts, int all) {
    return all == 0 ? 0 : Math.round(counts.getOrDefault(code, 0) * 100f / all);
  }
}
