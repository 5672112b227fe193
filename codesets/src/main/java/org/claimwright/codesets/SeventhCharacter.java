package org.claimwright.codesets;

/// One 7th character that a code may be finished with.
///
/// @param character the character itself
/// @param meaning as the Tabular List words it, or the end of the code's title
/// @param code the finished code, with placeholders X where it needs them
public record SeventhCharacter(char character, String meaning, String code) {}
