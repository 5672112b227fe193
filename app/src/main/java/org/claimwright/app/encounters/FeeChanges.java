package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimwright.pricing.Fee;

/// What becomes of a fee schedule: which fees are new, which change, which are gone.
///
/// A fee is the same one when code, modifier and first day are; its amount or its last day may
/// change. One that begins on another day is the same where nothing else of its code and modifier
/// stands against it.
///
/// @param same how many stay as they are
public record FeeChanges(List<Fee> added, List<Change> changed, List<Fee> gone, int same) {

  /// A fee before and after.
  public record Change(Fee before, Fee after) {}

  private record Key(String code, String modifier, LocalDate from) {
    static Key of(Fee fee) {
      return new Key(fee.code(), fee.modifier(), fee.days().from());
    }
  }

  private record Service(String code, String modifier) {
    static Service of(Fee fee) {
      return new Service(fee.code(), fee.modifier());
    }
  }

  static FeeChanges between(List<Fee> before, List<Fee> after) {
    var left = new LinkedHashMap<Key, Fee>();
    before.forEach(fee -> left.put(Key.of(fee), fee));
    var unmatched = new ArrayList<Fee>();
    var changed = new ArrayList<Change>();
    int same = 0;
    for (var fee : after) {
      var old = left.remove(Key.of(fee));
      if (old == null) {
        unmatched.add(fee);
      } else if (old.equals(fee)) {
        same++;
      } else {
        changed.add(new Change(old, fee));
      }
    }
    var services =
        left.values().stream()
            .collect(
                Collectors.groupingBy(
                    Service::of, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)));
    var added = new ArrayList<Fee>();
    for (var fee : unmatched) {
      var old = services.getOrDefault(Service.of(fee), new ArrayDeque<>()).poll();
      if (old == null) {
        added.add(fee);
      } else {
        changed.add(new Change(old, fee));
      }
    }
    var gone = services.values().stream().flatMap(ArrayDeque::stream).toList();
    return new FeeChanges(added, changed, gone, same);
  }

  /// Whether the schedule stays as it is.
  public boolean isNothing() {
    return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
  }

  /// `3 new, 1 changed, 0 gone`.
  public String inWords() {
    return String.format(
        Locale.US, "%,d new, %,d changed, %,d gone", added.size(), changed.size(), gone.size());
  }

  /// The rows that have to leave the table.
  List<Fee> leaving() {
    var leaving = new ArrayList<>(gone);
    changed.forEach(change -> leaving.add(change.before()));
    return leaving;
  }

  /// The rows that have to come into the table.
  List<Fee> coming() {
    var coming = new ArrayList<>(added);
    changed.forEach(change -> coming.add(change.after()));
    return coming;
  }
}
