package org.claimwright.cli;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// What there is to count and to add up in a transaction of each kind, while it is read.
final class X12Totals {

  /// The loops of a kind, by what people call them.
  private record Count(String name, List<String> loops) {}

  /// An amount that each loop of a kind names once.
  private record Sum(String name, String loop, String segment, int element) {}

  private final String type;
  private final Map<String, Integer> loops = new HashMap<>();
  private final Map<String, Integer> segments = new TreeMap<>();
  private final Map<Sum, BigDecimal> sums = new HashMap<>();

  /// Of each open loop which of its segments were met.
  private final Deque<Set<String>> open = new ArrayDeque<>();

  X12Totals(String type) {
    this.type = type;
    open.push(new HashSet<>());
  }

  void loop(String id) {
    loops.merge(id, 1, Integer::sum);
    open.push(new HashSet<>());
  }

  void loopEnds() {
    open.pop();
  }

  void segment(Segment segment, String loop) {
    segments.merge(segment.id(), 1, Integer::sum);
    if (open.getFirst().add(segment.id())) {
      for (var sum : sums(type)) {
        if (sum.loop().equals(loop) && segment.id().equals(sum.segment())) {
          sums.merge(sum, amount(segment, sum.element()), BigDecimal::add);
        }
      }
    }
  }

  /// How many segments there are.
  int segments() {
    return segments.values().stream().mapToInt(n -> n).sum();
  }

  /// How many segments of each kind there are, in the order of the alphabet.
  Map<String, Integer> bySegment() {
    return segments;
  }

  /// By name, in the order in which they are read out: counts, then amounts as text.
  Map<String, Object> byName() {
    var totals = new LinkedHashMap<String, Object>();
    counts(type).forEach(count -> totals.put(count.name(), count(count.loops())));
    sums(type)
        .forEach(
            sum -> totals.put(sum.name(), sums.getOrDefault(sum, BigDecimal.ZERO).toPlainString()));
    return totals;
  }

  private static List<Count> counts(String type) {
    return switch (type) {
      case "837P", "837I", "837D" ->
          List.of(new Count("claims", List.of("2300")), new Count("lines", List.of("2400")));
      case "835" ->
          List.of(new Count("claims", List.of("2100")), new Count("lines", List.of("2110")));
      case "276" -> List.of(new Count("claims", List.of("2200D", "2200E")));
      case "277" -> List.of(new Count("claims", List.of("2200D", "2200E")));
      case "277CA" -> List.of(new Count("claims", List.of("2200D")));
      case "270" ->
          List.of(
              new Count("subscribers", List.of("2000C")),
              new Count("dependants", List.of("2000D")),
              new Count("questions", List.of("2110C", "2110D")));
      case "271" ->
          List.of(
              new Count("subscribers", List.of("2000C")),
              new Count("dependants", List.of("2000D")),
              new Count("benefits", List.of("2110C", "2110D")));
      case "275" -> List.of(new Count("papers", List.of("2000A")));
      case "278" ->
          List.of(new Count("events", List.of("2000E")), new Count("services", List.of("2000F")));
      case "834" ->
          List.of(new Count("members", List.of("2000")), new Count("coverages", List.of("2300")));
      case "820" ->
          List.of(
              new Count("persons", List.of("2000B")),
              new Count("bills", List.of("2300A", "2300B")));
      case "999" -> List.of(new Count("answers", List.of("2000")));
      default -> List.of();
    };
  }

  private static List<Sum> sums(String type) {
    return switch (type) {
      case "837P", "837I", "837D" -> List.of(new Sum("charged", "2300", "CLM", 2));
      case "835" ->
          List.of(
              new Sum("charged", "2100", "CLP", 3),
              new Sum("paid", "2100", "CLP", 4),
              new Sum("payment", Loop.HEADER, "BPR", 2));
      case "277CA" -> List.of(new Sum("charged", "2200D", "STC", 4));
      case "820" -> List.of(new Sum("payment", Loop.HEADER, "BPR", 2));
      default -> List.of();
    };
  }

  private int count(List<String> ids) {
    return ids.stream().mapToInt(id -> loops.getOrDefault(id, 0)).sum();
  }

  private static BigDecimal amount(Segment segment, int element) {
    var text = segment.element(element);
    return text.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}
