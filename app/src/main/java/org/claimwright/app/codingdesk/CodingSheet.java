package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.claimwright.app.codingdesk.Decision.Standing;

/// All codes of one visit: assigned, suggested, rejected and considered, and the engine's reading
/// of the documents. A value; an action makes the next one.
///
/// @param entries the assigned ones in claim order among their kind
public record CodingSheet(List<CodeEntry> entries, Reading reading) {

  /// Nothing read, nothing assigned.
  public static final CodingSheet EMPTY = new CodingSheet(List.of(), Reading.NOTHING);

  public CodingSheet {
    entries = List.copyOf(entries);
  }

  /// The assigned diagnoses in claim order.
  public List<CodeEntry> diagnoses() {
    return standing(Standing.ASSIGNED).stream().filter(CodeEntry::diagnosis).toList();
  }

  /// The assigned services in claim order.
  public List<CodeEntry> services() {
    return standing(Standing.ASSIGNED).stream().filter(entry -> !entry.diagnosis()).toList();
  }

  /// What waits for a decision, best first.
  public List<CodeEntry> suggested() {
    return standing(Standing.SUGGESTED);
  }

  public List<CodeEntry> rejected() {
    return standing(Standing.REJECTED);
  }

  /// What the engine saw and dropped.
  public List<CodeEntry> considered() {
    return standing(Standing.CONSIDERED);
  }

  public Optional<CodeEntry> find(int key) {
    return entries.stream().filter(entry -> entry.key() == key).findFirst();
  }

  /// 1-based positions in {@link #diagnoses()} that a service points to: the chosen ones, or the
  /// proposed while nobody has chosen.
  public List<Integer> pointers(CodeEntry service) {
    var keys = diagnoses().stream().map(CodeEntry::key).toList();
    var chosen =
        service.service().pointers().stream()
            .map(key -> keys.indexOf(key) + 1)
            .filter(position -> position > 0)
            .toList();
    return chosen.isEmpty() ? ProposedPointers.of(service, diagnoses()) : chosen;
  }

  int nextKey() {
    return entries.stream().mapToInt(CodeEntry::key).max().orElse(0) + 1;
  }

  CodingSheet with(List<CodeEntry> changed) {
    return new CodingSheet(changed, reading);
  }

  CodingSheet reading(Reading other) {
    return new CodingSheet(entries, other);
  }

  CodingSheet replacing(int key, UnaryOperator<CodeEntry> change) {
    return with(
        entries.stream().map(entry -> entry.key() == key ? change.apply(entry) : entry).toList());
  }

  /// The entry changed and moved behind all others.
  CodingSheet replacingLast(int key, UnaryOperator<CodeEntry> change) {
    var rest = new ArrayList<>(without(key).entries());
    find(key).map(change).ifPresent(rest::add);
    return with(rest);
  }

  CodingSheet without(int key) {
    return with(entries.stream().filter(entry -> entry.key() != key).toList());
  }

  CodingSheet and(CodeEntry added) {
    var all = new ArrayList<>(entries);
    all.add(added);
    return with(all);
  }

  private List<CodeEntry> standing(Standing standing) {
    return entries.stream().filter(entry -> entry.is(standing)).toList();
  }
}
