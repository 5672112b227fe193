package org.claimwright.claims.form;

/// A text on the form's grid.
///
/// @param line from 1, six to the inch
/// @param column from 1, ten to the inch
/// @param width columns it may take; longer text is set narrower, never cut
record FormText(int line, int column, int width, String text) {}
