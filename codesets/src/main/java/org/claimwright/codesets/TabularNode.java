package org.claimwright.codesets;

/// A chapter, block or code of the ICD-10-CM Tabular tree.
///
/// @param name `Chapter 4`, `E08-E13` or a code with its dot
/// @param kind what it is
public record TabularNode(String name, String title, Kind kind) {

  /// The levels of the tree.
  public enum Kind {
    CHAPTER,
    BLOCK,
    /// A category or subcategory that needs more characters.
    HEADER,
    BILLABLE
  }
}
