package org.claimwright.codesets;

/// What one stored layer holds. An ICD-10-CM edition is made of several, each the newest in force.
enum LayerKind {
  /// Codes with titles: an order file, HCPCS, places of service, …
  CODES(""),
  /// Codes of another publisher within the same system: CPT's modifiers beside those of HCPCS.
  MORE_CODES(" of CPT"),
  /// Notes, inclusion terms, blocks and chapters of the Tabular List.
  TABULAR(" Tabular"),
  /// The Alphabetic Index.
  INDEX(" Index"),
  /// The Index to External Causes.
  EXTERNAL_CAUSES(" External Cause Index"),
  /// Clinicians' phrases; ours, never a publisher's.
  PHRASES(" phrases");

  private final String suffix;

  LayerKind(String suffix) {
    this.suffix = suffix;
  }

  /// The name of the set in lists: `ICD-10-CM Tabular`.
  String setName(CodeSystem system) {
    return system.label() + suffix;
  }
}
