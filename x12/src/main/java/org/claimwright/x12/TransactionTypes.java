package org.claimwright.x12;

import java.util.List;
import java.util.Map;

/// What transactions are called and in which groups they travel.
final class TransactionTypes {

  private static final Map<String, List<String>> GROUPS =
      Map.ofEntries(
          Map.entry("269", List.of("HJ")),
          Map.entry("270", List.of("HS")),
          Map.entry("271", List.of("HB")),
          Map.entry("274", List.of("PW")),
          Map.entry("275", List.of("PI")),
          Map.entry("276", List.of("HR")),
          Map.entry("277", List.of("HN")),
          Map.entry("278", List.of("HI")),
          Map.entry("820", List.of("RA")),
          Map.entry("824", List.of("AG")),
          Map.entry("834", List.of("BE")),
          Map.entry("835", List.of("HP")),
          Map.entry("837", List.of("HC")),
          Map.entry("997", List.of("FA")),
          Map.entry("999", List.of("FA")));

  private TransactionTypes() {}

  static boolean isKnown(String set) {
    return GROUPS.containsKey(set);
  }

  /// Whether any transaction travels in groups of this kind.
  static boolean isFunctionalId(String group) {
    return GROUPS.values().stream().anyMatch(groups -> groups.contains(group));
  }

  static List<String> functionalId(String set) {
    return GROUPS.getOrDefault(set, List.of());
  }

  /// The transactions that travel in groups of a kind.
  static List<String> inGroup(String group) {
    return GROUPS.keySet().stream().filter(set -> functionalId(set).contains(group)).toList();
  }

  /// `837P` for 837 and 005010X222A1; the bare number where the guide has no name of its own.
  static String name(String set, String version) {
    var guide = version.length() >= 10 ? version.substring(6, 10) : "";
    return switch (set) {
      case "837" -> set + letter(guide);
      case "277" -> guide.equals("X214") || guide.equals("X364") ? "277CA" : set;
      default -> set;
    };
  }

  private static String letter(String guide) {
    return switch (guide) {
      case "X222", "X291" -> "P";
      case "X223", "X292" -> "I";
      case "X224" -> "D";
      default -> "";
    };
  }
}
