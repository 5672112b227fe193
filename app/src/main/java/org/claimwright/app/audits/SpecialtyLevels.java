package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimwright.app.audits.BenchmarkFile.Share;

/// The levels of one kind of visit of a specialty here, beside those of the specialty at large.
/// Pure.
///
/// @param visits how many the practice has
record SpecialtyLevels(String specialty, String family, int visits, List<Level> levels) {

  /// So many visits before a difference is called one.
  private static final int ENOUGH = 30;

  /// So many points of a hundred before it is worth a look.
  private static final int POINTS = 10;

  private static final int HUNDRED = 100;
  private static final Map<String, String> FAMILIES =
      new TreeMap<>(Map.of("9920", "new patient", "9921", "established patient"));

  /// One level: shares of a hundred.
  record Level(String code, int here, int atLarge) {

    public int difference() {
      return here - atLarge;
    }

    public boolean isFar() {
      return Math.abs(difference()) >= POINTS;
    }
  }

  SpecialtyLevels {
    levels = List.copyOf(levels);
  }

  public boolean isEnough() {
    return visits >= ENOUGH;
  }

  /// One for each specialty and kind of visit that both sides have.
  ///
  /// @param counts how often each level was coded, by specialty
  static List<SpecialtyLevels> of(Map<String, Map<String, Integer>> counts, List<Share> shares) {
    var all = new ArrayList<SpecialtyLevels>();
    new TreeMap<>(counts)
        .forEach((specialty, levels) ->
            FAMILIES.forEach((family, words) -> {
              var theirs = ofSpecialty(specialty, family, shares);
              int visits = total(family, levels);
              if (visits > 0 && !theirs.isEmpty()) {
                all.add(
                    new SpecialtyLevels(
                        specialty, words, visits, levels(family, levels, theirs, visits)));
              }
            }));
    return List.copyOf(all);
  }

  /// The specialties coded here that the file does not name.
  static List<String> missing(Map<String, Map<String, Integer>> counts, List<Share> shares) {
    return counts.keySet().stream()
        .filter(specialty -> shares.stream().noneMatch(share -> isOf(share, specialty)))
        .sorted()
        .toList();
  }

  private static List<Share> ofSpecialty(String specialty, String family, List<Share> shares) {
    return shares.stream()
        .filter(share -> isOf(share, specialty) && share.code().startsWith(family))
        .toList();
  }

  private static boolean isOf(Share share, String specialty) {
    return share.specialty().toLowerCase(Locale.ROOT).equals(specialty.toLowerCase(Locale.ROOT));
  }

  private static List<Level> levels(
      String family, Map<String, Integer> counts, List<Share> theirs, int visits) {
    var codes = new TreeSet<String>();
    counts.keySet().stream().filter(code -> code.startsWith(family)).forEach(codes::add);
    theirs.forEach(share -> codes.add(share.code()));
    return codes.stream()
        .map(code ->
            new Level(
                code,
                Math.toIntExact(Math.round(counts.getOrDefault(code, 0) * 100.0 / visits)),
                atLarge(code, theirs)))
        .toList();
  }

  private static int atLarge(String code, List<Share> theirs) {
    return theirs.stream()
        .filter(share -> share.code().equals(code))
        .mapToInt(share -> (share.basisPoints() + HUNDRED / 2) / HUNDRED)
        .sum();
  }

  private static int total(String family, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().startsWith(family))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
