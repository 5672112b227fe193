package org.claimwright.x12;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the transactions of a long file are whose names contradict their groups: those at its
/// beginning by what they hold, see {@link Misnamed}, those after it as all were there that said
/// the same. So a long file is told of them as a short one is, though it is never held.
///
/// The beginning is read when the first such transaction comes, and only then.
final class LikelyNames {

  /// What a group and its transaction say of what it is.
  private record Said(String group, String version, String set, String own) {
    static Said of(Segment gs, Segment st) {
      return new Said(gs.element(1), gs.element(8), st.element(1), st.element(3));
    }
  }

  private final byte[] held;
  private final Validation how;
  private final Map<Integer, TransactionName> names = new HashMap<>();
  private final Map<Said, TransactionName> bySaid = new HashMap<>();
  private int lastOfBeginning = -1;

  /// @param held the file, or as much of it as shows that it is long
  LikelyNames(byte[] held, Validation how) {
    this.held = held;
    this.how = how.upTo(2);
  }

  /// Null where it is what it says.
  @Nullable TransactionName of(Segment st, @Nullable Segment gs) {
    if (gs == null || !how.reaches(2) || !isInDoubt(st, gs)) {
      return null;
    }
    if (lastOfBeginning < 0) {
      lookAtTheBeginning();
    }
    return st.position() <= lastOfBeginning
        ? names.get(st.position())
        : bySaid.get(Said.of(gs, st));
  }

  private static boolean isInDoubt(Segment st, Segment gs) {
    return Misnamed.other(gs, st, TransactionName.of(st, gs).version()) != null;
  }

  private void lookAtTheBeginning() {
    var bytes = Arrays.copyOf(held, Diagnosis.LONGEST_FILE);
    var met = Reading.of(X12Reader.of(bytes), bytes, how, true);
    names.putAll(Misnamed.names(met, how, true));
    var asTheySay = new HashSet<Said>();
    lastOfBeginning = 0;
    Misnamed.each(
        met.file,
        (gs, transaction) -> {
          var st = transaction.root().segments().getFirst();
          var name = names.get(st.position());
          lastOfBeginning = transaction.lastPosition();
          if (name == null) {
            asTheySay.add(Said.of(gs, st));
          } else {
            bySaid.put(Said.of(gs, st), name);
          }
        });
    bySaid.keySet().removeAll(asTheySay);
  }
}
