package org.claimwright.x12;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is assumed of a file's envelopes where it is read again, or is too long to be.
///
/// @param strays the numbers of segments that are told and passed over
/// @param names what transactions are that call themselves otherwise, by the numbers of their ST
/// @param likely what others are
record Assumptions(Set<Integer> strays, Map<Integer, TransactionName> names, Likely likely) {

  static final Assumptions NONE = new Assumptions(Set.of(), Map.of(), (st, gs) -> null);

  /// What a transaction most likely is; null where it is what it says.
  interface Likely {
    @Nullable TransactionName of(Segment st, @Nullable Segment gs);
  }

  Assumptions passingOver(Set<Integer> segments) {
    return new Assumptions(segments, names, likely);
  }

  Assumptions calling(Map<Integer, TransactionName> transactions) {
    return new Assumptions(strays, transactions, likely);
  }

  Assumptions guessing(Likely names) {
    return new Assumptions(strays, this.names, names);
  }

  /// What a transaction is: what is assumed of it, else what it says.
  TransactionName nameOf(Segment st, @Nullable Segment gs) {
    var name = names.isEmpty() ? likely.of(st, gs) : names.get(st.position());
    return name == null ? TransactionName.of(st, gs) : name;
  }

  boolean passesOver(Segment segment) {
    return !strays.isEmpty() && strays.contains(segment.position());
  }
}
