package org.claimwright.codesets;

/// The kinds of instruction that stand in the ICD-10-CM Tabular List (Official Guidelines I.A).
public enum NoteKind {
  INCLUDES,
  INCLUSION_TERM,
  EXCLUDES1,
  EXCLUDES2,
  CODE_FIRST,
  USE_ADDITIONAL,
  CODE_ALSO,
  SEVENTH_CHARACTER,
  NOTE
}
