package org.claimwright.x12;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which transaction one is: the number that ST01 should say and the version of its guide.
record TransactionName(String set, String version) {

  /// What a transaction calls itself. One without ST03, in a group of its kind whose version is
  /// another transaction's, can only be of its own guide.
  static TransactionName of(Segment st, @Nullable Segment gs) {
    var set = st.element(1);
    var version = Guides.version(st, gs == null ? "" : gs.element(8));
    var isOfOthers =
        gs != null
            && st.element(3).isEmpty()
            && TransactionTypes.functionalId(set).contains(gs.element(1))
            && Guides.find(set, version).isEmpty()
            && Guides.isVersion(version);
    return new TransactionName(set, isOfOthers ? Guides.onlyVersion(set).orElse(version) : version);
  }

  Optional<Guide> guide() {
    return Guides.find(set, version);
  }

  /// `837P` for 837 and 005010X222A1.
  String type() {
    return TransactionTypes.name(set, version);
  }
}
