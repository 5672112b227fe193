/// The encoder: codes by their words on a date, each with the notes that apply to it, its place in
/// the Tabular List, its history; the Alphabetic Index and the tables; and what is loaded. Owns the
/// tables `code_favourite` and `code_recent`. Knows visits only as a number it hands on: a code is
/// taken into one by the coding desk's own address.
@NullMarked
package org.claimwright.app.encoder;

import org.jspecify.annotations.NullMarked;
