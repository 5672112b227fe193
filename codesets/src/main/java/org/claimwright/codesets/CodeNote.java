package org.claimwright.codesets;

/// An instruction that applies to a code, its own or inherited.
///
/// @param owner where it is written: a code, a block such as `E08-E13`, or a chapter such as
///   `Chapter 4`
public record CodeNote(NoteKind kind, String text, String owner) {}
