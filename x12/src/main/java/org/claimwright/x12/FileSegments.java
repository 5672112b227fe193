package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The segments of a file in their order, found by their numbers, so that looking into each of many
/// transactions takes no longer than the file is.
final class FileSegments {

  private final List<Segment> all = new ArrayList<>();
  private final TreeMap<Integer, Segment> interchanges = new TreeMap<>();
  private final TreeMap<Integer, Segment> groups = new TreeMap<>();

  /// Those that strayed left out.
  FileSegments(Reading reading) {
    var reader = X12Reader.of(reading.bytes);
    while (reader.next()) {
      if (!reading.strays().contains(reader.segment().position())) {
        add(reader.segment());
      }
    }
  }

  private void add(Segment segment) {
    all.add(segment);
    if (segment.is("ISA")) {
      interchanges.put(segment.position(), segment);
    } else if (segment.is("GS")) {
      groups.put(segment.position(), segment);
    }
  }

  /// Those of a transaction.
  List<Segment> of(Transaction transaction) {
    return all.subList(at(transaction.firstPosition()), at(transaction.lastPosition() + 1));
  }

  /// The index of the first whose number is no less.
  private int at(int position) {
    var from = 0;
    var to = all.size();
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (all.get(middle).position() < position) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// The last ISA before a number.
  @Nullable Segment isaBefore(int position) {
    var before = interchanges.lowerEntry(position);
    return before == null ? null : before.getValue();
  }

  /// The last GS before a number.
  @Nullable Segment gsBefore(int position) {
    var before = groups.lowerEntry(position);
    return before == null ? null : before.getValue();
  }
}
