package org.claimwright.benchmarks;

/// What one contender did in its time.
///
/// @param contender who, e.g. `StAEDI, tokenise`
/// @param unit what is counted, e.g. `MB` or `notes`
/// @param amount how much of it was done
/// @param nanos in how much time
/// @param note what a reader must know to compare, `""` when nothing
record Measurement(String contender, String unit, double amount, long nanos, String note) {

  Measurement noting(String more) {
    var both = note.isEmpty() ? more : note + ", " + more;
    return new Measurement(contender, unit, amount, nanos, both);
  }

  double perSecond() {
    return amount / (nanos / 1e9);
  }
}
