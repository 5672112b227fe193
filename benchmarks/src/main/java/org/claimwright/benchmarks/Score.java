package org.claimwright.benchmarks;

/// One figure of accuracy.
///
/// @param set what was measured on, e.g. `visit_notes_dev`
/// @param measure which figure, e.g. `micro-F1`
/// @param value from 0 to 1 for a rate, else a count
record Score(String set, String measure, double value) {}
