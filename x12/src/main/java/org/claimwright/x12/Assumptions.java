package org.claimwright.x12;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is assumed of a file's envelopes where it is read again.
///
/// @param strays the numbers of segments that are told and passed over
/// @param names what transactions are that call themselves otherwise, by the numbers of their ST
record Assumptions(Set<Integer> strays, Map<Integer, TransactionName> names) {

  static final Assumptions NONE = new Assumptions(Set.of(), Map.of());

  Assumptions passingOver(Set<Integer> segments) {
    return new Assumptions(segments, names);
  }

  Assumptions calling(Map<Integer, TransactionName> transactions) {
    return new Assumptions(strays, transactions);
  }

  /// What a transaction is: what is assumed of it, else what it says.
  TransactionName nameOf(Segment st, @Nullable Segment gs) {
    var name = names.isEmpty() ? null : names.get(st.position());
    return name == null ? TransactionName.of(st, gs) : name;
  }

  boolean passesOver(Segment segment) {
    return !strays.isEmpty() && strays.contains(segment.position());
  }
}
