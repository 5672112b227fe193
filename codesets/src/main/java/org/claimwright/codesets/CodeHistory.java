package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How codes came, changed and went over the loaded releases, and which took the place of which by
/// the publisher's conversion table. Immutable and thread-safe.
public final class CodeHistory {

  private final Shelf shelf;

  CodeHistory(Shelf shelf) {
    this.shelf = shelf;
  }

  /// What happened to a code.
  public enum Change {
    /// It stands in the oldest release that is loaded: it may be older.
    KNOWN,
    ADDED,
    RETITLED,
    /// It became billable, or a header that needs more characters.
    REGROUPED,
    DELETED
  }

  /// One change of a code.
  ///
  /// @param on the first day on which it was so
  /// @param title the title from then on; for a deletion the last one
  public record Event(LocalDate on, String version, Change change, String title) {}

  /// The changes of a code, oldest first; empty when no loaded release has it.
  public List<Event> of(CodeSystem system, String code) {
    var key = CodeKey.of(code);
    var events = new ArrayList<Event>();
    if (key.isEmpty()) {
      return events;
    }
    Optional<Layer> before = Optional.empty();
    for (var entry : shelf.timeline(system, LayerKind.CODES)) {
      if (!entry.value().label().isStarter()) {
        change(before, entry.value(), key.get()).ifPresent(events::add);
        before = Optional.of(entry.value());
      }
    }
    return events;
  }

  private static Optional<Event> change(Optional<Layer> before, Layer now, long key) {
    int row = now.row(key);
    int was = before.map(layer -> layer.row(key)).orElse(-1);
    if (row < 0) {
      return was < 0
          ? Optional.empty()
          : Optional.of(event(now, Change.DELETED, before.orElseThrow().title(was)));
    }
    if (was < 0) {
      var change = before.isEmpty() ? Change.KNOWN : Change.ADDED;
      return Optional.of(event(now, change, now.title(row)));
    }
    return turned(before.orElseThrow(), was, now, row);
  }

  private static Optional<Event> turned(Layer before, int was, Layer now, int row) {
    if (before.isBillable(was) != now.isBillable(row)) {
      return Optional.of(event(now, Change.REGROUPED, now.title(row)));
    }
    return before.title(was).equals(now.title(row))
        ? Optional.empty()
        : Optional.of(event(now, Change.RETITLED, now.title(row)));
  }

  private static Event event(Layer layer, Change change, String title) {
    var label = layer.label();
    return new Event(label.effective(), label.version(), change, title);
  }

  /// The ICD-10-CM codes that a code took the place of, by the newest conversion table.
  public List<String> predecessors(String code) {
    var key = CodeKey.of(code);
    var table = conversion();
    if (key.isEmpty() || table.isEmpty()) {
      return List.of();
    }
    return table.get().rows(key.get()).stream()
        .flatMap(row -> codes(table.get().cell(row, "previous")).stream())
        .distinct()
        .toList();
  }

  /// The ICD-10-CM codes that took the place of a code, by the newest conversion table; and where
  /// it became a header, the codes below it.
  public List<String> successors(String code) {
    var wanted = CodeKey.of(code);
    var table = conversion();
    if (wanted.isEmpty() || table.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, table.get().rowCount())
        .filter(row -> names(table.get().cell(row, "previous"), wanted.get()))
        .mapToObj(row -> table.get().cell(row, "current"))
        .distinct()
        .toList();
  }

  private static boolean names(String previous, long wanted) {
    return codes(previous).stream().anyMatch(code -> CodeKey.of(code).orElse(0L) == wanted);
  }

  /// `T36.0X1A, T36.0X2A-T36.0X4A and B88.0` names the codes in it, ranges by their ends.
  private static List<String> codes(String cell) {
    return Arrays.stream(cell.split("[^A-Za-z0-9.]+"))
        .filter(word -> word.matches("[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{1,4})?"))
        .toList();
  }

  private Optional<Table> conversion() {
    return shelf.timeline(CodeSystem.ICD10CM, LayerKind.CONVERSION).reversed().stream()
        .findFirst()
        .map(entry -> entry.value().table());
  }
}
