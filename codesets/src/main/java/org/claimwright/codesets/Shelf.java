package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Effective;

/// Layers in the order of time, so that each day has at most one of a kind.
///
/// ```
///   starter |---------)
///   FY2025            |----------)
///   FY2026                       |---------> open
/// ```
///
/// The starter set answers only for days before the first official release: importing one never
/// changes what an earlier date of service was answered.
final class Shelf {

  private record Slot(CodeSystem system, LayerKind kind) {}

  private static final Comparator<LayerLabel> OLDEST_FIRST =
      Comparator.comparing(LayerLabel::effective).thenComparing(LayerLabel::version);

  private final Map<Slot, List<Effective<Layer>>> timelines = new HashMap<>();
  private final List<Release> releases;

  Shelf(Collection<Layer> layers) {
    Map<Slot, List<Layer>> bySlot = new HashMap<>();
    for (var layer : layers) {
      var slot = new Slot(layer.label().system(), layer.label().kind());
      bySlot.computeIfAbsent(slot, fresh -> new ArrayList<>()).add(layer);
    }
    bySlot.forEach((slot, some) -> timelines.put(slot, timeline(some)));
    releases = listed(layers);
  }

  /// The layer of a kind in force on a day.
  Optional<Layer> on(CodeSystem system, LayerKind kind, LocalDate day) {
    return timeline(system, kind).stream()
        .filter(entry -> entry.range().contains(day))
        .map(Effective::value)
        .findFirst();
  }

  /// All layers of a kind with the days on which each is in force, oldest first.
  List<Effective<Layer>> timeline(CodeSystem system, LayerKind kind) {
    return timelines.getOrDefault(new Slot(system, kind), List.of());
  }

  List<Release> releases() {
    return releases;
  }

  private static List<Release> listed(Collection<Layer> layers) {
    return layers.stream()
        .filter(layer -> layer.label().kind() != LayerKind.PHRASES)
        .filter(layer -> !layer.label().isStarter() || isCodes(layer.label().kind()))
        .sorted(
            Comparator.comparing((Layer layer) -> layer.label().system())
                .thenComparing(layer -> layer.label().kind())
                .thenComparing(Layer::label, OLDEST_FIRST.reversed()))
        .map(Layer::release)
        .toList();
  }

  private static boolean isCodes(LayerKind kind) {
    return kind == LayerKind.CODES || kind == LayerKind.MORE_CODES;
  }

  private static List<Effective<Layer>> timeline(List<Layer> layers) {
    var ordered = inOrder(layers);
    var entries = new ArrayList<Effective<Layer>>();
    for (int i = 0; i < ordered.size(); i++) {
      var from = ordered.get(i).label().effective();
      var end = i + 1 < ordered.size() ? ordered.get(i + 1).label().effective() : LocalDate.MAX;
      if (from.isBefore(end)) {
        entries.add(new Effective<>(new DateRange(from, end), ordered.get(i)));
      }
    }
    return entries;
  }

  private static List<Layer> inOrder(List<Layer> layers) {
    var official =
        layers.stream()
            .filter(layer -> !layer.label().isStarter())
            .sorted(Comparator.comparing(Layer::label, OLDEST_FIRST))
            .toList();
    var starter =
        layers.stream()
            .filter(layer -> layer.label().isStarter())
            .filter(layer -> official.isEmpty() || isBefore(layer, official.getFirst()));
    return Stream.concat(starter, official.stream()).toList();
  }

  private static boolean isBefore(Layer one, Layer other) {
    return one.label().effective().isBefore(other.label().effective());
  }
}
