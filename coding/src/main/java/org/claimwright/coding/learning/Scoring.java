package org.claimwright.coding.learning;

/// A way to score suggestions.
public interface Scoring {

  /// The engine's own.
  Scoring ENGINE =
      new Scoring() {
        @Override
        public double score(Traits traits) {
          return traits.score();
        }

        @Override
        public boolean setsAside(Traits traits) {
          return false;
        }
      };

  /// How likely a coder takes it, from 0 to 1.
  double score(Traits traits);

  /// Whether it goes under what was considered, where a coder still finds it.
  boolean setsAside(Traits traits);
}
