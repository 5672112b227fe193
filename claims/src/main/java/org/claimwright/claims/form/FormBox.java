package org.claimwright.claims.form;

/// A box drawn on plain paper, with our own short label.
///
/// @param top the grid line of its label
/// @param bottom the grid line of its last value
/// @param left first column
/// @param right the column after its last
record FormBox(int top, int bottom, int left, int right, String label) {}
